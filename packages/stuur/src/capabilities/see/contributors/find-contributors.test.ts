import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type EventLog, handovers, importEventLog, openEventLog, timeDivision } from "@stuur/event-log";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Contribution, contributions } from "./contributors.contract.ts";
import { type AskedContribution, findContributors } from "./find-contributors.ts";

const orders = `order,step,team,started,completed,deadline,region
1,Draw,Design,2025-03-03 09:00,2025-03-03 11:00,2025-03-06,North
1,Plan,Planning,2025-03-04 09:00,2025-03-04 10:00,2025-03-06,North
1,Draw,Design,2025-03-05 08:00,2025-03-05 09:00,2025-03-06,North
1,Plan,Planning,2025-03-05 16:00,2025-03-05 17:00,2025-03-06,North
2,Draw,Design,2025-03-07 16:00,2025-03-07 17:00,2025-03-10,South
2,Plan,,2025-03-11 09:00,2025-03-12 09:00,2025-03-10,South
3,Draw,Design,2025-03-14 15:00,2025-03-14 16:00,,South
3,Plan,Planning,2025-03-17 08:00,2025-03-17 09:00,,South
`;

let folder: string;
let log: EventLog;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "stuur-contributors-"));
  log = await openOrders("orders", orders);
});
afterAll(async () => {
  await log.close();
  await rm(folder, { recursive: true });
});

async function openOrders(name: string, content: string): Promise<EventLog> {
  const file = join(folder, `${name}.csv`);
  await writeFile(file, content);
  await importEventLog({ file, folder: join(folder, name) });
  return openEventLog(join(folder, name));
}

async function find(contribution: Contribution, change: Partial<AskedContribution> = {}, limit = 10) {
  const asked = {
    contribution,
    clock: "working",
    handover: null,
    question: { by: "team" },
    ...change,
  } as const;
  const found = await findContributors(log, asked, limit);
  return found.map(({ caseId, value }) => [caseId, value]);
}

const hour = 3600;

test("the most first; what contributes nothing is left out", async () => {
  expect(await find("handovers")).toEqual([
    ["1", 3],
    ["2", 1],
    ["3", 1],
  ]);
  expect(await find("returned")).toEqual([["1", 2]]);
  expect(await find("parties", {}, 2)).toEqual([
    ["1", 2],
    ["2", 2],
  ]);
  expect(await find("events")).toEqual([
    ["1", 4],
    ["2", 2],
    ["3", 2],
  ]);
  expect(await find("late")).toEqual([["2", expect.closeTo(33 * hour, 2)]]);
});

test("waiting in working time and on the clock can have another order", async () => {
  const toPlanning = { handover: { from: "Design", to: "Planning" } };
  expect(await find("waiting", toPlanning)).toEqual([
    ["1", 14 * hour],
    ["3", hour],
  ]);
  expect(await find("waiting", { ...toPlanning, clock: "clock" })).toEqual([
    ["3", 64 * hour],
    ["1", 29 * hour],
  ]);
  expect(await find("waiting", { handover: { from: "Design", to: "(none)" } })).toEqual([["2", 10 * hour]]);
});

test("all cases together contribute what the questions of the library answer", async () => {
  const sum = (rows: readonly (readonly (string | number)[])[]) =>
    rows.reduce((total, [, value]) => total + Number(value), 0);
  const waited = (await handovers(log)).reduce((total, { between: { working } }) => {
    return total + (working ? working.n * working.mean : 0);
  }, 0);
  expect(sum(await find("waiting"))).toBeCloseTo(waited, 6);
  const { working, clock } = await timeDivision(log);
  expect(sum(await find("elapsed"))).toBe(working.elapsed);
  expect(sum(await find("elapsed", { clock: "clock" }))).toBe(clock.elapsed);
});

test("only cases that the filter takes", async () => {
  const south = { question: { by: "team", filter: { where: { region: ["South"] } } } } as const;
  expect((await find("handovers", south)).map(([caseId]) => caseId)).toEqual(["2", "3"]);
});

test("whatever is contributed, of those cases only", async () => {
  const south = { question: { by: "team", filter: { where: { region: ["South"] } } } } as const;
  for (const contribution of contributions) {
    const all = await find(contribution);
    expect(await find(contribution, south)).toEqual(all.filter(([caseId]) => caseId !== "1"));
  }
});

test("a case that the filter takes is found at once, however many come before it", async () => {
  const rows = Array.from({ length: 40 }, (_, n) =>
    ["a", "b"].map((step, hours) => `${n},${step},T,2025-03-03T0${hours}:00:${String(n).padStart(2, "0")}Z`),
  );
  // One second shorter than all others.
  rows[39]![1] = "39,b,T,2025-03-03T01:00:38Z";
  const many = await openOrders("many", ["order,step,team,completed", ...rows.flat(), ""].join("\n"));
  const filter = { where: { order: ["39"] } };
  const asked = { contribution: "elapsed", clock: "clock", handover: null, question: { filter } } as const;
  const statements: string[] = [];
  const { database } = many;
  const counting: EventLog = {
    ...many,
    database: {
      ...database,
      query: (sql) => {
        statements.push(sql);
        return database.query(sql);
      },
      chunks: (sql) => {
        statements.push(sql);
        return database.chunks(sql);
      },
    },
  };
  expect(await findContributors(counting, asked, 1)).toEqual([{ caseId: "39", value: 3599 }]);
  // One for the cases that count, one for their ids.
  expect(statements).toHaveLength(2);
  await many.close();
});
