import { renderToStaticMarkup } from "react-dom/server";
import { setLanguage } from "../../../ui/language.ts";
import dense from "../../../ui/matrix/dense.css";
import relay from "../../../ui/matrix/relay.css";
import page from "../../../ui/page.css";
import signs from "../../../ui/signs.css";
import tokens from "../../../ui/tokens.css";
import reportPage from "./report-page.css";
import { ReportPage } from "./report-page.tsx";
import { tellingOf } from "./report-sentences.ts";
import type { SeeFileReport } from "./see-file.contract.ts";

/** Nothing may be fetched: the page is complete as it is, and stays so wherever it is sent. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The report as one page of HTML that needs nothing else, with the pictures of the app. */
export async function renderReportPage(report: SeeFileReport, language: "nl" | "en"): Promise<string> {
  await setLanguage(language);
  const styles = [tokens, page, signs, relay, dense, reportPage].join("\n");
  const markup = renderToStaticMarkup(
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta httpEquiv="Content-Security-Policy" content={policy} />
        <title>{`${report.file} · Stuur`}</title>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own style sheets */}
        <style dangerouslySetInnerHTML={{ __html: styles }} />
      </head>
      <body>
        <ReportPage telling={tellingOf(report, language)} />
      </body>
    </html>,
  );
  return `<!doctype html>\n${markup}\n`;
}
