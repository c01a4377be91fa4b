import {
  type Design,
  type DesignFigures,
  distributionMean,
  type Handover,
  type SimulationModel,
} from "@stuur/methods/simulation";
import type { HandoverDelay, MaybeEstimate } from "./compare.contract.ts";

/**
 * How long work lies still between the teams of a design, over its handovers as often as they happen, and in whose open
 * time that is counted. Without a delay in it the other design says how delays are counted, and else the working time.
 */
export function measureDelay(
  { workingTime = null }: { readonly workingTime?: SimulationModel["workingTime"] | null },
  design: Design,
  { figures, other }: { readonly figures: DesignFigures<MaybeEstimate>; readonly other: Design },
): HandoverDelay {
  const pairs = figures.handovers
    .map(({ from, to, count }) => ({ from, to, count: count.mean ?? 0 }))
    .filter(({ from, to, count }) => from !== to && count > 0)
    .map(({ from, to, count }) => ({ count, handover: handoverOf(design, from, to) }));
  const calendars = calendarsOf(pairs.flatMap(({ handover }) => handover ?? []));
  if (calendars.length > 1) return { calendar: workingTime, today: null };
  const { between, exceptions = [] } = other.handovers ?? {};
  const drawn = calendarsOf([
    ...(between ? [between] : []),
    ...exceptions.filter((one) => one.from !== one.to),
  ]);
  const calendar = calendars.length === 1 ? calendars[0]! : drawn.length === 1 ? drawn[0]! : workingTime;
  const count = pairs.reduce((sum, pair) => sum + pair.count, 0);
  const total = pairs.reduce((sum, pair) => sum + pair.count * delayOf(pair.handover), 0);
  return { calendar, today: count === 0 ? 0 : total / count };
}

function handoverOf({ handovers }: Design, from: string, to: string): Handover | undefined {
  return handovers?.exceptions?.find((one) => one.from === from && one.to === to) ?? handovers?.between;
}

function delayOf(handover: Handover | undefined): number {
  return handover?.delay === undefined ? 0 : distributionMean(handover.delay);
}

/** In which the delays among these are counted, each once. */
function calendarsOf(handovers: readonly Handover[]): readonly (string | null)[] {
  return [
    ...new Set(
      handovers.filter((one) => delayOf(one) > 0).map(({ calendar }): string | null => calendar ?? null),
    ),
  ];
}
