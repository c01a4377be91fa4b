import { Marked } from "../../../ui/marked.tsx";
import { type Change, listChanges, toneOf } from "./list-changes.ts";
import type { TrendView } from "./trend.contract.ts";
import type { TrendWords } from "./trend-words.ts";

/** The question, whether something changed in a sentence, and what that stands on. */
export function TrendHeadline({ view, words }: { readonly view: TrendView; readonly words: TrendWords }) {
  const { t, format, word, period, periods } = words;
  const [change] = listChanges(view);
  const settled = view.points.filter(({ state }) => state === "settled").length;
  const apart = view.points.length - settled;
  return (
    <>
      <title>{`${t("pageTitle", { name: view.log.name })} · Stuur`}</title>
      <p className="question">{t("question")}</p>
      <h1 className={`answer ${change ? toneOf(view.figure, change.side) : "plain"}`}>
        <Marked text={sayAnswer(view, words, change)} />
      </h1>
      <p className="ground">
        {change?.isNow && <ToneChip view={view} words={words} change={change} />}
        <span>{t("ground", { n: format.number(view.cases), cases: word.cases })}</span>
        <span>{t("settledCount", { n: format.number(settled), periods })}</span>
        {apart > 0 && (
          <a className="chip doubt" href="#how">
            {t("apartChip", { count: apart, period, periods })}
          </a>
        )}
      </p>
    </>
  );
}

/** Whether a change is good, as sign and word; the direction only where neither way is better. */
export function ToneChip({
  view: { figure },
  words: { t },
  change: { side },
}: {
  readonly view: TrendView;
  readonly words: TrendWords;
  readonly change: Pick<Change, "side">;
}) {
  const tone = toneOf(figure, side);
  const isUp = side === "above";
  if (tone === "plain") return <span className="chip plain">{t(isUp ? "up" : "down")}</span>;
  if (tone === "good") return <span className="chip good">{t(isUp ? "goodUp" : "goodNow")}</span>;
  return <span className="chip bad">{t(isUp ? "badNow" : "badDown")}</span>;
}

function sayAnswer(view: TrendView, words: TrendWords, change: Change | undefined): string {
  const { t, subject, periods, period } = words;
  const settled = view.points.filter(({ state }) => state === "settled");
  const last = settled.at(-1);
  const isAnything = view.points.some(({ value }) => value !== null);
  if (!last && isAnything) return t("nothingComparable", { period });
  if (!last) return t("nothing", words.word);
  if (!view.limits) {
    const subjectLower = subject.charAt(0).toLowerCase() + subject.slice(1);
    return t("tooFew", { count: settled.length, period, periods, subjectLower });
  }
  if (!change) return t("steady", { subject, center: words.value(view.limits.center) });
  if (change.isNow) return sayChange(view, words, change);
  const since = words.periodOf(change.points.at(-1)!.from);
  return t("nowUsual", { subject, last: words.value(last.value!), to: words.periodOf(last.from), since });
}

const sides = { above: "Above", below: "Below" } as const;

/** One change as a sentence: what lasts until now with the figure's name, what is over with its time. */
export function sayChange(view: TrendView, words: TrendWords, change: Change): string {
  const { say, format, subject, periods, value } = words;
  const { kind, side, points, isNow } = change;
  const [first, last] = [points[0]!, points.at(-1)!];
  const values = points.map((point) => point.value!);
  const said = {
    ...{ subject, periods },
    n: format.number(points.length),
    from: words.periodOf(first.from),
    to: words.periodOf(last.from),
    first: value(first.value!),
    last: value(last.value!),
    center: value(view.limits?.center ?? 0),
    extreme: value(side === "above" ? Math.max(...values) : Math.min(...values)),
  };
  const isOne = points.length === 1 && (kind === "outlier" || kind === "near");
  if (isOne && !isNow) return say(`${kind}${sides[side]}One`, said);
  return say(isNow ? `${kind}${sides[side]}Now` : `${kind}${sides[side]}`, said);
}
