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

type DrawnRelay = RelayChoice & { readonly plan: RelayPlan };

const mostLanes = 8;
const mostColumns = 18;
/** A step belongs to the main path when this share of the cases passes it; more if there is no room, less if too little is seen. */
const usualShare = 0.15;
const higherShares = [0.2, 0.3, 0.4, 0.5] as const;
const lowerShares = [0.1, 0.07, 0.05] as const;
const wellDrawn = 0.85;
const faithful = 0.6;
const hardlyDrawn = 0.25;
/** Teams that together do no more of the work than this may stay out of the picture. */
const rareShare = 0.03;

/**
 * The relay of the main path: the steps that fit on a page and together show the process. Where there are too many teams,
 * the rarest are left out before any step is.
 */
export function chooseRelay(data: MatrixData): RelayChoice {
  const { handovers } = data.summary;
  const relays = (shares: readonly number[]) => shares.flatMap((minShare) => tryRelay(data, minShare) ?? []);
  const usual = tryRelay(data, usualShare) ?? relays(higherShares)[0];
  if (!usual || usual.plan.drawnHandovers < hardlyDrawn * handovers)
    return { plan: null, minShare: usualShare, isFaithful: false };
  const needsMore = usual.minShare === usualShare && usual.plan.drawnHandovers < wellDrawn * handovers;
  const candidates = [usual, ...(needsMore ? relays(lowerShares) : [])];
  return candidates.toSorted((a, b) => b.plan.drawnHandovers - a.plan.drawnHandovers)[0] ?? usual;
}

/** Lanes that still can be told apart. */
const mostLanesAnyway = 10;

/**
 * As {@link chooseRelay}; where that finds too much to draw well, the busiest teams and steps for which there is room, because
 * the reader wants to see it anyway. Without any case `plan` is `null`.
 */
export function chooseRelayAnyway(data: MatrixData): RelayChoice {
  const usual = chooseRelay(data);
  if (usual.plan) return usual;
  const busiest = data.teams.toSorted((a, b) => b.events - a.events);
  const teams = new Set(busiest.slice(mostLanesAnyway).map(({ team }) => team));
  for (let mostSteps = mostColumns; mostSteps > 0; mostSteps--) {
    const plan = planRelay(data, 0, { teams, mostSteps });
    if (canBePlaced(plan)) return { plan, minShare: 0, isFaithful: isFaithful(plan, data) };
  }
  return usual;
}

function tryRelay(data: MatrixData, minShare: number): DrawnRelay | null {
  const isSmall = (plan: RelayPlan) => plan.lanes.length <= mostLanes && plan.columns.length <= mostColumns;
  const whole = planRelay(data, minShare);
  const plan = isSmall(whole) ? whole : planRelay(data, minShare, { teams: listRareTeams(data) });
  if (!isSmall(plan) || !canBePlaced(plan)) return null;
  return { plan, minShare, isFaithful: isFaithful(plan, data) };
}

/** As many of the teams with least work as together do at most 3 % of it. */
function listRareTeams({ teams }: MatrixData): ReadonlySet<string> {
  const all = teams.reduce((sum, { events }) => sum + events, 0);
  let together = 0;
  const rare = teams
    .toSorted((a, b) => a.events - b.events)
    .filter(({ events }) => {
      together += events;
      return together <= rareShare * all;
    });
  return new Set(rare.map(({ team }) => team));
}

function isFaithful(plan: RelayPlan, { summary }: MatrixData): boolean {
  return plan.drawnHandovers >= faithful * summary.handovers;
}

function canBePlaced(plan: RelayPlan): boolean {
  return plan.columns.length > 0 && layoutWide(plan, withoutWords) !== null;
}

const withoutWords = {
  customer: "",
  people: () => "",
  times: () => "",
  figure: () => null,
  unknown: null,
  delivery: null,
};
