import { isPositive, requireParameter } from "../parameters/index.ts";
import type { Design, SimulationModel } from "../simulation/index.ts";
import { changeDesign, requireKnown } from "./change-design.ts";

interface SkillAddress {
  readonly design: string;
  readonly person: string;
  readonly step: string;
}

/**
 * Lets somebody learn a step in a design, or sets how fast somebody is at it there; 1 is the speed for which the step's
 * work time holds. In the other designs nothing changes.
 *
 * @throws RangeError when the design, the person or the step does not exist, or the speed is not above 0.
 * @example
 * ```ts
 * import { teachSkill } from "@stuur/methods/team-formation";
 *
 * const model = {
 *   version: 1,
 *   steps: [{ id: "plan", work: { kind: "constant", value: 60 } }],
 *   caseTypes: [],
 *   people: [{ id: "Ada", skills: [] }],
 *   designs: [{ id: "today", teams: [] }],
 * } as const;
 * const taught = teachSkill(model, { design: "today", person: "Ada", step: "plan", speed: 0.8 });
 * taught.designs[0]?.skills; // => [{ person: "Ada", step: "plan", speed: 0.8 }]
 * ```
 */
export function teachSkill(
  model: SimulationModel,
  { design, person, step, speed }: SkillAddress & { readonly speed: number },
): SimulationModel {
  requireKnown(model.people, "person", person);
  requireKnown(model.steps, "step", step);
  requireParameter(isPositive(speed), "speed", speed, "a finite number > 0");
  return changeDesign(model, design, (before) => ({
    ...before,
    skills: [...otherSkills(before, person, step), { person, step, speed }],
  }));
}

/**
 * Undoes `teachSkill`: what the design says of somebody at a step goes. What the person could do already stays: a design
 * makes nobody forget a trade.
 *
 * @throws RangeError when the design, the person or the step does not exist.
 * @example
 * ```ts
 * import { forgetSkill } from "@stuur/methods/team-formation";
 *
 * const model = {
 *   version: 1,
 *   steps: [{ id: "plan", work: { kind: "constant", value: 60 } }],
 *   caseTypes: [],
 *   people: [{ id: "Ada", skills: [] }],
 *   designs: [{ id: "today", teams: [], skills: [{ person: "Ada", step: "plan", speed: 0.8 }] }],
 * } as const;
 * forgetSkill(model, { design: "today", person: "Ada", step: "plan" }).designs[0]; // => { id: "today", teams: [] }
 * ```
 */
export function forgetSkill(model: SimulationModel, { design, person, step }: SkillAddress): SimulationModel {
  requireKnown(model.people, "person", person);
  requireKnown(model.steps, "step", step);
  return changeDesign(model, design, (before) => {
    const { skills: _, ...others } = before;
    const kept = otherSkills(before, person, step);
    return kept.length === 0 ? others : { ...others, skills: kept };
  });
}

/**
 * The speed of somebody at a step in a design; 0: not able to.
 *
 * @example
 * ```ts
 * import { speedOf } from "@stuur/methods/team-formation";
 *
 * const today = { id: "today", teams: [], skills: [{ person: "Ada", step: "plan", speed: 0.8 }] };
 * const model = {
 *   version: 1,
 *   steps: [],
 *   caseTypes: [],
 *   people: [{ id: "Ada", skills: [{ step: "draw" }] }],
 *   designs: [today],
 * } as const;
 * ["draw", "plan", "saw"].map((step) => speedOf(model, today, "Ada", step)); // => [1, 0.8, 0]
 * ```
 */
export function speedOf(
  { people }: Pick<SimulationModel, "people">,
  design: Design,
  person: string,
  step: string,
): number {
  const changed = design.skills && speedsOf(design.skills, indexChanges).get(person)?.get(step);
  return changed ?? speedsOf(people, indexPeople).get(person)?.get(step) ?? 0;
}

/** Per person and step. */
type Speeds = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Reviews ask so often that a search each time would take most of their time. */
const known = new WeakMap<object, Speeds>();

function speedsOf<List extends object>(list: List, index: (list: List) => Speeds): Speeds {
  const speeds = known.get(list) ?? index(list);
  known.set(list, speeds);
  return speeds;
}

function indexPeople(people: SimulationModel["people"]): Speeds {
  return new Map(
    people.map(({ id, skills }) => [id, new Map(skills.map(({ step, speed = 1 }) => [step, speed]))]),
  );
}

/** Of two lines on the same skill the last one holds, as in the simulation. */
function indexChanges(skills: NonNullable<Design["skills"]>): Speeds {
  const speeds = new Map<string, Map<string, number>>();
  for (const { person, step, speed = 1 } of skills) {
    const own = speeds.get(person) ?? new Map<string, number>();
    speeds.set(person, own.set(step, speed));
  }
  return speeds;
}

function otherSkills({ skills = [] }: Design, person: string, step: string): NonNullable<Design["skills"]> {
  return skills.filter((skill) => skill.person !== person || skill.step !== step);
}
