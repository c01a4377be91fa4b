import type { ModelTeam, SimulationModel } from "../simulation/index.ts";
import { addOnce, changeDesign, changeTeam, requireKnown, without } from "./change-design.ts";

export interface StepMove {
  readonly design: string;
  readonly step: string;
  /** The team that no longer carries it; null: only add it. */
  readonly from: string | null;
  /** The team that carries it from now on; null: only take it away. */
  readonly to: string | null;
}

export interface SegmentMove {
  readonly design: string;
  readonly segment: string;
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * Moves a step from one team to another. A team that carried all steps then carries all others, by name; one that has
 * all steps again carries all, as a team without a list does.
 *
 * @throws RangeError when the design, the step or a team does not exist.
 * @example
 * ```ts
 * import { moveStep } from "@stuur/methods/team-formation";
 *
 * const model = {
 *   version: 1,
 *   steps: [{ id: "draw", work: { kind: "constant", value: 60 } }, { id: "saw", work: { kind: "constant", value: 60 } }],
 *   caseTypes: [],
 *   people: [],
 *   designs: [{ id: "today", teams: [{ id: "North", members: [] }, { id: "South", members: [], steps: ["saw"] }] }],
 * } as const;
 * const moved = moveStep(model, { design: "today", step: "draw", from: "North", to: "South" });
 * moved.designs[0]?.teams; // => [{ id: "North", members: [], steps: ["saw"] }, { id: "South", members: [] }]
 * ```
 */
export function moveStep(model: SimulationModel, { design, step, from, to }: StepMove): SimulationModel {
  requireKnown(model.steps, "step", step);
  return moveBetween(model, { design, item: step, from, to, list: "steps" });
}

/**
 * Moves a segment from one team's portfolio to another's. A team without a portfolio serves all segments: taking one away
 * leaves it the others, by name; a team that has all segments again serves all.
 *
 * @throws RangeError when the design, the segment or a team does not exist.
 * @example
 * ```ts
 * import { moveSegment } from "@stuur/methods/team-formation";
 *
 * const model = {
 *   version: 1,
 *   segments: [{ id: "homes" }, { id: "shops" }, { id: "schools" }],
 *   steps: [],
 *   caseTypes: [],
 *   people: [],
 *   designs: [
 *     {
 *       id: "today",
 *       teams: [
 *         { id: "North", members: [], portfolio: ["homes", "shops"] },
 *         { id: "South", members: [], portfolio: ["schools"] },
 *       ],
 *     },
 *   ],
 * } as const;
 * const moved = moveSegment(model, { design: "today", segment: "shops", from: "North", to: "South" });
 * moved.designs[0]?.teams.map(({ portfolio }) => portfolio); // => [["homes"], ["schools", "shops"]]
 * ```
 */
export function moveSegment(
  model: SimulationModel,
  { design, segment, from, to }: SegmentMove,
): SimulationModel {
  requireKnown(model.segments, "segment", segment);
  return moveBetween(model, { design, item: segment, from, to, list: "portfolio" });
}

interface Move {
  readonly design: string;
  readonly item: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly list: "steps" | "portfolio";
}

function moveBetween(model: SimulationModel, { design, item, from, to, list }: Move): SimulationModel {
  const all = (list === "steps" ? model.steps : (model.segments ?? [])).map(({ id }) => id);
  const change = (team: ModelTeam, items: readonly string[]): ModelTeam => {
    const { [list]: _, ...others } = team;
    return all.every((one) => items.includes(one)) ? others : { ...others, [list]: items };
  };
  return changeDesign(model, design, (before) => {
    const taken =
      from === null
        ? before
        : changeTeam(before, from, (team) => change(team, without(team[list] ?? all, item)));
    if (to === null) return taken;
    return changeTeam(taken, to, (team) => change(team, addOnce(team[list] ?? all, item)));
  });
}
