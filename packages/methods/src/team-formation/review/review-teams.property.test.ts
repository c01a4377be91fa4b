import fc from "fast-check";
import { expect, test } from "vitest";
import {
  checkSimulationModel,
  type ModelTeam,
  type SimulationModel,
  simulateDesigns,
} from "../../simulation/index.ts";
import { addDesign, parallelDesign, reviewTeams, seriesDesign, teamLoads } from "../index.ts";
import { randomOrganisation } from "../organisations.fixture.ts";

const anyOrganisation = fc.nat({ max: 1e6 }).map(randomOrganisation);

/** Any people in any teams with any steps and segments, good or not. */
const anyTeams = fc
  .tuple(anyOrganisation, fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { minLength: 1, maxLength: 4 }))
  .map(([model, masks]): SimulationModel => {
    const choose = (list: readonly { readonly id: string }[], mask: number) =>
      list.map(({ id }) => id).filter((_, i) => (mask >> i) & 1);
    const teams = masks.map(([members, steps, segments], t): ModelTeam => {
      const chosen = choose(model.people, members);
      const carried = choose(model.steps, steps);
      const portfolio = choose(model.segments ?? [], segments);
      return {
        id: `t${t}`,
        members: chosen.length > 0 ? chosen : [model.people[0]!.id],
        ...(carried.length > 0 && { steps: carried }),
        ...(portfolio.length > 0 && { portfolio }),
      };
    });
    return { ...model, designs: [{ id: "any", teams }] };
  });

test("what cannot be simulated is warned of, team by team and step by step", () => {
  fc.assert(
    fc.property(anyTeams, (model) => {
      const checked = checkSimulationModel(model);
      const problems = checked.ok ? [] : checked.problems;
      const warnings = reviewTeams(model, "any");
      const nobody = warnings.filter(({ code }) => code === "TEAM_NOBODY_CAN");
      expect(nobody.map(({ teams, steps }) => `${teams[0]} ${steps[0]}`).sort()).toEqual(
        problems
          .filter(({ code }) => code === "SIMULATION_NOBODY_CAN")
          .map(({ details }) => `${details.team} ${details.step}`)
          .sort(),
      );
      const isWithout = warnings.some(({ code }) =>
        ["TEAM_STEP_WITHOUT_TEAM", "TEAM_SEGMENT_WITHOUT_TEAM"].includes(code),
      );
      expect(isWithout).toBe(problems.some(({ code }) => code === "SIMULATION_NO_TEAM"));
    }),
    { seed: 31, numRuns: 300 },
  );
});

test("what the simulation refuses as overloaded is warned of", () => {
  const arrivals = fc.double({ min: 0.05, max: 1, noNaN: true });
  let refused = 0;
  fc.assert(
    fc.property(anyOrganisation, arrivals, fc.boolean(), (model, gap, isSeries) => {
      const busy: SimulationModel = {
        ...model,
        caseTypes: model.caseTypes.map((type) => ({
          ...type,
          arrivals: { kind: "gaps", gap: { kind: "exponential", mean: gap * 1200 } },
        })),
      };
      const { design } = isSeries
        ? seriesDesign(busy, { teams: 2, name: "tried" })
        : parallelDesign(busy, { teams: 2, name: "tried" });
      const tried = addDesign(busy, design);
      const isWarned = teamLoads(tried, "tried").some(({ load }) => load >= 1);
      const answer = simulateDesigns(
        { ...tried, designs: [design] },
        { seed: 1, orders: 40, replications: 2, warmUp: 10 },
      );
      const [result] = answer.ok ? answer.designs : [];
      const isRefused =
        result?.ok === false && result.problems.some(({ code }) => code === "SIMULATION_OVERLOADED");
      if (isRefused) {
        refused++;
        expect(isWarned).toBe(true);
      }
    }),
    { seed: 32, numRuns: 60 },
  );
  expect(refused).toBeGreaterThan(10);
});
