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
  const empty = { ...report, firstAt: null, lastAt: null };
  expect(printReport(empty, "en")).toMatch(/^Not one case meets what was asked\.\nOnly cases that began/);
  expect(printReport(empty, "nl")).not.toContain("?");
});

test("a frequent handover that was hardly measured is a doubt", () => {
  const report = reportOf(400);
  const [first] = report.handovers;
  const between = { kind: "waiting" as const, clock: measured(40, 36 * 3600), working: null };
  const text = printReport({ ...report, handovers: [{ ...first!, between }] }, "en");
  expect(text).toContain("≈ From Design to (none): 360 of 400 handovers lack a time");
});

test("where half do not wait, the 1 in 10 is named", () => {
  const report = reportOf(400);
  const [first] = report.handovers;
  const told = (p50: number, p90: number) => {
    const working = { n: 400, mean: p90, p50, p90 };
    const between = { kind: "waiting" as const, clock: working, working };
    return printReport({ ...report, handovers: [{ ...first!, between }] }, "nl");
  };
  expect(told(0, 18_000)).toContain("de helft wacht niet, maar 1 op de 10 langer dan 5,0 werkuren.");
  expect(told(0, 18_000)).toContain("De helft wacht niet, 1 op de 10 langer dan 5,0 werkuren.");
  expect(told(0, 0)).toContain("Het vaakst gaat hij van Design naar (geen): 400 keer.");
  expect(told(0, 18_000) + told(0, 0)).not.toContain("0,0 werkuren");
});

test("without any team nothing is said about teams", () => {
  const report = reportOf(400);
  const teams = [{ team: "(none)", events: 1200, cases: 100, persons: 0 }];
  const text = printReport({ ...report, handovers: [], teams }, "nl");
  expect(text).toContain("deel stappen of personen in met --group");
  expect(text).not.toMatch(/komen langs|één team|overdrachten/);
});

test("what occurs once is told as one", () => {
  const report = reportOf(400);
  const doubt = { ...report.doubt, rejected: 1, missingTeam: 1, unreadableDueDates: 1, tiedPairs: 1 };
  const once = { ...report, cases: 1, events: 1, doubt };
  const dutch = printReport(once, "nl");
  expect(dutch).toContain("1 zaak, 1 gebeurtenis, ");
  expect(dutch).toContain("1 regel kon niet gelezen worden en telt niet mee.");
  expect(dutch).toContain("Bij 1 gebeurtenis (100 %) ontbreekt het team; die telt mee als (geen).");
  expect(dutch).toContain("1 toegezegde datum kon niet gelezen worden.");
  expect(dutch).toContain("bij 1 paar opeenvolgende gebeurtenissen is");
  const english = printReport(once, "en");
  expect(english).toContain("1 case, 1 event, ");
  expect(english).toContain("1 row could not be read and does not count.");
  expect(english).toContain("1 event (100%) has no team; it counts as (none).");
});
