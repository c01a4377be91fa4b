import { expect, test } from "vitest";
import { distributionMean } from "../../simulation/index.ts";
import { fitModel } from "./fit-model.ts";
import { fit, onDays, options, type Row, traceOf } from "./rows.fixture.ts";

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
  // In the order of the work, though a step of another name appears first.
  const later = ends.map(
    (row): Row =>
      row[0] === "0" && row[1] === "sell"
        ? ([...row.slice(0, 1), "make", ...row.slice(2)] as unknown as Row)
        : row,
  );
  expect(codeOf(later)).toEqual(["FIT_NO_WORK_TIMES", { steps: ["sell", "make"] }]);
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

test("what the same person, who is free, lets lie is a wait of the stop; a handover is only what comes on top", () => {
  const draw = (id: string, i: number): Row => [id, "draw", "Ann", "studio", 8, 8.5 + (i % 4) / 8];
  // From half past eight or later to half past twelve: Ann herself; Bob begins two hours later.
  const rows = onDays(80, (id, i) => [
    draw(id, i),
    i % 2 === 0
      ? [id, "confirm", "Ann", "studio", 12.5 + (i % 4) / 8, 13]
      : [id, "confirm", "Bob", "studio", 14.5 + (i % 4) / 8, 16],
  ]);
  const { model, evidence } = fit(rows);
  // Without the last one: of what was completed so late only short waits would be seen.
  expect(evidence.waits).toMatchObject([{ from: "draw", to: "confirm", wait: { n: 39, mean: 4 * 3600 } }]);
  expect(model.caseTypes[0]?.route.map(({ wait }) => wait)).toEqual([
    undefined,
    { time: { kind: "constant", value: 4 * 3600 }, calendar: "working hours" },
  ]);
  expect(evidence.handovers).toMatchObject([
    { from: "studio", to: "studio", n: 40, delay: { mean: 2 * 3600 } },
  ]);
});

test("who had nothing in hand at closing time was free for what begins at opening time", () => {
  const rows = onDays(60, (id, i) => [
    [id, "draw", "Ann", "studio", 10, 11],
    [id, "make", "Bob", "shop", (i % 5 === 4 ? 72 : 24) + 8, (i % 5 === 4 ? 72 : 24) + 10],
  ]);
  const [handover] = fit(rows).evidence.handovers;
  // Nobody works from eleven to opening time. At both ends of the log it does not hold all work.
  expect(handover).toMatchObject({ n: 60, unknown: 4, delay: { n: 56, mean: 0 } });
});

test("a handover of which no delay is known takes no longer than the time that passed", () => {
  const { model } = fit(
    onDays(80, (id, i) => [
      [id, "draw", "Ann", "studio", 8, 9],
      i % 2 === 0 ? [id, "make", "Bob", "shop", 13, 16] : [id, "order", "Cas", "buying", null, 10],
    ]),
    { estimates: { order: 600 } },
  );
  const { between, exceptions } = model.designs[0]?.handovers ?? {};
  expect(between?.delay).toEqual({ kind: "constant", value: 4 * 3600 });
  expect(exceptions).toEqual([
    { from: "studio", to: "buying", delay: { kind: "constant", value: 3600 }, calendar: "working hours" },
  ]);
});

test("where nobody does both steps, a wait cannot be told from the handover, and stays there", () => {
  const { model, evidence } = fit(
    onDays(60, (id) => [
      [id, "draw", "Ann", "studio", 8, 9],
      [id, "make", "Bob", "shop", 13, 16],
    ]),
  );
  expect(evidence.waits).toEqual([]);
  expect(model.caseTypes[0]?.route.some(({ wait }) => wait !== undefined)).toBe(false);
  expect(evidence.handovers[0]).toMatchObject({ delay: { mean: 4 * 3600 } });
});

test("a stop that cases come to by several ways waits as each of these does, as often as it occurs", () => {
  const { model } = fit(
    onDays(80, (id, i) =>
      i % 4 === 0
        ? [
            [id, "sell", "Ann", "sales", 8, 9],
            [id, "send", "Ann", "sales", 9, 10],
          ]
        : [
            [id, "sell", "Ann", "sales", 8, 9],
            [id, "check", "Ann", "sales", 9, 10],
            [id, "send", "Ann", "sales", 14, 16.5],
          ],
    ),
  );
  const wait = model.caseTypes[0]?.route.find(({ step }) => step === "send")?.wait;
  expect(wait && distributionMean(wait.time)).toBeCloseTo(0.75 * 4 * 3600, 0);
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
  // And again after the log, of 207 days: the closure each year, the absence as often as it was.
  expect(model.calendars?.[0]?.closedDates?.slice(0, 2)).toEqual(["2026-03-03", "2027-03-02"]);
  expect(model.people.find(({ id }) => id === "Bob")?.daysOff?.slice(0, 2)).toEqual([
    { from: "2026-03-30", to: "2026-04-10" },
    { from: "2026-10-19", to: "2026-10-30" },
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

test("work per kind of customer is kept of cases of which all is known, so that it can be tested", () => {
  const rows = onDays(600, (id, i) => [
    [id, "sell", "Ann", "sales", i === 80 ? null : 8, 9],
    [id, "make", "Bob", "shop", 10, i % 4 === 0 ? 16 : 12],
  ]);
  const segments = Object.fromEntries(rows.map(([id]) => [id, Number(id) % 4 === 0 ? "firms" : "homes"]));
  const fitted = fitModel(traceOf(rows, segments), options);
  if (!fitted.ok) throw new Error("refused");
  const [homes, firms] = fitted.evidence.segmentWork;
  expect([homes?.segment, homes?.seconds.length]).toEqual(["homes", 250]);
  expect(homes!.cases).toBeGreaterThan(400);
  expect(new Set(homes?.seconds)).toEqual(new Set([3 * 3600]));
  // One of 150 began at a time that is not known; at the ends of the log some may not be whole.
  expect(firms?.segment).toBe("firms");
  expect(firms!.cases).toBeLessThan(150);
  expect([firms?.seconds.length, new Set(firms?.seconds)]).toEqual([firms!.cases, new Set([7 * 3600])]);
  expect(fit(onDays(100, simple)).evidence.segmentWork).toEqual([]);
});

test("cells left empty are no colleague, unless nobody else does the step", () => {
  const peopleOf = (step: string) =>
    fit(
      onDays(60, (id, i) => (i % 6 > 0 ? simple(id) : [...simple(id), [id, step, "", "", 16.5, 17]])),
    ).model.people.map(({ id }) => id);
  expect(peopleOf("make")).toEqual(["Ann", "Bob"]);
  expect(peopleOf("scan")).toEqual(["Ann", "Bob", "unnamed 1 · (no team)"]);
});

test("cases that come at weekends are no staff at work", () => {
  const cases = Array.from({ length: 210 }, (_, i): readonly Row[] => {
    const [arrival, workday] = [24 * i + 10, 24 * (7 * Math.floor(i / 7) + Math.min(i % 7, 4)) + 12];
    return [
      [String(i), "apply", "Ann", "desk", null, arrival],
      [String(i), "check", "Ann", "desk", null, workday + (i % 7 > 4 ? 3 * 24 + (i % 4) : i % 4)],
    ];
  }).flat();
  const { model } = fit(cases, { estimates: { apply: 60, check: 60 } });
  expect(model.calendars?.[0]?.week?.map((hours) => hours.length)).toEqual([1, 1, 1, 1, 1, 0, 0]);
  expect(model.caseTypes[0]?.arrivals).not.toHaveProperty("calendar");
});
