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
const minShares = [0.15, 0.2, 0.3, 0.4, 0.5] as const;
const minDrawnShare = 0.6;

/** The relay with as many steps as fit on a page, if that still shows the process. */
export function chooseRelay(data: MatrixData): RelayChoice {
  for (const minShare of minShares) {
    const plan = planRelay(data, minShare);
    const isSmall = plan.lanes.length <= mostLanes && plan.columns.length <= mostColumns;
    if (!isSmall || plan.columns.length === 0 || layoutWide(plan, withoutWords) === null) continue;
    const isFaithful = plan.drawnHandovers >= minDrawnShare * data.summary.handovers;
    return { plan, minShare, isFaithful };
  }
  return { plan: null, minShare: minShares[0], isFaithful: false };
}

const withoutWords = {
  customer: "",
  people: () => "",
  times: () => "",
  figure: () => null,
  delivery: null,
};
