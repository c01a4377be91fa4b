import { expect, test } from "vitest";
import { type Design, type SimulationModel, simulateDesigns } from "../../simulation/index.ts";
import { furnitureMaker, namePeople, withDesigns } from "../organisations.fixture.ts";
import { type ReviewOptions, reviewTeams } from "./review-teams.ts";
import { teamLoads } from "./team-loads.ts";

const maker = furnitureMaker();
const today = maker.designs[0]!;
const [d, p, m] = [namePeople("d", 5), namePeople("p", 2), namePeople("m", 20)];
/** Three parallel teams; the third has no planner. */
const parallel: Design = {
  id: "parallel",
  teams: [
    { id: "Oak", members: ["d1", "d2", "p1", ...m.slice(0, 6)] },
    { id: "Beech", members: ["d3", "d4", "p2", ...m.slice(6, 13)] },
    { id: "Ash", members: ["d5", ...m.slice(13)] },
  ],
};

function review(model: SimulationModel, design: Design, options?: ReviewOptions) {
  return reviewTeams(withDesigns(model, { ...design, id: "tried" }), "tried", options);
}
const codes = (design: Design, options?: ReviewOptions) =>
  review(maker, design, options).map(({ code }) => code);
const find = (code: string, design: Design, options?: ReviewOptions) =>
  review(maker, design, options).filter((warning) => warning.code === code);
const change = (design: Design, team: string, changes: Partial<Design["teams"][number]>): Design => ({
  ...design,
  teams: design.teams.map((one) => (one.id === team ? { ...one, ...changes } : one)),
});

test("today's departments: only that Production is large", () => {
  const [large, ...others] = review(maker, today);
  expect(others).toEqual([]);
  expect([large?.code, large?.details]).toEqual(["TEAM_TOO_LARGE", { size: 20, limit: 12 }]);
  expect(large?.message.nl).toBe(
    "Production telt 20 mensen. Een vast team met meer dan 12 wordt onoverzichtelijk: twee teams maken het compact.",
  );
});

test("two planners over three teams: the arithmetic, who could learn it, and which team cannot plan", () => {
  const [scarce] = find("TEAM_SCARCE_SKILL", parallel);
  expect(scarce).toMatchObject({
    steps: ["plan"],
    teams: ["Ash"],
    people: p,
    details: { n: 2, k: 3, lessons: 1 },
  });
  // A designer, who agrees just before it is planned, has more time left than a maker.
  expect(scarce?.message.en).toBe(
    "Too few for plan: 2 people can do it, and 3 teams need it. So somebody else must learn it, most easily d5. Or let one team do this for the others.",
  );
  const [nobody] = find("TEAM_NOBODY_CAN", parallel);
  expect(nobody).toMatchObject({ teams: ["Ash"], steps: ["plan"], isBlocking: true });
  expect(nobody?.message.nl).toBe("Niemand in Ash kan plan doen. Laat d5 het leren, die al agree doet.");
});

test("a colleague who can be spared comes before a lesson", () => {
  const both = change(change(parallel, "Oak", { members: ["d1", "p1", "p2"] }), "Beech", {
    members: ["d3", "m7"],
  });
  const beech = find("TEAM_NOBODY_CAN", both).find(({ teams }) => teams[0] === "Beech");
  expect(beech?.message.en).toBe("Nobody in Beech can do plan. Add somebody who can, such as p1 and p2.");
});

test("once somebody has learned it nothing is scarce", () => {
  const taught = { ...parallel, skills: [{ person: "d5", step: "plan", speed: 0.8 }] };
  expect(codes(taught)).not.toContain("TEAM_SCARCE_SKILL");
  expect(codes(taught)).not.toContain("TEAM_NOBODY_CAN");
  const alone = find("TEAM_ONE_PERSON", taught).find(({ teams }) => teams[0] === "Ash");
  expect(alone).toMatchObject({ people: ["d5"], steps: ["agree", "design", "plan"] });
});

test("a step without a team, for all or for some customers, and customers without a team", () => {
  const steps = ["agree", "design", "plan"];
  const [missing] = find("TEAM_STEP_WITHOUT_TEAM", change(today, "Production", { steps: ["plan"] }));
  expect(missing?.message.nl).toBe("Geen enkel team doet make. Geef een team deze stap.");
  const segments = [{ id: "homes" }, { id: "shops" }];
  const shares = segments.map(({ id }) => ({ segment: id, share: 1 }));
  const model = {
    ...maker,
    segments,
    caseTypes: maker.caseTypes.map((type) => ({ ...type, segments: shares })),
  };
  const homes = change(today, "Production", { portfolio: ["homes"] });
  expect(review(model, homes).find(({ code }) => code === "TEAM_STEP_WITHOUT_TEAM")?.message.en).toBe(
    "No team does make for shops. Give a team this step.",
  );
  const all = { id: "all", teams: [{ id: "All", members: [...d, ...p, ...m], portfolio: ["homes"] }] };
  const gone = review(model, all).filter(({ code }) => code.endsWith("WITHOUT_TEAM"));
  expect(gone.map(({ code, segments: named }) => [code, named])).toEqual([
    ["TEAM_SEGMENT_WITHOUT_TEAM", ["shops"]],
  ]);
  const twice = { id: "two", teams: [...all.teams, { id: "More", members: ["d1"], steps }] };
  const several = review(model, twice).filter(({ code }) => code === "TEAM_SEGMENT_IN_SEVERAL");
  expect(several.map(({ segments: named, teams }) => [named, teams])).toEqual([[["homes"], ["All", "More"]]]);
});

test("identical teams without a portfolio may share all customers", () => {
  expect(codes(parallel)).not.toContain("TEAM_SEGMENT_IN_SEVERAL");
});

test("two pizzas: eight in a team that does all steps, twelve in another, or as agreed", () => {
  const sizes = find("TEAM_TOO_LARGE", parallel).map(({ teams, details }) => [
    teams[0],
    details.size,
    details.limit,
  ]);
  expect(sizes).toEqual([
    ["Oak", 9, 8],
    ["Beech", 10, 8],
  ]);
  expect(find("TEAM_TOO_LARGE", parallel, { limits: { customerTeam: 10 } })).toEqual([]);
  const twelve = change(today, "Production", { members: m.slice(0, 12) });
  expect(find("TEAM_TOO_LARGE", twelve)).toEqual([]);
});

test("a manager and somebody below, directly or through others, in one team", () => {
  const people = [
    { id: "d2", manager: "d1" },
    { id: "p1", manager: "chief" },
    { id: "chief", manager: "d1" },
    { id: "m1", manager: "m20" },
  ];
  const found = find("TEAM_MANAGER_AND_REPORT", parallel, { people });
  expect(found.map(({ teams, people: [manager, report] }) => [teams[0], manager, report])).toEqual([
    ["Oak", "d1", "d2"],
    ["Oak", "d1", "p1"],
  ]);
  expect(found[1]?.message.en).toContain("d1 leads p1 (through chief), and both are in Oak.");
});

test("managers in a circle are told once, and end the search", () => {
  const people = [
    { id: "a", manager: "b" },
    { id: "b", manager: "c" },
    { id: "c", manager: "a" },
    { id: "d1", manager: "a" },
    { id: "m1", manager: "m1" },
  ];
  const found = find("TEAM_MANAGER_CYCLE", today, { people });
  expect(found.map((warning) => warning.people)).toEqual([["a", "b", "c"], ["m1"]]);
  expect(find("TEAM_MANAGER_AND_REPORT", today, { people })).toEqual([]);
});

test("a contact person who executes nothing, and anybody without a step there", () => {
  const design = change(today, "Planning", { members: ["p1", "p2", "d1", "m1"] });
  const people = [{ id: "d1", isFrontline: true }];
  expect(find("TEAM_CONTACT_EXECUTES_NOTHING", design, { people })[0]).toMatchObject({
    people: ["d1"],
    teams: ["Planning"],
  });
  expect(find("TEAM_MEMBER_WITHOUT_STEP", design, { people }).map((one) => one.people)).toEqual([["m1"]]);
  expect(find("TEAM_CONTACT_EXECUTES_NOTHING", today, { people })).toEqual([]);
});

test("nobody in a team, in no team, in several teams", () => {
  const design = change(change(today, "Planning", { members: [] }), "Design", { members: [...d, "m1"] });
  expect(find("TEAM_EMPTY", design)[0]).toMatchObject({ teams: ["Planning"], isBlocking: true });
  expect(find("TEAM_PERSON_WITHOUT_TEAM", design)[0]?.message.nl).toBe("Nog niet ingedeeld: p1 en p2.");
  expect(find("TEAM_PERSON_IN_SEVERAL", design)[0]).toMatchObject({
    people: ["m1"],
    teams: ["Design", "Production"],
  });
});

test("more work than time: how much, of which step, and by how many people", () => {
  // Making is work for 15 people, all there as long.
  const design = change(today, "Production", { members: m.slice(0, 10) });
  const [over] = find("TEAM_OVERLOADED", design);
  expect(over).toMatchObject({ teams: ["Production"], steps: ["make"], isBlocking: true });
  expect(over?.details.load).toBe(150);
  expect(over?.details.able).toBe(10);
  expect(over?.details.needed).toBeCloseTo(15, 9);
  expect(find("TEAM_OVERLOADED", change(today, "Production", { members: m.slice(0, 16) }))).toEqual([]);
});

test("who is in two teams counts once: both together may be too much", () => {
  const two = {
    id: "two",
    teams: [
      { id: "Plan", members: ["p1"], steps: ["plan"] },
      { id: "Agree", members: ["p1"], steps: ["agree"] },
      { id: "Rest", members: [...d, ...m], steps: ["design", "make"] },
    ],
    skills: [{ person: "p1", step: "agree" }],
  };
  // 0.75 and 1 of one planner's time.
  const [shared] = teamLoads(withDesigns(maker, two), "two");
  expect(shared?.teams).toEqual(["Plan", "Agree"]);
  expect(shared?.load).toBeCloseTo(1.75, 9);
  expect(find("TEAM_OVERLOADED", two)[0]?.teams).toEqual(["Plan", "Agree"]);
});

test("wishes that contradict each other, and wishes not met", () => {
  const wishes = [
    { person: "d1", team: "Oak" },
    { person: "d1", team: "Ash" },
    { person: "d2", team: "Ash" },
    { person: "d3", team: "Beech" },
  ];
  expect(find("TEAM_WISHES_CONTRADICT", parallel, { wishes })[0]).toMatchObject({
    people: ["d1"],
    teams: ["Oak", "Ash"],
  });
  expect(find("TEAM_WISH_NOT_MET", parallel, { wishes }).map((one) => one.people)).toEqual([["d2"]]);
});

test("what blocks comes first, and every text is filled in both languages", () => {
  const wishes = [{ person: "d1", team: "Ash" }];
  const people = [{ id: "d2", manager: "d1", isFrontline: true }];
  const all = review(maker, change(parallel, "Beech", { members: [] }), { wishes, people });
  const order = all.map(({ isBlocking }) => isBlocking);
  expect(order).toEqual(order.toSorted((a, b) => Number(b) - Number(a)));
  for (const { message } of all) {
    expect(message.nl).not.toMatch(/[{}]|undefined|NaN/);
    expect(message.en).not.toMatch(/[{}]|undefined|NaN/);
  }
});

test("with the rule least-busy a fuller team gets fewer cases, as in the simulation", () => {
  const hour = 3600;
  const help = { step: "help" };
  const model: SimulationModel = {
    version: 1,
    steps: [
      { id: "help", work: { kind: "exponential", mean: hour } },
      { id: "count", work: { kind: "exponential", mean: hour } },
    ],
    caseTypes: [
      { id: "call", arrivals: { kind: "gaps", gap: { kind: "exponential", mean: hour } }, route: [help] },
      {
        id: "stock",
        arrivals: { kind: "gaps", gap: { kind: "exponential", mean: 1.6 * hour } },
        route: [{ step: "count" }],
      },
    ],
    people: [
      { id: "Ada", skills: [help, { step: "count" }] },
      { id: "Bo", skills: [help] },
    ],
    designs: [
      {
        id: "today",
        chooseTeam: "least-busy",
        teams: [
          { id: "One", members: ["Ada"] },
          { id: "Other", members: ["Bo"], steps: ["help"] },
        ],
      },
    ],
  };
  // 0.625 of Ada's time goes to counting; half of the calls on top would be too much.
  const [one, other] = teamLoads(model, "today");
  expect(one?.load).toBeCloseTo((1 + 0.625) / 2, 2);
  expect(other?.load).toBeCloseTo((1 + 0.625) / 2, 2);
  expect(reviewTeams(model, "today").filter(({ isBlocking }) => isBlocking)).toEqual([]);
  const answer = simulateDesigns(model, { seed: 1, orders: 500, replications: 3 });
  expect(answer.ok && answer.designs.map(({ ok }) => ok)).toEqual([true]);
  const byLot = { ...model, designs: model.designs.map(({ chooseTeam: _, ...design }) => design) };
  expect(teamLoads(byLot, "today")[0]?.load).toBeCloseTo(1.125, 9);
});
