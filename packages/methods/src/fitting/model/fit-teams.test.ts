import { expect, test } from "vitest";
import { checkSimulationModel } from "../../simulation/index.ts";
import { fit, onDays, type Row } from "./rows.fixture.ts";

const stepsOf = (rows: readonly Row[]) => {
  const [today] = fit(rows).model.designs;
  return Object.fromEntries(today!.teams.map(({ id, steps }) => [id, steps]));
};

test("of many teams that do the same each carries it, and handovers to a team that carries nothing are left out", () => {
  const teams = Array.from({ length: 8 }, (_, k) => `crew ${k}`);
  const rows = onDays(200, (id, i): readonly Row[] => [
    [id, "plan", "Ann", i % 50 === 0 ? "desk" : "office", 8, 9],
    [id, "collect", `driver ${i % 8}`, teams[i % 8]!, 10, 12],
    ...(i === 7 ? [[id, "collect", "Zoë", "museum", 13, 14] as const] : []),
  ]);
  const carried = stepsOf(rows);
  expect(carried).toEqual({
    office: ["plan"],
    ...Object.fromEntries(teams.map((id) => [id, ["collect"]])),
  });
  const { model } = fit(rows);
  expect(checkSimulationModel(model).ok).toBe(true);
});

test("a team from which cases come, and that does the next step now and then, does not carry that", () => {
  // One in five is measured by sales itself: if sales carried it, every case would stay there.
  const rows = onDays(200, (id, i): readonly Row[] => [
    [id, "visit", "Ann", "sales", 8, 9],
    i % 5 === 0 ? [id, "measure", "Ann", "sales", 9.5, 10.5] : [id, "measure", "Bob", "design", 10, 11],
    [id, "draw", "Bob", "design", 12, 14],
  ]);
  expect(stepsOf(rows)).toEqual({ sales: ["visit"], design: ["measure", "draw"] });
  // Of most: then it does, beside the team that gets those that come from elsewhere.
  const mostly = rows.map(
    ([id, step, who, team, start, end]): Row =>
      step === "measure" && Number(id) % 4 !== 0
        ? [id, step, "Ann", "sales", start, end]
        : [id, step, who, team, start, end],
  );
  expect(stepsOf(mostly)).toEqual({ sales: ["visit", "measure"], design: ["measure", "draw"] });
});

test("cases are given out by the number of people only where teams did as much as they have people", () => {
  const chosen = (bigPart: number) => {
    const rows = onDays(300, (id, i): readonly Row[] => {
      const isBig = i % 4 < bigPart;
      return [
        [id, "help", isBig ? `big ${i % 3}` : "small 0", isBig ? "big" : "small", 8 + (i % 3), 9 + (i % 3)],
      ];
    });
    return fit(rows).model.designs[0]?.chooseTeam;
  };
  expect([chosen(3), chosen(2)]).toEqual(["least-busy", undefined]);
});

test("of more people than a model holds, those who did most keep their names", () => {
  const rows = Array.from({ length: 2200 }, (_, k) => k).flatMap((k): readonly Row[] =>
    Array.from({ length: k < 100 ? 3 : 1 }, (_one, n): Row => {
      const at = 24 * 7 * n + 8 + (k % 8);
      return [`${k} ${n}`, "help", `person ${k}`, `team ${k % 100}`, at, at + 0.5];
    }),
  );
  const { people, designs } = fit(rows).model;
  expect(people.length).toBeLessThanOrEqual(2000);
  expect(people.filter(({ id }) => /^person \d\d?$/.test(id))).toHaveLength(100);
  expect(designs[0]?.teams).toHaveLength(100);
});
