import { expect, test } from "vitest";
import type { EventTrace } from "./event-trace.ts";
import { fitModel } from "./fit-model.ts";
import { officeOf } from "./own-hours.fixture.ts";
import { traceOf } from "./simulated-trace.fixture.ts";

const hour = 3600;
const fitTrace = (trace: EventTrace) => {
  const fitted = fitModel(trace, { timeZone: "Europe/Amsterdam" });
  if (!fitted.ok) throw new Error(fitted.problems[0]?.message.en);
  return fitted;
};
type Fitted = ReturnType<typeof fitTrace>;

/** Of each person the hours on Monday. */
const hoursOf = ({ model }: Fitted) =>
  Object.fromEntries(
    model.people.map(({ id, calendar }) => {
      const monday = model.calendars?.find((one) => one.id === calendar)?.week?.[0] ?? [];
      return [id, monday.flatMap(({ opens, closes }) => [opens / hour, closes / hour])];
    }),
  );

test("two shifts in one team have hours of their own, which they share", () => {
  const fitted = fitTrace(traceOf(officeOf([6, 14], [14, 22]), 1, 900));
  const [early, late] = [
    [6, 14],
    [14, 22],
  ];
  expect(hoursOf(fitted)).toEqual({
    ...{ A0: early, A1: late, A2: early, A3: late },
    ...{ B0: early, B1: late, B2: early, B3: late },
  });
  expect(fitted.model.calendars?.map(({ id }) => id)).toEqual([
    "working hours",
    expect.stringMatching(/^working hours (06:00–14:00|14:00–22:00)$/),
    expect.stringMatching(/^working hours (06:00–14:00|14:00–22:00)$/),
  ]);
  expect(fitted.evidence.doubtedHours).toEqual([]);
});

test("who works mornings only is not there in the afternoon", () => {
  const fitted = fitTrace(traceOf(officeOf([9, 17], [9, 13]), 1, 900));
  expect(hoursOf(fitted)).toMatchObject({ A0: [9, 17], A1: [9, 13], B2: [9, 17], B3: [9, 13] });
});

test("where all keep the same hours there is one calendar", () => {
  const fitted = fitTrace(traceOf(officeOf([9, 17]), 1, 900));
  expect(fitted.model.calendars?.map(({ id }) => id)).toEqual(["working hours"]);
  expect(fitted.evidence.doubtedHours).toEqual([]);
});

test("of whom too little is seen, the hours are the team's, and that is told", () => {
  const { evidence } = fitTrace(traceOf(officeOf([6, 14], [14, 22]), 1, 60));
  expect(evidence.people.every(({ hoursAssumed }) => hoursAssumed === true)).toBe(true);
  expect(evidence.doubtedHours?.map(({ people, of }) => people === of)).toContain(true);
});

test("shifts that change from week to week are not in the model, and in doubt", () => {
  const trace = traceOf(officeOf([6, 14], [14, 22]), 1, 900);
  const weekOf = (at: number) => Math.floor((at - Date.UTC(2026, 0, 5)) / (7 * 86_400_000));
  // In odd weeks those of the late shift go by the names of those of the early one.
  const person = trace.person.map((who, i) => {
    const [team, place] = [...trace.names.people[who]!];
    return weekOf(trace.start[i]!) % 2 === 1
      ? trace.names.people.indexOf(`${team}${Number(place) ^ 1}`)
      : who;
  });
  const end = trace.end.map((at, i) =>
    weekOf(at) === weekOf(trace.start[i]!) ? at : trace.start[i]! + 60_000,
  );
  const { evidence } = fitTrace({ ...trace, person, end });
  expect(evidence.doubtedHours).toEqual([
    { team: "A", people: 4, of: 4 },
    { team: "B", people: 4, of: 4 },
  ]);
});
