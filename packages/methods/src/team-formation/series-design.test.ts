import { expect, test } from "vitest";
import type { SimulationModel } from "../simulation/index.ts";
import { addDesign, listPlaceable, reviewTeams, seriesDesign } from "./index.ts";

/** A route along seven departments of three or so, which comes back to the front office time and again. */
const departments = {
  "Front office": { size: 4, steps: ["receive", "intake", "supplement", "send"] },
  Permits: { size: 4, steps: ["check", "ask", "decide"] },
  Building: { size: 2, steps: ["building advice"] },
  Looks: { size: 3, steps: ["looks advice"] },
  Legal: { size: 3, steps: ["legal advice"] },
  Inspection: { size: 3, steps: ["inspect"] },
  Archive: { size: 2, steps: ["archive"] },
};
const route = [
  ...["receive", "intake", "check", "ask", "supplement", "building advice", "looks advice"],
  ...["legal advice", "decide", "send", "inspect", "archive"],
];
const teams = Object.entries(departments).map(([id, { size, steps }]) => ({
  id,
  steps,
  members: Array.from({ length: size }, (_, i) => `${id} ${i + 1}`),
}));
const town: SimulationModel = {
  version: 1,
  steps: route.map((id) => ({ id, work: { kind: "constant", value: 3600 } })),
  caseTypes: [
    {
      id: "permit",
      arrivals: { kind: "gaps", gap: { kind: "exponential", mean: 4 * 3600 } },
      route: route.map((step) => ({ step })),
    },
  ],
  people: teams.flatMap(({ members, steps }) =>
    members.map((id) => ({ id, skills: steps.map((step) => ({ step })) })),
  ),
  designs: [{ id: "today", teams }],
};

test.each([2, 3, 4])(
  "into %i teams where it can be without a team that is warned of as too large",
  (count) => {
    const { design, learns } = seriesDesign(town, { teams: count });
    expect(design.teams).toHaveLength(count);
    const codes = reviewTeams(addDesign(town, design), design.id).map(({ code }) => code);
    expect(codes).not.toContain("TEAM_TOO_LARGE");
    expect(learns).toEqual([]);
  },
);

test("where more people are than the teams can hold they are about as large", () => {
  const members = (id: string) => Array.from({ length: 8 }, (_, i) => `${id} ${i + 1}`);
  const many = {
    ...town,
    people: teams.flatMap(({ id, steps }) =>
      members(id).map((one) => ({ id: one, skills: steps.map((step) => ({ step })) })),
    ),
    designs: [{ id: "today", teams: teams.map((team) => ({ ...team, members: members(team.id) })) }],
  };
  const sizes = seriesDesign(many, { teams: 2 }).design.teams.map((team) => team.members.length);
  expect(sizes.toSorted()).toEqual([24, 32]);
});

test("without a number there are no more teams than people who are still there", () => {
  const skills = route.map((step) => ({ step }));
  const left = {
    ...town,
    people: [...town.people, { id: "Ada", skills }],
    designs: [{ id: "today", teams: [{ id: "All", members: ["Ada"] }] }],
  };
  expect(listPlaceable(left)).toEqual(["Ada"]);
  expect(seriesDesign(left).design.teams.map(({ members }) => members)).toEqual([["Ada"]]);
});
