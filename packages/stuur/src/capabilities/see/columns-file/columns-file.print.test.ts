import { expect, test } from "vitest";
import type { ColumnsReport } from "./columns-file.contract.ts";
import { printColumns } from "./columns-file.print.ts";

const words = (code: string) => ({ code, nl: `nl ${code}`, en: `en ${code}` });

const report: ColumnsReport = {
  schema: "stuur-columns/1",
  file: "orders.csv",
  isUsable: true,
  problem: null,
  source: {
    kind: "csv",
    compressed: false,
    delimiter: ";",
    hasHeader: true,
    rows: 1200,
    rejected: 3,
    skipped: [{ ...words("total"), count: 2 }],
  },
  timeZone: "Europe/Amsterdam",
  columns: [
    { role: "case", column: "order", confidence: 1, evidence: [words("given")], samples: ["1"] },
    { role: "step", column: "stap", confidence: 0.9, evidence: [words("name")], samples: ["plan", "zaag"] },
    { role: "time", column: "wanneer", confidence: 0.4, evidence: [words("times")], samples: ["03-04-2025"] },
  ],
  missing: ["start", "team", "person", "due"],
  unused: [{ column: "klant", samples: [] }],
  timeExample: { written: "03-04-2025", read: "2025-04-02T22:00:00.000Z" },
  notes: [words("day-month-undecided")],
  steps: ["plan", "zaag; kort"],
  stories: [
    {
      case: "1",
      eventCount: 8,
      lastAt: "2025-04-10T08:00:00.000Z",
      dueAt: "2025-04-09T21:59:59.000Z",
      late: true,
      events: [
        { at: "2025-04-02T22:00:00.000Z", step: "plan", team: "Planning", person: "Ann" },
        { at: "2025-04-03T07:30:00.000Z", step: "zaag; kort", team: null, person: null },
      ],
    },
  ],
  command: "stuur see orders.csv --case order --step stap --time wanneer",
};

test("what was recognised stands with its certainty in words and the reason", () => {
  const lines = printColumns(report, "nl").split("\n");
  expect(lines).toContain("  zaak      order    zo opgegeven      1");
  expect(lines).toContain("  stap      stap     vrijwel zeker     plan, zaag");
  expect(lines).toContain("      waarom: nl name");
  expect(lines).toContain("  klaar op  wanneer  onzeker, kijk na  03-04-2025");
  expect(lines).toContain("  De tijd “03-04-2025” is gelezen als donderdag 3 april 2025 om 00:00.");
  expect(lines).toContain("Overgeslagen: 2× nl total.");
});

test("the first cases are a story, with a day where only the day is known", () => {
  const text = printColumns(report, "en");
  expect(text).toContain("  1: 8 events, until 10 April 2025; promised 9 April 2025, late");
  expect(text).toContain(
    "      3 Apr 2025: plan, by Ann (Planning)\n      3 Apr 2025, 09:30: zaag; kort\n      … and 6 more",
  );
});

test("without a team there is a table to fill in, as CSV", () => {
  expect(printColumns(report, "en")).toContain('\nstep;team\nplan;\n"zaag; kort";\n');
});

test("what cannot be used says what to point out", () => {
  const problem = words("EVENT_LOG_NO_TIME_COLUMN");
  const unusable = {
    ...report,
    isUsable: false,
    problem,
    source: null,
    stories: [],
    steps: [],
    missing: ["time"],
  };
  const text = printColumns({ ...unusable, command: "stuur see orders.csv --case order" }, "en");
  expect(text).toMatch(/^en EVENT_LOG_NO_TIME_COLUMN\n/);
  expect(text).toMatch(/Fill in what is missing:\n {2}stuur see orders\.csv --case order --time <column>$/);
});

test("a pair of columns, and cells that could not be read", () => {
  const [first, ...others] = report.columns;
  const columns = [{ ...first!, with: "uur" }, ...others];
  const source = { ...report.source!, rejected: 5, rejectedCells: 2 };
  const text = printColumns({ ...report, columns, source }, "nl");
  expect(text).toContain("order + uur");
  expect(text).toContain("≈ 3 regels konden");
  expect(text).toContain("≈ 2 cellen met de datum van een stap konden");
});
