import { expect, test } from "vitest";
import type { EventTrace } from "./event-trace.ts";
import { fitModel, type ModelFitOptions } from "./fit-model.ts";

/** An event as [case, step, person, team, start, end], in hours since Monday 5 January 2026, 0:00 UTC; "" is missing. */
type Row = readonly [string, string, string, string, number | null, number];

const monday = Date.UTC(2026, 0, 5);
const options: ModelFitOptions = { timeZone: "UTC" };

function traceOf(rows: readonly Row[], segments: Readonly<Record<string, string>> = {}): EventTrace {
  const cases = [...new Set(rows.map(([id]) => id))];
  const sorted = cases.flatMap((id) => rows.filter((row) => row[0] === id));
  const namesOf = (column: 1 | 2 | 3) => [...new Set(sorted.map((row) => row[column]))].filter(Boolean);
  const [steps, people, teams] = [namesOf(1), namesOf(2), namesOf(3)];
  const kinds = [...new Set(Object.values(segments))];
  const at = (hours: number | null) => (hours === null ? Number.NaN : monday + hours * 3_600_000);
  return {
    names: { steps, people, teams, segments: kinds },
    due: new Float64Array(cases.length).fill(Number.NaN),
    segment: Int32Array.from(cases, (id) => kinds.indexOf(segments[id] ?? "")),
    caseOf: Int32Array.from(sorted, ([id]) => cases.indexOf(id)),
    step: Int32Array.from(sorted, (row) => steps.indexOf(row[1])),
    person: Int32Array.from(sorted, (row) => people.indexOf(row[2])),
    team: Int32Array.from(sorted, (row) => teams.indexOf(row[3])),
    start: Float64Array.from(sorted, (row) => at(row[4])),
    end: Float64Array.from(sorted, (row) => at(row[5])),
    leftOut: { cases: 0, events: 0 },
  };
}

/** So many cases, each beginning on a next working day, with hours since its midnight. */
function onDays(count: number, day: (id: string, i: number) => readonly Row[]): readonly Row[] {
  return Array.from({ length: count }, (_, i) => i).flatMap((i) => {
    const midnight = 24 * (7 * Math.floor(i / 5) + (i % 5));
    return day(String(i), i).map(([id, step, person, team, start, end]): Row => {
      return [id, step, person, team, start === null ? null : midnight + start, midnight + end];
    });
  });
}

function fit(rows: readonly Row[], choices: Partial<ModelFitOptions> = {}) {
  const fitted = fitModel(traceOf(rows), { ...options, ...choices });
  if (!fitted.ok) throw new Error(fitted.problems[0]?.message.en);
  return fitted;
}

const simple = (id: string): readonly Row[] => [
  [id, "sell", "Ann", "sales", 8.5, 9.5],
  [id, "make", "Bob", "shop", 10, 16.5],
];

test("too few cases, unknown steps and work that cannot be seen are refused, with the names", () => {
  const codeOf = (rows: readonly Row[], choices = {}) => {
    const fitted = fitModel(traceOf(rows), { ...options, ...choices });
    return fitted.ok ? null : [fitted.problems[0]?.code, fitted.problems[0]?.details];
  };
  expect(codeOf([])).toEqual(["FIT_TOO_FEW_CASES", { cases: 0, least: 20 }]);
  expect(codeOf(onDays(19, simple))).toEqual(["FIT_TOO_FEW_CASES", { cases: 19, least: 20 }]);
  const ends = onDays(30, (id) =>
    simple(id).map(([one, step, who, team, , end]) => [one, step, who, team, null, end]),
  );
  expect(codeOf(ends)).toEqual(["FIT_NO_WORK_TIMES", { steps: ["sell", "make"] }]);
  expect(codeOf(ends, { estimates: { sell: 60 } })).toEqual(["FIT_NO_WORK_TIMES", { steps: ["make"] }]);
  expect(codeOf(ends, { estimates: { buy: 60 } })).toEqual(["FIT_UNKNOWN_STEP", { steps: ["buy"] }]);
  const noTime = onDays(30, (id) =>
    simple(id).map(([one, step, who, team, , end]) => [one, step, who, team, end, end]),
  );
  expect(codeOf(noTime)).toEqual(["FIT_NO_WORK_TIMES", { steps: ["sell", "make"] }]);
});

test("an estimate goes before what was seen, and is marked", () => {
  const { model, evidence } = fit(onDays(30, simple), {
    estimates: { make: { kind: "constant", value: 60 } },
  });
  expect(model.steps[1]?.work).toEqual({ kind: "constant", value: 60 });
  expect(evidence.estimates).toEqual(["steps[1].work"]);
  expect(evidence.steps.map(({ fit: seen }) => seen?.n ?? null)).toEqual([30, null]);
});

test("who, where, when and which way", () => {
  const { model, evidence } = fit(onDays(60, simple));
  const [today] = model.designs;
  expect(today?.teams).toEqual([
    { id: "sales", members: ["Ann"], steps: ["sell"] },
    { id: "shop", members: ["Bob"], steps: ["make"] },
  ]);
  expect(model.caseTypes[0]?.route).toEqual([
    { step: "sell", next: [{ to: "make", probability: 1 }] },
    { step: "make", next: [{ to: "end", probability: 1 }] },
  ]);
  expect(model.calendars?.[0]?.week?.map((hours) => hours.length)).toEqual([1, 1, 1, 1, 1, 0, 0]);
  expect(model.people.map(({ id, skills }) => [id, skills])).toEqual([
    ["Ann", [{ step: "sell" }]],
    ["Bob", [{ step: "make" }]],
  ]);
  expect(evidence.flows).toEqual([{ segment: null, from: "sell", to: "make", count: 60, otherPerson: 60 }]);
  // Bob is free from 9:30 on, and yet begins at 10.
  expect(evidence.handovers[0]).toMatchObject({ from: "sales", to: "shop", n: 60, delay: { mean: 1800 } });
  expect(today?.handovers?.between?.delay).toEqual({ kind: "constant", value: 1800 });
});

test("work rests overnight, and what is in hand together shares the time", () => {
  const overnight = fit(
    onDays(40, (id, i) => [
      [id, "sell", "Bob", "sales", 8, 17],
      [id, "draw", "Ann", "sales", i % 5 === 4 ? 15 : 16, i % 5 === 4 ? 17 : 24 + 9],
    ]),
  );
  // From 16 to 17, the closing time, and from 8 to 9.
  expect(overnight.evidence.steps[1]?.fit?.mean).toBeCloseTo(2 * 3600, 0);
  const together = fit(
    onDays(40, (id) => [
      [id, "sell", "Ann", "sales", 8, 12],
      [id, "call", "Ann", "sales", 10, 12],
    ]),
  );
  expect(together.evidence.steps.map(({ fit: seen }) => seen?.mean)).toEqual([3 * 3600, 3600]);
  expect(together.evidence.sharedPart).toBeCloseTo(0.5);
});

test("a step that comes twice on its way is two stops", () => {
  const { model } = fit(
    onDays(60, (id) => [
      [id, "agree", "Ann", "sales", 8, 9],
      [id, "design", "Bob", "design", 9, 12],
      [id, "agree", "Ann", "sales", 12, 13],
      [id, "make", "Cas", "shop", 13, 17],
    ]),
  );
  expect(model.caseTypes[0]?.route.map(({ id, step, next }) => [id ?? step, next?.[0]?.to])).toEqual([
    ["agree", "design"],
    ["design", "agree (2)"],
    ["agree (2)", "make"],
    ["make", "end"],
  ]);
});

test("a short look and the same step again is a handover sent back; a whole visit is a way; each counts once", () => {
  const rows = (look: number) =>
    onDays(80, (id, i) => {
      const back: readonly Row[] =
        i % 4 > 0
          ? []
          : [
              [id, "make", "Bob", "shop", 10, 10 + look],
              [id, "draw", "Ann", "design", 13, 14],
            ];
      return [[id, "draw", "Ann", "design", 8, 9], ...back, [id, "make", "Bob", "shop", 15, 17]];
    });
  const short = fit(rows(0.25));
  expect(short.evidence.handovers[0]?.sendBack).toMatchObject({ count: 20, n: 100 });
  expect(short.evidence.steps.map(({ fit: seen, rework }) => [seen?.n, rework.count])).toEqual([
    [100, 0],
    [80, 0],
  ]);
  expect(short.model.caseTypes[0]?.route[1]?.next).toEqual([{ to: "end", probability: 1 }]);
  const whole = fit(rows(2));
  expect(whole.evidence.handovers.find(({ from }) => from === "design")?.sendBack.count).toBe(0);
  expect(whole.evidence.ways.filter(({ stop }) => stop === "make").map(({ to }) => to)).toContain("draw");
});

test("where nobody is named, as many people as were at work together", () => {
  const { model, evidence } = fit(
    onDays(40, (id) => [
      [id, "sell", "", "sales", 8, 12],
      [id, "check", "", "sales", 9, 10],
      [id, "make", "Bob", "", 12, 16],
    ]),
    { names: { person: "iemand", team: "zonder team" } },
  );
  expect(model.people.map(({ id }) => id)).toEqual(["Bob", "iemand 1 · sales", "iemand 2 · sales"]);
  expect(model.designs[0]?.teams.map(({ id }) => id)).toEqual(["sales", "zonder team"]);
  expect(evidence.estimates).toEqual(["people[1]", "people[2]"]);
});

test("days off of a person and of the company are found", () => {
  const away = (day: number) => day >= 60 && day < 70;
  const closed = (day: number) => day === 41;
  const rows = onDays(150, (id, i) =>
    closed(i)
      ? []
      : Array.from({ length: 5 }, (_, k): Row => {
          const who = away(i) || k % 2 === 0 ? "Ann" : "Bob";
          return [`${id} ${k}`, "help", who, "desk", 8 + 1.8 * k, 9 + 1.8 * k];
        }),
  );
  const { model } = fit(rows);
  expect(model.calendars?.[0]?.closedDates).toEqual(["2026-03-03"]);
  expect(model.people.find(({ id }) => id === "Bob")?.daysOff).toEqual([
    { from: "2026-03-30", to: "2026-04-10" },
  ]);
  expect(model.people.find(({ id }) => id === "Ann")?.daysOff).toBeUndefined();
});

test("kinds of customers that go other ways get routes of their own", () => {
  const rows = onDays(200, (id, i) => [
    [id, "sell", "Ann", "sales", 8, i % 2 === 0 ? 9 : 10],
    [id, i % 2 === 0 ? "make" : "install", "Bob", "shop", 10, 16.5],
  ]);
  const segments = Object.fromEntries(rows.map(([id]) => [id, Number(id) % 2 === 0 ? "web" : "shop"]));
  const fitted = fitModel(traceOf(rows, segments), options);
  expect(
    fitted.ok && fitted.model.caseTypes.map(({ id, route }) => [id, route.map(({ step }) => step)]),
  ).toEqual([
    ["case · web", ["sell", "make"]],
    ["case · shop", ["sell", "install"]],
  ]);
});
