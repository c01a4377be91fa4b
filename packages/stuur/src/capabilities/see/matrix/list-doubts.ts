import type { Format } from "../../../ui/format.ts";
import { listFrequentUnmeasured, listUnmeasured, type Unmeasured } from "../../../ui/matrix/matrix-answer.ts";
import type { Translate } from "../../../ui/texts.ts";
import type { MatrixView } from "./matrix.contract.ts";
import type { matrixTexts } from "./matrix.texts.ts";

type MatrixTranslate = Translate<typeof matrixTexts.nl>;

const mostChips = 3;
const mostNamed = 3;
/** Fewer missing teams or persons, or ties, than this stand only in the paragraph. */
const noticeable = 0.01;

/** The doubts that touch the headline most, short; rows that were not read first: they are in no figure at all. */
export function listChips(view: MatrixView, t: MatrixTranslate, format: Format): readonly string[] {
  const { doubt, summary, by } = view;
  const { handoversMin, handoversMax, tiedPairs } = doubt;
  const missing = countMissing(view);
  const unmeasured = by === "team" ? listFrequentUnmeasured(view) : [];
  const [min, max] = [format.number(handoversMin), format.number(handoversMax)];
  const ties = format.number(tiedPairs);
  const share = format.percent(missing / Math.max(1, summary.events));
  const chips = [
    doubt.rejected > 0 && `≈ ${sayRejected(view, t, format)}`,
    view.log.farTimes !== null && t("chipFarTimes"),
    by === "team" && sayDoubtfulTeams(view, t),
    ...unmeasured.map(({ from, to }) => t("chipUnmeasured", { from, to })),
    !summary.hasStartTimes && t("chipNoStart"),
    handoversMax > handoversMin && t("chipTied", { min, max, n: ties }),
    handoversMax === handoversMin &&
      tiedPairs > noticeable * summary.pairs &&
      t("chipTiedOrder", { n: ties }),
    missing >= noticeable * summary.events &&
      missing > 0 &&
      t(by === "person" ? "chipMissingPerson" : "chipMissingTeam", { share }),
  ];
  return chips.filter((chip) => chip !== false).slice(0, mostChips);
}

function sayDoubtfulTeams({ log }: MatrixView, t: MatrixTranslate): string | false {
  if (log.similarTeams !== null) return t("chipSimilarTeams");
  return log.looksMissing !== null && t("chipLooksMissing");
}

/** Everything about the data that makes the figures less certain, each with its size; without the rejected rows. */
export function listDoubts(view: MatrixView, t: MatrixTranslate, format: Format): readonly string[] {
  const { doubt, summary, by } = view;
  const missing = countMissing(view);
  const [n, all] = [format.number(missing), format.number(summary.events)];
  const doubts = [
    ...sayUnmeasured(view, t, format),
    !summary.hasStartTimes && t("doubtNoStart"),
    doubt.tiedPairs > 0 && sayTied(view, t, format),
    missing > 0 && t(by === "person" ? "doubtMissingPerson" : "doubtMissingTeam", { n, all }),
  ];
  return doubts.filter((text) => text !== false);
}

/** "31 of 300 rows were not read". Where start and complete rows became one event, how many rows there were is not known here. */
export function sayRejected({ doubt, summary, log }: MatrixView, t: MatrixTranslate, format: Format): string {
  const isMerged = log.columns.some(({ role }) => role === "status");
  const n = format.number(doubt.rejected);
  if (isMerged) return t("rejected", { n });
  return t("rejectedOf", { n, all: format.number(doubt.rejected + summary.events) });
}

/** Even where the number of handovers does not depend on the order, their direction does. */
function sayTied({ doubt }: MatrixView, t: MatrixTranslate, format: Format): string {
  const { tiedPairs, handoversMin, handoversMax } = doubt;
  if (handoversMin === handoversMax) return t("doubtTiedOrder", { n: format.number(tiedPairs) });
  const bounds = { min: format.number(handoversMin), max: format.number(handoversMax) };
  return t("doubtTied", { count: tiedPairs, ...bounds });
}

/** The largest by name, the others together; of persons none by name. */
function sayUnmeasured(view: MatrixView, t: MatrixTranslate, format: Format): readonly string[] {
  const all = listUnmeasured(view);
  const isLarge = ({ unknown, count }: Unmeasured) => 2 * unknown >= count && unknown >= 30;
  const named = view.by === "person" ? [] : all.filter(isLarge).slice(0, mostNamed);
  const leftOut = view.handoversLeftOut?.unmeasured ?? 0;
  const others = all
    .filter((row) => !named.includes(row))
    .reduce((sum, { unknown }) => sum + unknown, leftOut);
  const lines = named.map(({ from, to, unknown, count }) =>
    t("doubtUnmeasured", { from, to, n: format.number(unknown), of: format.number(count) }),
  );
  if (others === 0) return lines;
  const values = { n: format.number(others), of: format.number(view.summary.handovers) };
  return [...lines, t(named.length > 0 ? "doubtUnmeasuredOthers" : "doubtUnmeasuredAll", values)];
}

function countMissing({ doubt, by }: MatrixView): number {
  return by === "person" ? doubt.missingPerson : doubt.missingTeam;
}
