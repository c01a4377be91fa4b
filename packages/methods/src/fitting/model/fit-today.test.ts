import { expect, test } from "vitest";
import { expectedWork, simulateDesigns } from "../../simulation/index.ts";
import { dutchHolidays } from "../../time/index.ts";
import { addLeavers } from "./add-leavers.ts";
import { fit, monday, onDays, type Row } from "./rows.fixture.ts";

/** Ann always; Bob until a day, Cas from a day on. */
const changing = (count: number, { bob, cas, closed = () => false }: Changing) =>
  onDays(count, (id, i) => {
    const there = ["Ann", ...(i < bob ? ["Bob"] : []), ...(i >= cas ? ["Cas"] : [])];
    return closed(i)
      ? []
      : there.flatMap((who, k) =>
          [0, 1].map((n): Row => [`${id} ${k} ${n}`, "help", who, "desk", 9 + 4 * n, 12 + 4 * n]),
        );
  });

interface Changing {
  readonly bob: number;
  readonly cas: number;
  readonly closed?: (day: number) => boolean;
}

test("a model begins after the log: who left is not in it, who joined is, all year", () => {
  const { model, evidence } = fit(changing(260, { bob: 100, cas: 200 }));
  expect(model.start).toEqual({ date: "2027-01-02", timeZone: "UTC" });
  expect(expectedWork(model).people.map(({ person, present }) => [person, present > 3600])).toEqual([
    ["Ann", true],
    ["Cas", true],
  ]);
  expect(model.designs[0]?.teams[0]?.members).toEqual(["Ann", "Cas"]);
  expect(evidence.people.map(({ person, left }) => [person, left])).toEqual([
    ["Ann", undefined],
    ["Bob", "2026-05-25"],
    ["Cas", undefined],
  ]);
  const run = simulateDesigns(model, { seed: 1, orders: 200, warmUp: 0, replications: 2, batch: 2 });
  expect(run.ok && run.designs.map(({ ok }) => ok)).toEqual([true]);
});

test("over the dates of the log, who left was there until then, and who joined was not yet", () => {
  const { model, evidence } = fit(changing(260, { bob: 100, cas: 200 }));
  const { model: before } = addLeavers(model, evidence);
  expect(before.designs[0]?.teams[0]?.members).toEqual(["Ann", "Cas", "Bob"]);
  const then = expectedWork({ ...before, start: { date: "2026-01-05", timeZone: "UTC" } }).people;
  const ofAnn = (person: number) => then[person]!.present / then[0]!.present;
  expect(ofAnn(1)).toBeCloseTo(62 / 262, 2);
  expect(ofAnn(2)).toBeCloseTo(100 / 262, 2);
  // Once is enough.
  expect(addLeavers(before, evidence)).toEqual({ model: before, missing: 0 });
});

test("who left stays in the model where nobody else can do the work", () => {
  const rows = changing(260, { bob: 260, cas: 261 }).map(([id, , who, team, start, end]): Row => {
    const isAlone = who === "Bob" && start! < 24 * 140;
    return [id, isAlone ? "seal" : "help", isAlone ? "Bob" : "Ann", team, start, end];
  });
  const { model, evidence } = fit(rows);
  expect(evidence.people.find(({ person }) => person === "Bob")?.left).toBeDefined();
  expect([model.people.map(({ id }) => id), evidence.leavers]).toEqual([["Ann", "Bob"], []]);
});

test("who is away for a holiday when the log ends comes back", () => {
  const { model, evidence } = fit(changing(260, { bob: 245, cas: 0 }));
  expect(evidence.people.find(({ person }) => person === "Bob")?.left).toBeUndefined();
  expect(expectedWork(model).people.find(({ person }) => person === "Bob")?.present).toBeGreaterThan(3600);
});

test("a company that keeps Dutch holidays keeps those to come, but for those on which it worked", () => {
  const date = (i: number) => new Date(monday + 86_400_000 * (7 * Math.floor(i / 5) + (i % 5)));
  const kept = dutchHolidays(2026).filter(({ name }) => name.en !== "Ascension Day");
  const closed = (i: number) => kept.some((one) => one.date === date(i).toISOString().slice(0, 10));
  const { model } = fit(changing(259, { bob: 259, cas: 0, closed }));
  const coming = model.calendars?.[0]?.closedDates?.filter((one) => one > "2027" && one < "2028");
  expect(coming).toEqual(
    dutchHolidays(2027)
      .filter(({ name }) => name.en !== "Ascension Day")
      .map((one) => one.date),
  );
  const open = fit(changing(259, { bob: 259, cas: 0 })).model.calendars?.[0]?.closedDates;
  expect(open).toEqual([]);
});
