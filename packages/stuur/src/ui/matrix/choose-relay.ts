import type { MatrixData } from "./matrix-data.ts";
import { layoutWide } from "./relay-picture-layout.ts";
import { planRelay, type RelayPlan } from "./relay-plan.ts";

export interface RelayChoice {
  /** `null` when the data cannot be drawn as a relay. */
  readonly plan: RelayPlan | null;
  /** Steps that fewer of the cases pass are left out. */
  readonly minShare: number;
  /** The lines stand for most of the handovers, so that the relay may go first. */
  readonly isFaithful: boolean;
}

const mostLanes = 6;
const mostColumns = 18;
/** A step belongs to the main path when this share of the cases passes it; more if there is no room, less if too little is seen. */
const usualShare = 0.15;
const higherShares = [0.2, 0.3, 0.4, 0.5] as const;
const lowerShares = [0.1, 0.07, 0.05] as const;
const wellDrawn = 0.85;
const faithful = 0.6;
const hardlyDrawn = 0.25;

/** The relay of the main path: the steps that fit on a page and together show the process. */
export function chooseRelay(data: MatrixData): RelayChoice {
  const { handovers } = data.summary;
  const relays = (shares: readonly number[]) => shares.flatMap((minShare) => tryRelay(data, minShare) ?? []);
  const usual = tryRelay(data, usualShare) ?? relays(higherShares)[0];
  if (!usual || usual.plan.drawnHandovers < hardlyDrawn * handovers)
    return { plan: null, minShare: usualShare, isFaithful: false };
  const needsMore = usual.minShare === usualShare && usual.plan.drawnHandovers < wellDrawn * handovers;
  const candidates = [usual, ...(needsMore ? relays(lowerShares) : [])];
  const chosen = candidates.toSorted((a, b) => b.plan.drawnHandovers - a.plan.drawnHandovers)[0] ?? usual;
  return { ...chosen, isFaithful: chosen.plan.drawnHandovers >= faithful * handovers };
}

function tryRelay(
  data: MatrixData,
  minShare: number,
): { readonly plan: RelayPlan; readonly minShare: number } | null {
  const plan = planRelay(data, minShare);
  const isSmall = plan.lanes.length <= mostLanes && plan.columns.length <= mostColumns;
  if (!isSmall || plan.columns.length === 0 || layoutWide(plan, withoutWords) === null) return null;
  return { plan, minShare };
}

const withoutWords = {
  customer: "",
  people: () => "",
  times: () => "",
  figure: () => null,
  unknown: null,
  delivery: null,
};
