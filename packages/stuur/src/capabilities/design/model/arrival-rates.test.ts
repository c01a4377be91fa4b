import { expect, test } from "vitest";
import { casesPerWeek, scaleArrivals } from "./arrival-rates.ts";

const office = { id: "office" };
const quiet = new Array<number>(24).fill(0);
// Two an hour on Mondays from 16 to 18, of which one hour is open.
const monday = quiet.map((_, hour) => (hour === 16 || hour === 17 ? 2 : 0));
const profile = {
  kind: "profile",
  calendar: "office",
  perHour: [monday, quiet, quiet, quiet, quiet, monday, quiet],
} as const;

test("only open hours bring cases", () => {
  expect(casesPerWeek(profile, [office])).toBe(2);
  const gap = { kind: "exponential", mean: 3600 } as const;
  expect(casesPerWeek({ kind: "gaps", gap, calendar: "office" }, [office])).toBe(45);
  expect(casesPerWeek({ kind: "gaps", gap }, [])).toBe(168);
  expect(casesPerWeek({ kind: "replay", at: [1, 2] }, [])).toBeNull();
});

test("scaled, the pattern stays", () => {
  expect(casesPerWeek(scaleArrivals(profile, 3), [office])).toBe(6);
  const gaps = { kind: "gaps", gap: { kind: "gamma", mean: 3600, sd: 900 }, calendar: "office" } as const;
  expect(scaleArrivals(gaps, 2)).toEqual({ ...gaps, gap: { kind: "gamma", mean: 1800, sd: 450 } });
});
