import { expect, test } from "vitest";
import { doubt, handovers, matrix, pairs, summary } from "./index.ts";
import { temporaryLogs } from "./test/temporary-log.ts";

const { openContent } = temporaryLogs();

/** One letter for the team and one for the step of each event; an event a day from 1 January, at noon. */
function story(...cases: readonly string[]): string {
  const lines = cases.flatMap((events, index) =>
    events
      .split(" ")
      .map((event, place) => `${index + 1},${event[1]},${event[0]},2025-01-${place + 1} 12:00Z`),
  );
  return ["order,step,team,completed", ...lines].join("\n");
}

test("returned: the run after the receiver's is the sender's again and begins with a step done before", async () => {
  const returned = async (events: string) => {
    const found = await handovers(await openContent(story(events)));
    return Object.fromEntries(found.map(({ from, to, ...handover }) => [from + to, handover.returned]));
  };
  // A draws (d), B plans (p); back at A it is drawn again: the handover A→B is returned.
  expect(await returned("Ad Bp Ad")).toEqual({ AB: 1, BA: 0 });
  // Back at A with a step that is new: the normal course of work.
  expect(await returned("Ad Bp Am")).toEqual({ AB: 0, BA: 0 });
  // The step was done before, but only by B and only after the handover.
  expect(await returned("Ad Bp Ap")).toEqual({ AB: 0, BA: 0 });
  // The step was done before the handover, by another team.
  expect(await returned("Cm Ad Bp Am")).toEqual({ CA: 0, AB: 1, BA: 0 });
  // Runs, not events: B works twice, and A's run begins with what it had done.
  expect(await returned("Ad Ac Bp Bq Ac Ad")).toEqual({ AB: 1, BA: 0 });
  // A third team in between: no return.
  expect(await returned("Ad Bp Cq Ad")).toEqual({ AB: 0, BC: 0, CA: 0 });
  // Both ways: A→B is returned by A's run, B→A by B's.
  expect(await returned("Ad Bp Ad Bp")).toEqual({ AB: 1, BA: 1 });
});

test("late: after the last known due date; a date without time lasts until the end of its day", async () => {
  const log = await openContent(
    [
      "order,step,team,gereed,deadline",
      "1,Ontwerp,A,2025-01-03 10:00,2025-01-05",
      "1,Maken,B,2025-01-05 17:00,2025-01-05",
      "2,Ontwerp,A,2025-01-03 10:00,2025-01-05",
      "2,Maken,B,2025-01-06 00:10,2025-01-05",
      // The promise was moved from the 3rd to the 9th, so the order is on time.
      "3,Ontwerp,A,2025-01-02 10:00,2025-01-03",
      "3,Maken,B,2025-01-08 10:00,2025-01-09",
      "4,Ontwerp,A,2025-01-02 10:00,",
      "4,Maken,B,2025-02-08 10:00,",
      "5,Ontwerp,A,2025-01-02 10:00,2025-01-02 09:59",
      "5,Maken,A,2025-01-02 10:00,",
    ].join("\n"),
  );
  expect(await summary(log)).toMatchObject({ cases: 5, casesWithDueDate: 4, lateCases: 2 });
  expect((await handovers(log))[0]).toMatchObject({
    from: "A",
    to: "B",
    count: 4,
    late: { count: 1, of: 3 },
    // Of the late orders 2 and 5 it happened in the first, of all five in all but the last.
    amongLate: { count: 1, of: 2 },
    amongAll: { count: 4, of: 5 },
  });
  const [among] = await handovers(log, { filter: { from: "2025-01-03" } });
  expect(among).toMatchObject({ amongLate: { count: 1, of: 1 }, amongAll: { count: 2, of: 2 } });
});

test("a missing team is (none) and counts, or its events are left out before pairing", async () => {
  const log = await openContent(
    "order,step,team,completed\n1,a,A,2025-01-01\n1,b,,2025-01-02\n1,c,A,2025-01-03\n2,a, ,2025-01-01\n",
  );
  const counts = (found: Awaited<ReturnType<typeof pairs>>) =>
    found.map(({ from, to, count }) => [from, to, count]);
  expect(counts(await pairs(log))).toEqual([
    ["(none)", "A", 1],
    ["A", "(none)", 1],
  ]);
  expect(counts(await pairs(log, { missing: "drop" }))).toEqual([["A", "A", 1]]);
  expect(await doubt(log)).toMatchObject({ missingTeam: 2, missingPerson: 4 });
});

test("matrix: deliveries, starts, positions and the order of teams", async () => {
  const found = await matrix(await openContent(story("Aa Bb Cc", "Aa Ab Cc")));
  expect(found.teams.map(({ team, events, cases, persons }) => [team, events, cases, persons])).toEqual([
    ["A", 3, 2, null],
    ["B", 1, 1, null],
    ["C", 2, 2, null],
  ]);
  expect(found.steps).toEqual([
    { step: "a", events: 2, cases: 2, position: 0 },
    { step: "b", events: 2, cases: 2, position: 0.5 },
    { step: "c", events: 2, cases: 2, position: 1 },
  ]);
  const cells = found.cells.map((cell) => [
    cell.team + cell.step,
    cell.events,
    cell.outgoing,
    cell.handedOn,
    cell.deliveries,
  ]);
  expect(Object.fromEntries(cells.map(([name, ...counts]) => [name, counts]))).toEqual({
    Aa: [2, 2, 1, 0],
    Ab: [1, 1, 1, 0],
    Bb: [1, 1, 1, 0],
    Cc: [2, 0, 0, 2],
  });
  expect(found.starts).toEqual([{ team: "A", step: "a", count: 2 }]);
  const flows = found.flows.map(
    (flow) => `${flow.fromTeam}${flow.fromStep}${flow.toTeam}${flow.toStep} ${flow.count}`,
  );
  expect(flows).toEqual(["AaAb 1", "AaBb 1", "AbCc 1", "BbCc 1"]);
});

test("matrix: steps and teams in the order in which cases first reach them, (none) last", async () => {
  // Complaints (k) come only in the longest cases, where seven of ten is late; in short ones, l comes at the end.
  const usual = Array.from({ length: 20 }, () => "Aa Bb Cl");
  const long = "Aa Ab Bb Ab Bb Ab Bb Cl Kk Ka Kb Kl Kk Kk Kk Kk Kk Kk";
  const found = await matrix(await openContent(story(...usual, long, "Ka Kk")));
  expect(found.steps.map(({ step }) => step)).toEqual(["a", "b", "l", "k"]);
  expect(found.steps.map(({ position }) => position)).not.toEqual(
    found.steps.map(({ position }) => position).toSorted((a, b) => a - b),
  );
  expect(found.teams.map(({ team }) => team)).toEqual(["A", "B", "C", "K"]);

  const gaps = await matrix(
    await openContent("order,step,team,completed\n1,a,,2025-01-01\n1,b,B,2025-01-02\n1,c,C,2025-01-03\n"),
  );
  expect(gaps.teams.map(({ team }) => team)).toEqual(["B", "C", "(none)"]);
});

test("matrix: more steps than are compared stand in order of position", async () => {
  const steps = Array.from({ length: 300 }, (_, index) => `step ${(index * 7) % 300}`);
  const lines = steps.map((step, index) => `1,${step},A,${1_735_689_600 + index}`);
  const found = await matrix(await openContent(["order,step,team,completed", ...lines].join("\n")));
  expect(found.steps.map(({ step }) => step)).toEqual(steps);
});

test("between: on the clock and in working time, Monday to Friday 8–17 unless a calendar is given", async () => {
  // From Friday 16:00 to Monday 09:30; summer time begins in that weekend, so the clock shows an hour less.
  const log = await openContent(
    "order,step,team,completed\n1,a,A,2025-03-28 16:00\n1,b,B,2025-03-31 09:30\n",
  );
  const [handover] = await handovers(log);
  expect(handover?.between).toEqual({
    kind: "completion",
    clock: { n: 1, mean: 64.5 * 3600, p50: 64.5 * 3600, p90: 64.5 * 3600 },
    working: { n: 1, mean: 2.5 * 3600, p50: 2.5 * 3600, p90: 2.5 * 3600 },
  });
  const week = Array.from({ length: 7 }, () => [
    { opens: 9 * 3600, closes: 12 * 3600 },
    { opens: 13 * 3600, closes: 16.5 * 3600 },
  ]);
  const calendar = { timeZone: "Europe/Amsterdam", week, closedDates: new Set(["2025-03-30"]) };
  const [everyDay] = await handovers(log, { calendar });
  expect(everyDay?.between.working?.mean).toBe((0.5 + 6.5 + 0.5) * 3600);
});

test("waiting: from completion to the next start, at least 0, only where both are known", async () => {
  const log = await openContent(
    [
      "order,step,team,begin,einde",
      "1,a,A,2025-03-03 09:00,2025-03-03 10:00",
      "1,b,B,2025-03-03 12:00,2025-03-03 13:00",
      "2,a,A,2025-03-03 09:00,2025-03-03 11:00",
      "2,b,B,2025-03-03 10:00,2025-03-03 13:00",
      "3,a,A,2025-03-03 09:00,",
      "3,b,B,2025-03-03 10:00,2025-03-03 13:00",
    ].join("\n"),
  );
  const [handover] = await handovers(log);
  expect(handover).toMatchObject({
    from: "A",
    to: "B",
    count: 3,
    between: { kind: "waiting", clock: { n: 2, mean: 3600 } },
  });
});

test("worst first: total waiting, or how often where waiting is not known", async () => {
  const often = await handovers(await openContent(story("Aa Bb", "Aa Bb", "Cc Dd")));
  expect(often.map(({ from, to }) => from + to)).toEqual(["AB", "CD"]);
  const waiting = await handovers(
    await openContent(
      [
        "order,step,team,begin,einde",
        "1,a,A,2025-03-03 09:00,2025-03-03 10:00",
        "1,b,B,2025-03-03 10:05,2025-03-03 13:00",
        "1,c,A,2025-03-03 13:05,2025-03-03 14:00",
        "1,d,B,2025-03-03 14:05,2025-03-03 15:00",
        "1,e,C,2025-03-04 14:05,2025-03-04 15:00",
      ].join("\n"),
    ),
  );
  expect(waiting.map(({ from, to }) => from + to)).toEqual(["BC", "AB", "BA"]);
});

test("order: start, then completion, then position in the file", async () => {
  const log = await openContent(
    [
      "order,step,team,begin,einde",
      "1,a,A,2025-03-03 09:00,2025-03-03 18:00",
      "1,b,B,2025-03-03 08:00,2025-03-03 19:00",
      "1,c,C,,2025-03-03 09:00",
    ].join("\n"),
  );
  const found = await pairs(log);
  expect(found.map(({ from, to }) => from + to)).toEqual(["AC", "BA"]);
  expect(await doubt(log)).toMatchObject({ tiedPairs: 1, handoversMin: 2, handoversMax: 2 });
});
