import { useMemo } from "react";
import { type Format, useFormat } from "../../../ui/format.ts";
import { type Language, useLanguage } from "../../../ui/language.ts";
import type { Organisation } from "../../../ui/organisations.ts";
import { type Translate, useTexts } from "../../../ui/texts.ts";
import { chooseUnit, isDuration, type Unit } from "./choose-unit.ts";
import { kindOf } from "./figure-kinds.ts";
import type { TrendPoint, TrendView } from "./trend.contract.ts";
import { trendTexts } from "./trend.texts.ts";

/** How this page says figures and periods, in the reader's language and the organisation's own words. */
export interface TrendWords {
  readonly t: Translate<typeof trendTexts.nl>;
  /** For a key that the data choose: the compiler cannot tell which values its text names. */
  readonly say: (key: keyof typeof trendTexts.nl, values: Readonly<Record<string, string>>) => string;
  readonly format: Format;
  readonly word: { readonly case: string; readonly cases: string };
  /** "week" and "weken". */
  readonly period: string;
  readonly periods: string;
  /** What the figure is called, and how a sentence about it begins. */
  readonly name: string;
  readonly subject: string;
  readonly unit: Unit;
  readonly unitName: string;
  /** With its unit: "12,3 dagen", "87 %". */
  readonly value: (value: number) => string;
  /** With a decimal more where shares are compared, so that what differs looks different. */
  readonly precise: (value: number) => string;
  /** Without: beside an axis, in a column. */
  readonly bare: (value: number) => string;
  readonly difference: (value: number) => string;
  /** Of a value in the unit: beside an axis. */
  readonly tick: (value: number, digits: number) => string;
  /** "maart 2025", "de week van 31 maart 2025"; `short` for below a picture. */
  readonly periodOf: (from: string) => string;
  readonly shortOf: (from: string) => string;
  readonly pointOf: (point: TrendPoint) => string;
}

export function useTrendWords(view: TrendView, organisation: Organisation): TrendWords {
  const t = useTexts(trendTexts);
  const format = useFormat();
  const { language } = useLanguage();
  return useMemo(() => {
    const { cases, case: one } = organisation.words;
    const word = { case: one[language], cases: cases[language] };
    const isWeek = view.every === "week";
    const say = t as TrendWords["say"];
    const unit = chooseUnit(view);
    const { value, bare } = writeValues(view, { t, format, unit });
    const periodOf = (from: string) =>
      isWeek ? t("weekOf", { date: format.date(from, "UTC") }) : format.month(from, "UTC");
    return {
      ...{ t, say, format, word, unit, value, bare, periodOf },
      period: t(isWeek ? "perWeek" : "perMonth"),
      periods: t(isWeek ? "weeks" : "months"),
      precise: (of) =>
        unit.name === "unitShare" ? t("percent", { n: format.number(of * 100, 1) }) : value(of),
      name: sayName(view, say, word),
      subject: saySubject(view, say, word),
      unitName: t(unit.name),
      difference: (by) => {
        const points = format.number(by * 100, Math.abs(by) < 0.1 ? 1 : 0);
        return unit.name === "unitShare" ? t("points", { n: points }) : value(by);
      },
      tick: (of, digits) => (unit.name === "unitShare" ? format.percent(of) : format.number(of, digits)),
      shortOf: (from) => (isWeek ? writeWeek(from, language) : format.shortMonth(from, "UTC")),
      pointOf: (point) => sayPoint(point, { t, say, format, word, value, periodOf }),
    };
  }, [view, organisation, t, format, language]);
}

/** "3 hoger", "gelijk": what a difference is, with its direction in words. */
export function sayDifference(by: number, { t, difference }: Pick<TrendWords, "t" | "difference">): string {
  const size = difference(Math.abs(by));
  if (size === difference(0)) return t("same");
  return t(by > 0 ? "more" : "less", { difference: size });
}

function writeValues(
  { figure }: TrendView,
  { t, format, unit }: Pick<TrendWords, "t" | "format" | "unit">,
): Pick<TrendWords, "value" | "bare"> {
  if (kindOf[figure] === "share") return { value: format.percent, bare: format.percent };
  const bare = (value: number) => format.number(value / unit.size, unit.digits);
  if (!isDuration(figure)) return { value: bare, bare };
  return { value: (value) => t("inUnit", { n: bare(value), unit: t(unit.name) }), bare };
}

type FigureOf = Pick<TrendView, "figure" | "by">;

/** What a figure is called; of persons there are no teams. */
export function sayName({ figure, by }: FigureOf, say: TrendWords["say"], word: TrendWords["word"]): string {
  return say(figure === "parties" && by === "person" ? "partiesPerson" : figure, word);
}

function saySubject(
  { figure, by, handover, log }: Pick<TrendView, "figure" | "by" | "handover" | "log">,
  say: TrendWords["say"],
  word: TrendWords["word"],
): string {
  if (figure === "parties" && by === "person") return say("partiesPersonSubject", word);
  const isCompletion = figure === "waiting" && !log.hasStartTimes;
  const ends = { from: handover?.from ?? "–", to: handover?.to ?? "–" };
  return say(isCompletion ? "completionSubject" : `${figure}Subject`, { ...word, ...ends });
}

const stateTexts = {
  incomplete: "stateIncomplete",
  early: "stateEarly",
  young: "stateYoung",
} as const;

function sayPoint(
  { from, n, value, state, signal }: TrendPoint,
  words: Pick<TrendWords, "t" | "say" | "format" | "word" | "value" | "periodOf">,
): string {
  const { t, say, format, word } = words;
  const period = words.periodOf(from);
  if (value === null) return t("pointFew", { period, n: format.number(n) });
  const said = signal && t(signal.side === "above" ? "pointSignalAbove" : "pointSignalBelow");
  const kept = state in stateTexts ? say(stateTexts[state as keyof typeof stateTexts], word) : "";
  return t("pointWords", { period, value: words.value(value), n: format.number(n), further: said ?? kept });
}

function writeWeek(from: string, language: Language): string {
  const locale = language === "nl" ? "nl-NL" : "en-GB";
  return new Intl.DateTimeFormat(locale, {
    timeZone: "UTC",
    day: "numeric",
    month: "short",
    year: "2-digit",
  }).format(new Date(from));
}
