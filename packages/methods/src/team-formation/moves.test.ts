import fc from "fast-check";
import { expect, test } from "vitest";
import { checkSimulationModel, type SimulationModel } from "../simulation/index.ts";
import * as moves from "./index.ts";
import { furnitureMaker, randomOrganisation } from "./organisations.fixture.ts";

const anyOrganisation = fc.nat({ max: 1e6 }).map(randomOrganisation);

const model = furnitureMaker({ designers: 2, planners: 1, makers: 2 });
const teamsOf = ({ designs }: SimulationModel) =>
  Object.fromEntries(designs[0]!.teams.map((team) => [team.id, team]));

test("a team that is renamed or removed is so in the agreements on handovers too", () => {
  const renamed = moves.renameTeam(model, { design: "today", team: "Planning", name: "Planners" });
  expect(renamed.designs[0]?.handovers?.exceptions).toEqual([
    { from: "Design", to: "Planners", sendBack: 0.2 },
  ]);
  const removed = moves.removeTeam(model, { design: "today", team: "Planning" });
  expect(removed.designs[0]?.handovers?.exceptions).toEqual([]);
  expect(moves.listUnassigned(removed, "today")).toEqual(["p1"]);
});

test("who moves to no team and back is in the last place of the team", () => {
  const away = moves.movePerson(model, { design: "today", person: "d1", from: "Design", to: null });
  expect(moves.listUnassigned(away, "today")).toEqual(["d1"]);
  const back = moves.movePerson(away, { design: "today", person: "d1", from: null, to: "Design" });
  expect(teamsOf(back).Design?.members).toEqual(["d2", "d1"]);
});

test("a step moves between teams; a team can lose its last one and have all", () => {
  const moved = moves.moveStep(model, { design: "today", step: "plan", from: "Planning", to: "Production" });
  expect(teamsOf(moved).Planning?.steps).toEqual([]);
  expect(teamsOf(moved).Production?.steps).toEqual(["make", "plan"]);
  const all = ["agree", "design"].reduce(
    (before, step) => moves.moveStep(before, { design: "today", step, from: "Design", to: "Production" }),
    moved,
  );
  expect(teamsOf(all).Production).not.toHaveProperty("steps");
});

test("what does not exist, or is in use, is refused by name", () => {
  const design = "today";
  expect(() => moves.movePerson(model, { design, person: "Zed", from: null, to: null })).toThrow("is Zed");
  expect(() => moves.movePerson(model, { design: "never", person: "d1", from: null, to: null })).toThrow(
    "is never",
  );
  expect(() => moves.moveStep(model, { design, step: "plan", from: "Nobody", to: null })).toThrow(
    "is Nobody",
  );
  expect(() => moves.moveSegment(model, { design, segment: "shops", from: null, to: null })).toThrow(
    "is shops",
  );
  expect(() => moves.addTeam(model, { design, team: "Design" })).toThrow("not in use");
  expect(() => moves.renameTeam(model, { design, team: "Design", name: "Planning" })).toThrow("not in use");
  expect(() => moves.copyDesign(model, { design, name: "today" })).toThrow("not in use");
  expect(() => moves.removeDesign(model, "today")).toThrow("another design than today's");
  expect(() => moves.teachSkill(model, { design, person: "d1", step: "plan", speed: 0 })).toThrow("> 0");
  const last = moves.addDesign(model, { id: "one", teams: [{ id: "All", members: ["d1"] }] });
  expect(() => moves.removeTeam(last, { design: "one", team: "All" })).toThrow("not the last team");
});

test("a lesson holds in its own design only, and can be undone", () => {
  const two = moves.copyDesign(model, { design: "today", name: "later" });
  const taught = moves.teachSkill(two, { design: "later", person: "d1", step: "plan", speed: 0.5 });
  const speed = (from: SimulationModel, design: number) =>
    moves.speedOf(from, from.designs[design]!, "d1", "plan");
  expect([speed(taught, 0), speed(taught, 1)]).toEqual([0, 0.5]);
  const undone = moves.forgetSkill(taught, { design: "later", person: "d1", step: "plan" });
  expect(undone).toEqual(two);
});

test("an agreement on one pair of teams is set, changed and taken away", () => {
  const place = { from: "Planning", to: "Production" };
  const set = moves.setHandover(model, { design: "today", place, handover: { sendBack: 0.3 } });
  const changed = moves.setHandover(set, { design: "today", place, handover: { sendBack: 0.4 } });
  expect(changed.designs[0]?.handovers?.exceptions?.at(-1)).toEqual({ ...place, sendBack: 0.4 });
  expect(moves.setHandover(changed, { design: "today", place, handover: null })).toEqual(model);
  const none = moves.setHandover(model, { design: "today", place: "between", handover: null });
  expect(none.designs[0]?.handovers).not.toHaveProperty("between");
});

/** Any move with names of the model, whichever they are. */
function tryMove(before: SimulationModel, [kind, a, b, c]: readonly [number, number, number, number]) {
  const design = before.designs[a % before.designs.length]!;
  const pick = (list: readonly { readonly id: string }[], at: number) => list[at % list.length]!.id;
  const team = pick(design.teams, b);
  const from = design.teams.find(({ id }) => id === team)!.members[0] ?? null;
  const to = c % 4 === 0 ? null : pick(design.teams, c);
  const step = pick(before.steps, c);
  const all = [
    () =>
      moves.movePerson(before, {
        design: design.id,
        person: from ?? pick(before.people, b),
        from: from && team,
        to,
      }),
    () => moves.addPersonTo(before, { design: design.id, person: pick(before.people, c), team }),
    () => moves.moveStep(before, { design: design.id, step, from: team, to }),
    () => moves.addTeam(before, { design: design.id, team: `new ${a} ${b} ${c}` }),
    () => moves.removeTeam(before, { design: design.id, team }),
    () => moves.renameTeam(before, { design: design.id, team, name: `other ${c}` }),
    () => moves.copyDesign(before, { design: design.id, name: `copy ${a} ${b} ${c}` }),
    () => moves.removeDesign(before, design.id),
    () => moves.teachSkill(before, { design: design.id, person: pick(before.people, b), step, speed: 0.5 }),
    () =>
      moves.setHandover(before, {
        design: design.id,
        place: { from: team, to: to ?? team },
        handover: { sendBack: 0.1 },
      }),
    () =>
      before.segments === undefined
        ? before
        : moves.moveSegment(before, { design: design.id, segment: pick(before.segments, c), from: team, to }),
  ];
  try {
    return all[kind % all.length]!();
  } catch (error) {
    if (error instanceof RangeError) return before;
    throw error;
  }
}

/** A board may be unfinished; the form and the names of a model that is kept may not be wrong. */
function finish(model: SimulationModel): SimulationModel {
  const everybody = model.people.map(({ id }) => id);
  const everything = model.steps.map(({ id }) => id);
  const orAll = (list: readonly string[] | undefined, all: readonly string[]) =>
    list?.length === 0 ? all : list;
  const designs = model.designs.map((design) => ({
    ...design,
    teams: design.teams.map(({ portfolio, steps, members, ...team }) => ({
      ...team,
      members: orAll(members, everybody)!,
      ...(steps && { steps: orAll(steps, everything)! }),
      ...(portfolio && portfolio.length > 0 && { portfolio }),
    })),
  }));
  return { ...model, designs };
}

const cannotBeSimulated = new Set(["SIMULATION_NO_TEAM", "SIMULATION_NOBODY_CAN"]);

test("after any moves all names exist and occur once, and the model before them is as it was", () => {
  const natural = fc.nat({ max: 50 });
  fc.assert(
    fc.property(
      anyOrganisation,
      fc.array(fc.tuple(natural, natural, natural, natural), { maxLength: 25 }),
      (before, sequence) => {
        const copy = structuredClone(before);
        const after = sequence.reduce(tryMove, before);
        const checked = checkSimulationModel(finish(after));
        const wrong = checked.ok ? [] : checked.problems.filter(({ code }) => !cannotBeSimulated.has(code));
        expect(wrong).toEqual([]);
        expect(before).toEqual(copy);
      },
    ),
    { seed: 11, numRuns: 300 },
  );
});
