import type { SeeFileReport } from "./see-file.contract.ts";

const day = 9 * 3600;

export function measured(n: number, p50: number) {
  return { n, mean: p50, p50, p90: 2 * p50 };
}

function shareOf(count: number, of: number) {
  return { count, of, interval: { lower: 0.2, upper: 0.3 } };
}

/** Two teams and two steps; the handover from Design to nobody known was measured `n` times. */
export function reportOf(n: number, hasStartTimes = true): SeeFileReport {
  const between = hasStartTimes
    ? { kind: "waiting" as const, clock: measured(n, 4 * day), working: measured(n, 3 * day) }
    : { kind: "completion" as const, clock: measured(n, 2 * 86_400), working: null };
  const handover = { returned: n / 2, late: { count: n / 4, of: n }, between };
  const nothing = {
    returned: 0,
    late: { count: 0, of: 0 },
    between: { kind: between.kind, clock: null, working: null },
  };
  return {
    schema: "stuur-see/1",
    file: "orders.csv",
    command: "stuur see orders.csv --from 2025-01-01",
    by: "team",
    missing: "keep",
    filter: { from: "2025-01-01", where: { regio: ["Noord", "Zuid"] } },
    groups: null,
    calendar: {
      timeZone: "Europe/Amsterdam",
      week: [...Array(5).fill(["08:00-17:00"]), [], []],
      closedDates: 2,
      secondsPerWorkingDay: day,
    },
    timeZone: "Europe/Amsterdam",
    columns: { time: "gereed", case: "order", due: null },
    cases: 100,
    events: 1200,
    firstAt: "2025-01-05T23:30:00.000Z",
    lastAt: "2025-12-31T12:00:00.000Z",
    hasStartTimes,
    casesWithDueDate: 100,
    lateCases: 25,
    pairs: [],
    handovers: [{ from: "Design", to: "(none)", count: n, cases: n, ...handover }],
    steps: [
      { step: "draw", events: 1000, cases: 100, position: 0 },
      { step: "plan", events: 200, cases: 100, position: 1 },
    ],
    teams: [
      { team: "Design", events: 1010, cases: 100, persons: 2 },
      { team: "(none)", events: 190, cases: 100, persons: 0 },
    ],
    matrix: [
      {
        ...{ team: "Design", step: "draw", events: 1000, cases: 100 },
        ...{ outgoing: 1000, handedOn: n, deliveries: 0 },
        ...handover,
      },
      {
        ...{ team: "Design", step: "plan", events: 8, cases: 8 },
        ...{ outgoing: 100, handedOn: 4, deliveries: 0 },
        ...nothing,
      },
      {
        ...{ team: "(none)", step: "plan", events: 192, cases: 92 },
        ...{ outgoing: 0, handedOn: 0, deliveries: 100 },
        ...nothing,
      },
    ],
    flows: [
      { fromTeam: "Design", fromStep: "draw", toTeam: "(none)", toStep: "plan", count: n, ...handover },
    ],
    starts: [{ team: "Design", step: "draw", count: 100 }],
    doubt: {
      tiedPairs: 2,
      handoversMin: 398,
      handoversMax: 402,
      missingTeam: 190,
      missingPerson: 0,
      missingStart: 0,
      atMidnight: 0,
      enteredAtOnce: 0,
      unreadableDueDates: 0,
      rejected: 3,
    },
    notes: [{ code: "day-month-undecided", nl: "De dag is aangehouden.", en: "The day was taken." }],
    leadTimes: {
      cases: 100,
      clock: { ...measured(100, 20 * 86_400), min: 0, max: 100 * 86_400 },
      working: null,
      onTime: { count: 75, of: 100, interval: { lower: 0.657, upper: 0.825 } },
      lateBy: measured(25, 3 * 86_400),
    },
    pingPong: {
      count: 30,
      cases: shareOf(25, 100),
      returned: 10,
      pairs: [
        {
          ...{ between: "Design", and: "(none)", count: 30, returned: 10, longestChain: 3 },
          cases: shareOf(25, 100),
        },
      ],
    },
    pillarToPost: {
      parties: { mean: 2, p50: 2, p90: 3, max: 4, distribution: [{ parties: 2, cases: shareOf(25, 100) }] },
      endToEnd: shareOf(12, 100),
      casesWithReturns: shareOf(25, 100),
      worst: [],
    },
    rework: {
      repetitions: 40,
      casesWithRework: shareOf(25, 100),
      steps: [
        {
          ...{ step: "draw", repetitions: 40, bySame: 40, byOther: 0, immediate: 0, afterReturned: 10 },
          cases: shareOf(25, 100),
        },
      ],
    },
    rejected: {
      count: 3,
      samples: [
        {
          line: 1007,
          column: "gereed",
          value: "31-02-2025",
          reason: { code: "time", nl: "geen tijd", en: "no time" },
        },
      ],
    },
  };
}
