import type { SimulationModel } from "@stuur/methods/simulation";
import { listPlaceable } from "@stuur/methods/team-formation";
import { groupSegments, type Wish } from "./propose-design.ts";

/** Why a design cannot be made as it is wished for, with the figures of the sentence that says so. */
export interface Refusal {
  readonly why:
    | "nobodyCan"
    | "teamsNotWhole"
    | "moreTeamsThanPeople"
    | "moreTeamsThanSteps"
    | "moreGroupsThanPeople"
    | "moreMixedThanPeople"
    | "tooFewForMixed"
    | "nothingShared"
    | "allShared";
  readonly teams: number;
  /** Who is in a team today and can do a step: one of them is needed in every team. */
  readonly people: number;
  readonly steps: number;
  /** So many teams can be. */
  readonly most: number;
}

type TeamsWish = Exclude<Wish, { readonly kind: "own" | "redraw" }>;

/** Null: it can be made. */
export function refuseWish(model: SimulationModel, wish: Wish): Refusal | null {
  if (wish.kind === "own" || wish.kind === "redraw") return null;
  const people = listPlaceable(model).length;
  const steps = model.steps.length;
  const teams = wish.kind === "specialised" ? groupSegments(model, wish.groups).length : wish.teams;
  const most = mostTeams(wish, people, steps);
  const why = findWhy(wish, { teams, people, steps, most });
  return why && { why, teams: teams ?? 0, people, steps, most };
}

function mostTeams({ kind }: TeamsWish, people: number, steps: number): number {
  if (kind === "mixed") return people - 1;
  return kind === "series" ? Math.min(people, steps) : people;
}

const tooMany = {
  parallel: "moreTeamsThanPeople",
  specialised: "moreGroupsThanPeople",
  mixed: "moreMixedThanPeople",
} as const;

function findWhy(
  wish: TeamsWish,
  { teams, people, steps, most }: Omit<Refusal, "why" | "teams"> & { readonly teams: number | null },
): Refusal["why"] | null {
  if (people === 0) return "nobodyCan";
  if (wish.kind === "mixed" && wish.shared.length === 0) return "nothingShared";
  if (wish.kind === "mixed" && wish.shared.length === steps) return "allShared";
  if (most === 0) return "tooFewForMixed";
  // As many as there are trades.
  if (teams === null) return null;
  if (!(Number.isInteger(teams) && teams >= 1)) return "teamsNotWhole";
  if (teams <= most) return null;
  if (wish.kind === "series") return teams > steps ? "moreTeamsThanSteps" : "moreTeamsThanPeople";
  return tooMany[wish.kind];
}
