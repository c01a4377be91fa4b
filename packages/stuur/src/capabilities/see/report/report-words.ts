import { useDuration } from "../../../ui/duration.ts";
import { type Format, useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import type { Organisation } from "../../../ui/organisations.ts";
import { type Translate, useTexts } from "../../../ui/texts.ts";
import type { ReportView } from "./report.contract.ts";
import { reportTexts } from "./report.texts.ts";

/** The reader's words and figures on paper. */
export interface ReportWords {
  readonly t: Translate<typeof reportTexts.nl>;
  readonly format: Format;
  readonly names: { readonly case: string; readonly cases: string; readonly customer: string };
  /** A team or person under the reader's name for it. */
  readonly nameOf: (party: string) => string;
  /** Seconds as every page says them. */
  readonly sayDuration: (seconds: number, measure: "working" | "clock") => string;
}

export function useReportWords(view: ReportView, { words }: Organisation): ReportWords {
  const t = useTexts(reportTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const { say } = useDuration(view.log.secondsPerWorkingDay);
  return {
    t,
    format,
    names: { case: words.case[language], cases: words.cases[language], customer: words.customer[language] },
    nameOf: (party) => (party === "(none)" ? t(view.by === "team" ? "none" : "nonePerson") : party),
    sayDuration: say,
  };
}
