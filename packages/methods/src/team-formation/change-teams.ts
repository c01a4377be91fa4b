import { requireParameter } from "../parameters/index.ts";
import type { Design, Handover, SimulationModel } from "../simulation/index.ts";
import { changeDesign, changeTeam, requireFree, teamOf } from "./change-design.ts";

interface TeamAddress {
  readonly design: string;
  readonly team: string;
}

/**
 * Adds a team without people. It carries the steps and serves the segments that are given, else all.
 *
 * @throws RangeError when the design does not exist or the name is in use.
 * @example
 * ```ts
 * import { addTeam } from "@stuur/methods/team-formation";
 *
 * const model = { version: 1, steps: [], caseTypes: [], people: [], designs: [{ id: "today", teams: [] }] } as const;
 * addTeam(model, { design: "today", team: "North" }).designs[0]?.teams; // => [{ id: "North", members: [] }]
 * ```
 */
export function addTeam(
  model: SimulationModel,
  {
    design,
    team,
    steps,
    portfolio,
  }: TeamAddress & { readonly steps?: readonly string[]; readonly portfolio?: readonly string[] },
): SimulationModel {
  return changeDesign(model, design, (before) => {
    requireFree(before.teams, "team", team);
    const added = { id: team, members: [], ...(steps && { steps }), ...(portfolio && { portfolio }) };
    return { ...before, teams: [...before.teams, added] };
  });
}

/**
 * Removes a team and what was agreed on handovers from and to it. Members who are in no other team are then in none:
 * see `listUnassigned`. A design keeps at least one team.
 *
 * @throws RangeError when the design or the team does not exist, or it is the last one.
 * @example
 * ```ts
 * import { listUnassigned, removeTeam } from "@stuur/methods/team-formation";
 *
 * const model = {
 *   version: 1,
 *   steps: [],
 *   caseTypes: [],
 *   people: [{ id: "Ada", skills: [] }],
 *   designs: [{ id: "today", teams: [{ id: "North", members: ["Ada"] }, { id: "South", members: [] }] }],
 * } as const;
 * listUnassigned(removeTeam(model, { design: "today", team: "North" }), "today"); // => ["Ada"]
 * ```
 */
export function removeTeam(model: SimulationModel, { design, team }: TeamAddress): SimulationModel {
  return changeDesign(model, design, (before) => {
    teamOf(before, team);
    requireParameter(before.teams.length > 1, "team", team, "not the last team of the design");
    const teams = before.teams.filter(({ id }) => id !== team);
    return changeExceptions({ ...before, teams }, (exceptions) =>
      exceptions.filter(({ from, to }) => from !== team && to !== team),
    );
  });
}

/**
 * Gives a team another name, also where a handover from or to it is described.
 *
 * @throws RangeError when the design or the team does not exist, or the name is in use.
 * @example
 * ```ts
 * import { renameTeam } from "@stuur/methods/team-formation";
 *
 * const model = {
 *   version: 1,
 *   steps: [],
 *   caseTypes: [],
 *   people: [],
 *   designs: [{ id: "today", teams: [{ id: "North", members: [] }] }],
 * } as const;
 * renameTeam(model, { design: "today", team: "North", name: "Oak" }).designs[0]?.teams[0]?.id; // => "Oak"
 * ```
 */
export function renameTeam(
  model: SimulationModel,
  { design, team, name }: TeamAddress & { readonly name: string },
): SimulationModel {
  if (name === team) return model;
  return changeDesign(model, design, (before) => {
    requireFree(before.teams, "name", name);
    const renamed = changeTeam(before, team, (one) => ({ ...one, id: name }));
    const rename = (id: string) => (id === team ? name : id);
    return changeExceptions(renamed, (exceptions) =>
      exceptions.map((one) => ({ ...one, from: rename(one.from), to: rename(one.to) })),
    );
  });
}

/** Which handovers: all between teams, all within a team, or from one team to another (the same: within it). */
export type HandoverPlace = "between" | "within" | { readonly from: string; readonly to: string };

/**
 * Says what a handover costs in a design. `null` takes the agreement away: nothing is lost then, and for one pair of teams
 * what holds for all.
 *
 * @throws RangeError when the design or a team does not exist.
 * @example
 * ```ts
 * import { setHandover } from "@stuur/methods/team-formation";
 *
 * const model = { version: 1, steps: [], caseTypes: [], people: [], designs: [{ id: "today", teams: [] }] } as const;
 * const changed = setHandover(model, { design: "today", place: "between", handover: { sendBack: 0.1 } });
 * changed.designs[0]?.handovers; // => { between: { sendBack: 0.1 } }
 * ```
 */
export function setHandover(
  model: SimulationModel,
  {
    design,
    place,
    handover,
  }: { readonly design: string; readonly place: HandoverPlace; readonly handover: Handover | null },
): SimulationModel {
  return changeDesign(model, design, (before) => {
    if (typeof place === "string") {
      const { [place]: _, ...others } = before.handovers ?? {};
      return { ...before, handovers: handover === null ? others : { ...others, [place]: handover } };
    }
    const { from, to } = place;
    teamOf(before, from);
    teamOf(before, to);
    const others = (before.handovers?.exceptions ?? []).filter((one) => one.from !== from || one.to !== to);
    const exceptions = handover === null ? others : [...others, { ...handover, from, to }];
    return { ...before, handovers: { ...before.handovers, exceptions } };
  });
}

type Exceptions = NonNullable<NonNullable<Design["handovers"]>["exceptions"]>;

function changeExceptions(design: Design, change: (exceptions: Exceptions) => Exceptions): Design {
  const exceptions = design.handovers?.exceptions;
  if (exceptions === undefined) return design;
  return { ...design, handovers: { ...design.handovers, exceptions: change(exceptions) } };
}
