import { useEffect, useId, useState } from "react";
import { useFormat } from "../format.ts";
import { useTexts } from "../texts.ts";
import {
  addDays,
  type DayPeriod,
  dayOf,
  isReversed,
  lastTwelveMonths,
  yearsBetween,
} from "./filter-periods.ts";
import { questionBarTexts } from "./question-bar.texts.ts";
import type { QuestionPart } from "./question-part.ts";

/** So many years have a button of their own; older ones are reached by their dates. */
const mostYears = 6;

/** Between which days the cases began: at one press, or by two dates. A period that runs backwards changes nothing. */
export function PeriodChoice({ search, choices, onSearch }: QuestionPart) {
  const t = useTexts(questionBarTexts);
  const { firstAt, lastAt, timeZone } = choices;
  const [firstDay, lastDay] = [dayOf(firstAt, timeZone), dayOf(lastAt, timeZone)];
  const quick = [
    { label: t("always"), from: undefined, to: undefined },
    { label: t("lastYear"), ...lastTwelveMonths(lastDay) },
    ...yearsBetween(firstDay, lastDay)
      .slice(-mostYears)
      .map((period) => ({ label: String(period.year), ...period })),
  ];
  return (
    <fieldset className="period-choice">
      <legend>{t("period")}</legend>
      <div className="quick-choices">
        {quick.map(({ label, from, to }) => (
          <button
            key={label}
            type="button"
            aria-pressed={search.from === from && search.to === to}
            onClick={() => onSearch({ from, to })}
          >
            {label}
          </button>
        ))}
      </div>
      <Days
        period={{ from: search.from, to: search.to }}
        within={[firstDay, lastDay]}
        onChoose={(period) => onSearch(period)}
      />
    </fieldset>
  );
}

/** Two dates of which the last one counts too. What is typed is kept until both make sense. */
function Days({
  period,
  within: [firstDay, lastDay],
  onChoose,
}: {
  readonly period: DayPeriod;
  readonly within: readonly [string, string];
  readonly onChoose: (period: { from: string | undefined; to: string | undefined }) => void;
}) {
  const t = useTexts(questionBarTexts);
  const [typed, setTyped] = useState(() => toFields(period));
  const { from, to } = period;
  useEffect(() => setTyped(toFields({ from, to })), [from, to]);
  const change = (fields: Fields) => {
    setTyped(fields);
    const wanted = fromFields(fields);
    if (wanted && !isReversed(wanted)) onChoose({ from: wanted.from, to: wanted.to });
  };
  return (
    <>
      <div className="day-fields">
        <label className="field">
          <span>{t("fromDay")}</span>
          <input
            type="date"
            value={typed.first}
            min={firstDay}
            max={lastDay}
            onChange={(event) => change({ ...typed, first: event.target.value })}
          />
        </label>
        <label className="field">
          <span>{t("toDay")}</span>
          <input
            type="date"
            value={typed.last}
            min={firstDay}
            max={lastDay}
            onChange={(event) => change({ ...typed, last: event.target.value })}
          />
        </label>
      </div>
      <Reversed typed={typed} isAsked={isReversed(period)} onSwap={change} />
    </>
  );
}

function Reversed({
  typed,
  isAsked,
  onSwap,
}: {
  readonly typed: Fields;
  /** It stands in the address. */
  readonly isAsked: boolean;
  readonly onSwap: (fields: Fields) => void;
}) {
  const t = useTexts(questionBarTexts);
  const format = useFormat();
  const words = useId();
  const wanted = fromFields(typed);
  if (!wanted || !isReversed(wanted)) return null;
  const day = (text: string) => format.date(`${text}T12:00:00Z`, "UTC");
  return (
    <p role="alert" className="small period-reversed">
      <span id={words}>
        {t("reversed", { from: day(typed.first), to: day(typed.last) })} {!isAsked && t("notYet")}
      </span>{" "}
      <button
        type="button"
        className="as-link"
        aria-describedby={words}
        onClick={() => onSwap({ first: typed.last, last: typed.first })}
      >
        {t("swap")}
      </button>
    </p>
  );
}

/** Days as the fields have them: both count, "" is open. */
interface Fields {
  readonly first: string;
  readonly last: string;
}

function toFields({ from, to }: DayPeriod): Fields {
  return { first: from ?? "", last: to === undefined ? "" : addDays(to, -1) };
}

/** Null while a year is still being typed. */
function fromFields({ first, last }: Fields): DayPeriod | null {
  if ([first, last].some((day) => day !== "" && day < "1900-01-01")) return null;
  return { from: first || undefined, to: last === "" ? undefined : addDays(last, 1) };
}
