import type { ReactNode } from "react";
import { frameTexts } from "../../../ui/frame.texts.ts";
import type { Organisation } from "../../../ui/organisations.ts";
import { useTexts } from "../../../ui/texts.ts";
import type { ReportView } from "./report.contract.ts";
import type { ReportWords } from "./report-words.ts";

export interface SheetProps {
  readonly view: ReportView;
  readonly words: ReportWords;
  readonly organisation: Organisation;
}

/** One page of A4: whose data this is, when it was made, a title, and what it says. */
export function Sheet({
  number,
  title,
  view,
  words: { t, format },
  organisation,
  children,
}: SheetProps & { readonly number: number; readonly title: string; readonly children: ReactNode }) {
  const frame = useTexts(frameTexts);
  const id = `sheet-${number}`;
  const date = format.date(new Date().toISOString(), organisation.timeZone);
  const name = organisation.name ?? frame("ownOrganisation");
  return (
    <section className="sheet" aria-labelledby={id}>
      <p className="sheet-head">
        <span>
          {t("headOf", { organisation: name, file: view.log.fileName })}
          {view.log.isExample && ` · ${t("example")}`}
        </span>
        <span>{t("headPage", { date, n: number })}</span>
      </p>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
