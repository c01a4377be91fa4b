import { expect, test } from "vitest";
import { createRandom } from "../random/index.ts";
import { checkSimulationModel } from "../simulation/index.ts";
import { standardCalendar, workingIntervals } from "../time/index.ts";
import {
  distributionQuantile,
  fitArrivals,
  fitCalendar,
  fitChoices,
  fitDistribution,
  fitProbability,
} from "./index.ts";

const zone = "Europe/Amsterdam";
const hour = 3_600_000;

test("what is fitted is a model as it stands, of every kind of distribution", () => {
  const random = createRandom(3, "log");
  const starts = workingIntervals(standardCalendar(zone), Date.UTC(2025, 0, 6), Date.UTC(2025, 6, 1)).flatMap(
    ({ start, end }) => Array.from({ length: 6 }, () => start + random.next() * (end - start - hour)),
  );
  const forms = [
    { kind: "exponential", mean: 1800 },
    { kind: "gamma", mean: 1800, sd: 600 },
    { kind: "lognormal", mean: 1800, sd: 3000 },
    { kind: "uniform", min: 600, max: 3000 },
    { kind: "triangular", min: 0, mode: 600, max: 3000 },
    { kind: "constant", value: 900 },
    { kind: "empirical", values: [60, 70, 9000] },
  ] as const;
  const steps = forms.map((form) => {
    const sample = Array.from({ length: 300 }, () => distributionQuantile(form, random.next()));
    return { id: form.kind, work: fitDistribution(sample).distribution! };
  });
  expect(steps.map(({ work }) => work.kind)).toEqual(forms.map(({ kind }) => kind));

  const calendar = standardCalendar(zone);
  const week = fitCalendar(
    starts.map((start) => ({ start, end: start + hour })),
    { timeZone: zone },
  ).week!;
  const onward = fitChoices([40, 60, 0]).map(({ probability }, i) => ({
    to: forms[i + 1]!.kind,
    probability,
  }));
  const checked = checkSimulationModel({
    version: 1,
    start: { date: "2026-01-05", timeZone: zone },
    calendars: [{ id: "office" }, { id: "own", week }],
    workingTime: "office",
    steps,
    caseTypes: [
      {
        id: "order",
        arrivals: { ...fitArrivals(starts, calendar).arrivals, calendar: "office" },
        route: forms.map(({ kind }, i) =>
          i === 0
            ? { step: kind, next: onward, rework: { probability: fitProbability(3, 40).probability } }
            : { step: kind },
        ),
      },
    ],
    people: [{ id: "p", calendar: "own", skills: forms.map(({ kind }) => ({ step: kind })) }],
    designs: [{ id: "today", teams: [{ id: "all", members: ["p"] }] }],
  });
  expect(checked).toMatchObject({ ok: true });
});
