import { useFormat } from "../format.ts";
import { useLanguage } from "../language.ts";
import { useTexts } from "../texts.ts";
import type { FilterColumn } from "./filter-columns.ts";
import { type Condition, dropColumn, readConditions } from "./filter-conditions.ts";
import { addDays, isReversed } from "./filter-periods.ts";
import { questionBarTexts } from "./question-bar.texts.ts";
import type { QuestionPart } from "./question-part.ts";

const mostNamed = 3;

/** What was chosen, in words, each with a way to take it back; what the file does not have is told. */
export function QuestionChips({
  search,
  choices,
  onSearch,
  isRefused,
}: QuestionPart & {
  /** The server knows a column that is asked for not; others may be left out of the choices. */
  readonly isRefused: boolean;
}) {
  const t = useTexts(questionBarTexts);
  const sayPeriod = useSayPeriod();
  const sayCondition = useSayCondition();
  const period = sayPeriod(search);
  const conditions = readConditions(search.where).map((condition) => {
    const column = choices.columns.find((candidate) => candidate.column === condition.column);
    const isGone = column ? hasNone(condition, column) : isRefused;
    return { condition, text: sayCondition(condition, { isGone, isKnown: column !== undefined }), isGone };
  });
  const chosen = conditions.length + (period === null ? 0 : 1);
  if (chosen === 0) return null;
  return (
    <ul className="question-chips">
      {period !== null && (
        <Chip
          text={period}
          isGone={isReversed(search)}
          onRemove={() => onSearch({ from: undefined, to: undefined })}
        />
      )}
      {conditions.map(({ condition, text, isGone }) => (
        <Chip
          key={condition.column}
          text={text}
          isGone={isGone}
          onRemove={() => onSearch({ where: dropColumn(search.where, condition.column) })}
        />
      ))}
      {chosen > 1 && (
        <li>
          <button
            type="button"
            className="as-link"
            onClick={() => onSearch({ from: undefined, to: undefined, where: undefined })}
          >
            {t("removeAll")}
          </button>
        </li>
      )}
    </ul>
  );
}

function Chip(props: { readonly text: string; readonly isGone: boolean; readonly onRemove: () => void }) {
  const t = useTexts(questionBarTexts);
  const { text, isGone, onRemove } = props;
  return (
    <li className={isGone ? "question-chip gone" : "question-chip"}>
      <span>{text}</span>
      <button type="button" aria-label={t("remove", { what: text })} onClick={onRemove}>
        <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
          <path d="M2 2 L10 10 M10 2 L2 10" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
        </svg>
      </button>
    </li>
  );
}

/** Every value that was chosen is one that the column does not have. */
function hasNone({ values }: Condition, column: FilterColumn): boolean {
  return values.every((value) => !hasValue(column, value));
}

function hasValue(column: FilterColumn, value: string): boolean {
  const isListed = column.values.length === column.distinct;
  return value === ""
    ? column.missing > 0
    : !isListed || column.values.some((known) => known.value === value);
}

function useSayCondition() {
  const t = useTexts(questionBarTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const either = new Intl.ListFormat(language === "nl" ? "nl-NL" : "en-GB", { type: "disjunction" });
  return (condition: Condition, { isGone, isKnown }: { isGone: boolean; isKnown: boolean }) => {
    const named = condition.values.slice(0, mostNamed).map((value) => (value === "" ? t("empty") : value));
    const rest = condition.values.length - named.length;
    const said = {
      column: condition.column,
      values: either.format(rest > 0 ? [...named, t("others", { n: format.number(rest) })] : named),
    };
    if (!isGone) return t("condition", said);
    return t(isKnown ? "valueGone" : "columnGone", said);
  };
}

/** A whole year as the year, otherwise both days as people say them: the last one counts. */
function useSayPeriod() {
  const t = useTexts(questionBarTexts);
  const format = useFormat();
  const day = (text: string) => format.date(`${text}T12:00:00Z`, "UTC");
  return ({ from, to }: { from?: string | undefined; to?: string | undefined }): string | null => {
    const last = to === undefined ? undefined : day(addDays(to, -1));
    if (from === undefined) return last === undefined ? null : t("until", { to: last });
    if (last === undefined) return t("since", { from: day(from) });
    const year = Number(from.slice(0, 4));
    if (from === `${year}-01-01` && to === `${year + 1}-01-01`) return t("inYear", { year });
    return t("between", { from: day(from), to: last });
  };
}
