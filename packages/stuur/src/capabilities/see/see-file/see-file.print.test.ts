import { expect, test } from "vitest";
import { measured, reportOf } from "./see-file.fixture.ts";
import { printReport } from "./see-file.print.ts";

test("the answer, the matrix and the doubt stand in the reader's language and figures", () => {
  const text = printReport(reportOf(400), "nl");
  expect(text).toContain(
    "wisselt gemiddeld 4,0 keer van team. Het langst ligt hij stil op weg van Design naar (geen)",
  );
  expect(text).toContain("de helft wacht langer dan 3,0 werkdagen");
  expect(text).toContain("100 zaken, 1.200 gebeurtenissen, 6 januari 2025 tot en met 31 december 2025");
  expect(text).toContain("Alleen zaken begonnen op 2025-01-01 of later en met regio = Noord of Zuid.");
  expect(text).toContain("50 % komt terug.");
  expect(text).toContain(
    "75 % van de 100 zaken met een toegezegde datum was op tijd (met 95 % zekerheid 66 – 83 %).",
  );
  expect(text).toContain(
    "9 van de 10 zaken komen langs hooguit 3 teams, de helft langs hooguit 2; het meeste is 4.",
  );
  expect(text).toContain(
    "Daarvan 10 keer om iets over te doen. Het vaakst van Design naar (geen) en terug: 30 keer.",
  );
  expect(text).toContain("In 25 % van de zaken wordt een stap nog eens gedaan, het vaakst draw (40 keer).");
  expect(text).toContain(
    "    regel 1.007, gereed = 31-02-2025: geen tijd\n    en nog 2 (met --json de eerste honderd)",
  );
  expect(text).toContain("≈ 398 tot 402 overdrachten");
  expect(text).toContain("≈ De dag is aangehouden.");
  expect(text).toContain("Gelezen als: zaak = order, tijd = gereed.");
});

test("X and ! follow the five per cent of the definitions", () => {
  const [, draw, none] = printReport(reportOf(400), "en").split("\n").slice(5, 8);
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
  const [clock, working] = [measured(40, 36 * 3600), measured(40, 27 * 3600)];
  const between = { kind: "waiting" as const, clock, working };
  const text = printReport({ ...report, handovers: [{ ...first!, between }] }, "en");
  expect(text).toContain("Measured 40 of 400 times; the others lack a time.");
  expect(text).not.toContain("lies still longest");
});

test("two persons are never pointed at", () => {
  const text = printReport({ ...reportOf(400), by: "person" }, "en");
  expect(text.split("\n")[0]).toBe("A case goes from one person to another 4.0 times on average.");
  expect(text).toContain("30 times the work went to somebody else and then straight back");
  expect(text).not.toContain("and back:");
});

test("a filter that takes nothing says so", () => {
  const report = { ...reportOf(400), cases: 0, events: 0, handovers: [], teams: [], steps: [], matrix: [] };
  expect(printReport(report, "en")).toMatch(/^Not one case meets what was asked\./);
});

test("a frequent handover that was hardly measured is a doubt", () => {
  const report = reportOf(400);
  const [first] = report.handovers;
  const between = { kind: "waiting" as const, clock: measured(40, 36 * 3600), working: null };
  const text = printReport({ ...report, handovers: [{ ...first!, between }] }, "en");
  expect(text).toContain("≈ From Design to (none): 360 of 400 handovers lack a time");
});
