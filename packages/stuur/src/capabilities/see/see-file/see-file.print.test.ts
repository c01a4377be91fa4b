import { expect, test } from "vitest";
import type { SeeFileReport } from "./see-file.contract.ts";
import { printReport } from "./see-file.print.ts";

const day = 9 * 3600;
const measured = (n: number, p50: number) => ({ n, mean: p50, p50, p90: 2 * p50 });

/** Two teams and two steps; the handover from Design to Planning was measured `n` times. */
function reportOf(n: number, hasStartTimes = true): SeeFileReport {
  const between = hasStartTimes
    ? { kind: "waiting" as const, clock: measured(n, 4 * day), working: measured(n, 3 * day) }
    : { kind: "completion" as const, clock: measured(n, 2 * 86_400), working: null };
  return {
    schema: "stuur-see/1",
    file: "orders.csv",
    by: "team",
    missing: "keep",
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
    handovers: [
      {
        from: "Design",
        to: "(none)",
        count: n,
        cases: n,
        returned: n / 2,
        late: { count: n / 4, of: n },
        between,
      },
    ],
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
        team: "Design",
        step: "draw",
        events: 1000,
        cases: 100,
        outgoing: 1000,
        handedOn: 400,
        deliveries: 0,
      },
      { team: "Design", step: "plan", events: 8, cases: 8, outgoing: 100, handedOn: 4, deliveries: 0 },
      { team: "(none)", step: "plan", events: 192, cases: 92, outgoing: 0, handedOn: 0, deliveries: 100 },
    ],
    doubt: {
      tiedPairs: 2,
      handoversMin: 398,
      handoversMax: 402,
      missingTeam: 190,
      missingPerson: 0,
      rejected: 3,
    },
  };
}

test("the answer, the matrix and the doubt stand in the reader's language and figures", () => {
  const text = printReport(reportOf(400), "nl");
  expect(text).toContain(
    "wisselt gemiddeld 4,0 keer van team. Het langst ligt hij stil op weg van Design naar (geen)",
  );
  expect(text).toContain("de helft wacht langer dan 3,0 werkdagen");
  expect(text).toContain("100 zaken, 1.200 gebeurtenissen, 6 januari 2025 tot en met 31 december 2025");
  expect(text).toContain("50 % komt terug.");
  expect(text).toContain("≈ 398 tot 402 overdrachten");
  expect(text).toContain("Gelezen als: zaak = order, tijd = gereed.");
});

test("X and ! follow the five per cent of the definitions", () => {
  const [, draw, none] = printReport(reportOf(400), "en").split("\n").slice(4, 7);
  expect(draw).toBe("  Design  X !  x");
  expect(none).toBe("  (none)  .    X");
});

test("without start times nothing is called waiting", () => {
  const text = printReport(reportOf(400, false), "en");
  expect(text).toContain("Most often it goes from Design to (none): 400 times.");
  expect(text).toContain("Until the next completion: half longer than 2.0 days");
  expect(text).toContain("≈ Without start times waiting cannot be told from working.");
  expect(text).not.toMatch(/[Hh]alf wait/);
});

test("a median of few is not told", () => {
  const text = printReport(reportOf(8), "en");
  expect(text).toContain("Measured only 8 times: too few to say how long.");
  expect(text).not.toContain("lies still longest");
});

test("a median of some says of how many", () => {
  const report = reportOf(400);
  const [first] = report.handovers;
  const between = { kind: "waiting" as const, clock: measured(40, 4 * day), working: measured(40, 3 * day) };
  const text = printReport({ ...report, handovers: [{ ...first!, between }] }, "en");
  expect(text).toContain("Measured 40 of 400 times; the others lack a time.");
  expect(text).not.toContain("lies still longest");
});
