import { Marked } from "../../../ui/marked.tsx";
import { isRoundedApart } from "./rounded-apart.ts";
import type { TrendComparison, TrendPoint, TrendSpan, TrendView } from "./trend.contract.ts";
import type { TrendSearch } from "./trend-search.ts";
import { sayDifference, type TrendWords } from "./trend-words.ts";

interface CompareProps {
  readonly view: TrendView;
  readonly words: TrendWords;
  readonly onSearch: (change: TrendSearch) => void;
}

/** Two spans of the reader's choice: what differs, and how sure that is. */
export function CompareSection({ view, words, onSearch }: CompareProps) {
  const { t, word, format } = words;
  const { comparison } = view;
  if (!comparison) return null;
  const { before, after, problem } = comparison;
  const doubtful = view.points.some(
    (point) => point.state !== "settled" && (isWithin(point, before) || isWithin(point, after)),
  );
  return (
    <section className="panel" aria-labelledby="compare">
      <h2 id="compare">{t("compareTitle")}</h2>
      <div className="spans">
        <SpanFields view={view} words={words} name="before" onSearch={onSearch} />
        <SpanFields view={view} words={words} name="after" onSearch={onSearch} />
      </div>
      <div aria-live="polite">
        <p className="compared">
          {problem === "overlap" ? (
            t("problemOverlap")
          ) : (
            <Marked text={sayComparison(comparison, words, view)} />
          )}
        </p>
        {problem !== "overlap" && (
          <p className="small">
            {isRoundedApart(comparison, view) && <>{t("compareRounded")} </>}
            {saySureness(comparison, words)}{" "}
            {t("compareCases", { before: format.number(before.n), after: format.number(after.n) })}{" "}
            {t("compareCause", word)}
          </p>
        )}
        {doubtful && problem !== "overlap" && (
          <p className="apart">
            <span className="chip doubt">≈ {t("doubtfulSpan", words)}</span>
          </p>
        )}
      </div>
    </section>
  );
}

function isWithin(point: TrendPoint, { from, to }: TrendSpan): boolean {
  return point.from >= from && point.to <= to;
}

/** From which period up to and including which; a choice that would turn them round moves the other end along. */
function SpanFields({ view, words, name, onSearch }: CompareProps & { readonly name: "before" | "after" }) {
  const { t } = words;
  const { points } = view;
  const span = view.comparison![name];
  const title = t(name === "before" ? "compareFirst" : "compareThen");
  const first = Math.max(
    0,
    points.findIndex(({ from }) => from >= span.from),
  );
  const last = Math.max(
    first,
    points.findLastIndex(({ to }) => to <= span.to),
  );
  const choose = (from: number, to: number) =>
    onSearch({ [name]: `${points[from]!.from}..${points[to]!.to}` });
  return (
    <fieldset>
      <legend className="hidden-visually">{title}</legend>
      <PeriodField
        label={t("compareFrom", { span: title })}
        {...{ points, words }}
        value={first}
        onChoose={(from) => choose(from, Math.max(from, last))}
      />
      <PeriodField
        label={t("compareTo", { span: title })}
        {...{ points, words }}
        value={last}
        onChoose={(to) => choose(Math.min(first, to), to)}
      />
    </fieldset>
  );
}

function PeriodField({
  label,
  points,
  words,
  value,
  onChoose,
}: {
  readonly label: string;
  readonly points: readonly TrendPoint[];
  readonly words: TrendWords;
  readonly value: number;
  readonly onChoose: (index: number) => void;
}) {
  return (
    <label className="field">
      <span>{label}</span>
      <select value={value} onChange={({ target }) => onChoose(Number(target.value))}>
        {points.map(({ from }, index) => (
          <option key={from} value={index}>
            {words.shortOf(from)}
          </option>
        ))}
      </select>
    </label>
  );
}

function sayComparison(
  { before, after, difference }: TrendComparison,
  words: TrendWords,
  view: TrendView,
): string {
  const { t, precise, subject, period } = words;
  if (before.value === null || after.value === null || difference === null) return t("problemFewValue");
  return t("compared", {
    subject: view.figure === "cases" ? `${subject}, ${t("casesPerPeriod", { period })}` : subject,
    after: precise(after.value),
    before: precise(before.value),
    afterSpan: saySpan(after, words, view),
    beforeSpan: saySpan(before, words, view),
    change: sayDifference(difference, words),
  });
}

/** By its first and its last period. */
function saySpan({ from, to }: TrendSpan, { t, periodOf }: TrendWords, { points }: TrendView): string {
  const within = points.filter((point) => point.from >= from && point.to <= to);
  const [first, last] = [within[0]?.from ?? from, within.at(-1)?.from ?? from];
  if (first === last) return periodOf(first);
  return t("spanWords", { from: periodOf(first), to: periodOf(last) });
}

function saySureness({ interval, problem }: TrendComparison, words: TrendWords): string {
  const { t } = words;
  if (interval) {
    const isSure = interval.lower > 0 || interval.upper < 0;
    const ends = { lower: sayDifference(interval.lower, words), upper: sayDifference(interval.upper, words) };
    return t(isSure ? "sure" : "unsure", ends);
  }
  return t(problem === "constant" ? "problemConstant" : "problemFew");
}
