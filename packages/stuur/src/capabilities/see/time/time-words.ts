import { type TimeKind, useTimePartWords } from "../../../ui/chart/time-bar.tsx";
import { type Format, useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import type { Organisation } from "../../../ui/organisations.ts";
import { type Translate, useTexts } from "../../../ui/texts.ts";
import type { TimeView } from "./time.contract.ts";
import { timeTexts } from "./time.texts.ts";

export type Measure = "working" | "clock";

/** The reader's words on this page: of the organisation, of the measure, and of whose work it is. */
export interface TimeWords {
  readonly t: Translate<typeof timeTexts.nl>;
  readonly format: Format;
  /** The organisation's word for a case, for cases, and for its customer. */
  readonly names: { readonly case: string; readonly cases: string; readonly customer: string };
  /** "days" or "working days". */
  readonly days: string;
  readonly secondsPerDay: number;
  /** A share of the time as so much of every ten days. */
  readonly perTen: (share: number) => string;
  /** A share as a percentage; what is hardly anything is not nothing. */
  readonly percent: (share: number) => string;
  readonly kind: TimeKind;
}

export function useTimeWords(view: TimeView, organisation: Organisation, measure: Measure): TimeWords {
  const t = useTexts(timeTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const { words } = organisation;
  const { by, canTellWorkFromWaiting, log } = view;
  const customer = words.customer[language];
  const kind: TimeKind = { by, canTellWorkFromWaiting, measure, customer };
  const { perTen, days } = useTimePartWords(kind);
  return {
    t,
    format,
    names: { case: words.case[language], cases: words.cases[language], customer },
    days,
    secondsPerDay: measure === "working" ? log.secondsPerWorkingDay : 86_400,
    perTen,
    percent: (share) => format.percent(share),
    kind,
  };
}

/** A missing team or person under the reader's name for it. */
export function nameParty(name: string, { t }: TimeWords, by: TimeView["by"]): string {
  return name === "(none)" ? t(by === "team" ? "none" : "nonePerson") : name;
}
