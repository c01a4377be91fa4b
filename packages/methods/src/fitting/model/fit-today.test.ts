import { expect, test } from "vitest";
import { expectedWork, simulateDesigns } from "../../simulation/index.ts";
import { dutchHolidays } from "../../time/index.ts";
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

test("a model begins after the log: who left is not there any more, who joined is, all year", () => {
  const { model, evidence } = fit(changing(260, { bob: 100, cas: 200 }));
  expect(model.start).toEqual({ date: "2027-01-02", timeZone: "UTC" });
  const present = Object.fromEntries(
    expectedWork(model).people.map(({ person, present: seconds }) => [person, seconds > 3600]),
  );
  expect(present).toEqual({ Ann: true, Bob: false, Cas: true });
  expect(evidence.people.map(({ person, left }) => [person, left])).toEqual([
    ["Ann", undefined],
    ["Bob", "2026-05-25"],
    ["Cas", undefined],
  ]);
  const run = simulateDesigns(model, { seed: 1, orders: 200, warmUp: 0, replications: 2, batch: 2 });
  expect(run.ok && run.designs.map(({ ok }) => ok)).toEqual([true]);
  // Over the dates of the log he was there until he left, and Cas was not yet.
  const then = expectedWork({ ...model, start: { date: "2026-01-05", timeZone: "UTC" } }).people;
  const ofAnn = (person: number) => then[person]!.present / then[0]!.present;
  expect(ofAnn(1)).toBeCloseTo(100 / 262, 2);
  expect(ofAnn(2)).toBeCloseTo(62 / 262, 2);
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
