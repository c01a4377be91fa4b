import { type DurationUnit, useDuration } from "../../../ui/duration.ts";
import { useFormat } from "../../../ui/format.ts";
import { useTexts } from "../../../ui/texts.ts";
import { handoversTexts } from "./handovers.texts.ts";
import { durationsOf } from "./measure-row.ts";
import { isRankable, type RankedRow, type Ranking } from "./rank-handovers.ts";

/** What the bars of a list are measured by. */
export interface WeightScale {
  /** The heaviest row, and all rows together. */
  readonly most: number;
  readonly total: number;
  /** In which an average wait is said. */
  readonly unit: DurationUnit;
  readonly secondsPerWorkingDay: number;
}

/** The formula of the order with its figures, and a bar as wide as the weight is heavy. */
export function RegisterWeight(props: {
  readonly row: RankedRow;
  readonly ranking: Ranking;
  readonly scale: WeightScale;
}) {
  const { row, scale } = props;
  const said = useSayWeight(props);
  if (said === null) return null;
  const width = `${Math.min(100, (100 * Math.max(0, row.weight)) / scale.most)}%`;
  return (
    <div className="weight">
      {said[1] !== null && (
        <span className="bar" aria-hidden="true">
          <i style={{ width }} />
        </span>
      )}
      <p className="small">
        {said[0]} <span>{said[1]}</span>
      </p>
    </div>
  );
}

/** The sum itself, and what part of everything it is: null where it cannot be ranked. */
function useSayWeight({
  row,
  ranking,
  scale,
}: {
  readonly row: RankedRow;
  readonly ranking: Ranking;
  readonly scale: WeightScale;
}): readonly [string, string | null] | null {
  const t = useTexts(handoversTexts);
  const format = useFormat();
  const { say } = useDuration(scale.secondsPerWorkingDay);
  const share = format.percent(scale.total > 0 ? row.weight / scale.total : 0);
  if (ranking === "count") {
    return [t("weightCount", { n: format.number(row.count) }), t("weightOfCount", { share })];
  }
  if (ranking === "returned") {
    return [t("weightReturned", { n: format.number(row.returned) }), t("weightOfReturned", { share })];
  }
  if (ranking === "late") return sayPoints(row.weight);
  const known = durationsOf(row);
  if (!isRankable(row)) {
    const n = format.number(known?.durations.n ?? 0);
    return [t("unranked", { n, of: format.number(row.count) }), null];
  }
  if (!known) return null;
  const { n, mean } = known.durations;
  const total = say(row.weight, known.clock, "Day");
  return [
    t("weightWaiting", { n: format.number(n), mean: say(mean, known.clock, scale.unit), total }),
    t("weightOfWaiting", { share }),
  ];

  function sayPoints(difference: number): readonly [string, string] {
    const points = Math.round(100 * difference);
    if (points === 0) return [t("weightLateSame"), ""];
    const n = format.number(Math.abs(points));
    return [t("weightLate", { n }), t(points < 0 ? "weightOfLateLess" : "weightOfLate")];
  }
}
