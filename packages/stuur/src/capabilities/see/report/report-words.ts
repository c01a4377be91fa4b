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
  /** Seconds in the largest unit of which there are at least two: working days, or days of the clock. */
  readonly sayDuration: (seconds: number, measure: "working" | "clock") => string;
}

export function useReportWords(view: ReportView, { words }: Organisation): ReportWords {
  const t = useTexts(reportTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const units = {
    working: [
      { text: "inWorkingDays", seconds: view.log.secondsPerWorkingDay },
      { text: "inWorkingHours", seconds: 3600 },
      { text: "inWorkingMinutes", seconds: 60 },
      { text: "inSeconds", seconds: 1 },
    ],
    clock: [
      { text: "inDays", seconds: 86_400 },
      { text: "inHours", seconds: 3600 },
      { text: "inMinutes", seconds: 60 },
      { text: "inSeconds", seconds: 1 },
    ],
  } as const;
  return {
    t,
    format,
    names: { case: words.case[language], cases: words.cases[language], customer: words.customer[language] },
    nameOf: (party) => (party === "(none)" ? t(view.by === "team" ? "none" : "nonePerson") : party),
    sayDuration: (duration, measure) => {
      const unit = units[measure].find(({ seconds }) => duration >= 2 * seconds) ?? units[measure][3];
      const n = duration / unit.seconds;
      return t(unit.text, { n: format.number(n, n < 20 && unit.seconds > 60 ? 1 : 0) });
    },
  };
}
