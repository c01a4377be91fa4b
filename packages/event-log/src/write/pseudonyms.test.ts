import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { doubt, handovers, matrix, pairs, summary } from "../index.ts";
import { temporaryLogs } from "../test/temporary-log.ts";

const { root, openContent } = temporaryLogs();

test.for([
  ["no person", "order,step,team,completed", "1,a,A,2025-01-01", { teams: 1 }],
  ["no team", "order,step,person,completed", "1,a,Ann,2025-01-01", { persons: 1 }],
  ["neither", "order,step,completed", "1,a,2025-01-01", {}],
  ["all persons empty", "order,step,team,person,completed", "1,a,A,,2025-01-01", { teams: 1 }],
  ["all teams empty", "order,step,team,person,completed", "1,a,,Ann,2025-01-01", { persons: 1 }],
  ["all due dates empty", "order,step,completed,due", "1,a,2025-01-01,", {}],
  ["all three empty", "order,step,team,person,completed,due", "1,a,,,2025-01-01,", {}],
] as const)("%s: the log is complete", async ([name, header, row, counts]) => {
  const folder = join(root, name);
  const log = await openContent(`${header}\n${row}\n${row.replace("a", "b")}\n`, {
    folder,
    pseudonymise: true,
  });
  const expected = { cases: 1, events: 2, pairs: 1, persons: 0, teams: 0, casesWithDueDate: 0, ...counts };
  expect(await summary(log)).toMatchObject(expected);
  for (const by of ["team", "person"] as const) {
    const value = expected[`${by}s`] ? { team: "A", person: "P1" }[by] : "(none)";
    expect((await matrix(log, { by })).teams.map(({ team }) => team)).toEqual([value]);
    expect(await pairs(log, { by })).toMatchObject([{ from: value, to: value, count: 1 }]);
    expect(await handovers(log, { by })).toEqual([]);
    expect(await doubt(log, { by })).toMatchObject({
      missingTeam: expected.teams ? 0 : 2,
      missingPerson: expected.persons ? 0 : 2,
    });
  }
  const persons: unknown = JSON.parse(await readFile(join(folder, "persons.json"), "utf8"));
  expect(persons).toEqual(expected.persons ? { P1: "Ann" } : {});
});

test("a person who has a pseudonym keeps it in a newer file; others are numbered after the highest", async () => {
  const folder = join(root, "newer");
  const rows = ["1,a,A,Bob,2025-01-01", "1,b,A,Ann,2025-01-02", "2,a,A,Cas,2025-01-03"];
  const log = await openContent(["order,step,team,person,completed", ...rows].join("\n"), {
    folder,
    pseudonymise: true,
    knownPersons: { P7: "Ann", P2: "Dirk" },
  });
  const persons: unknown = JSON.parse(await readFile(join(folder, "persons.json"), "utf8"));
  expect(Object.entries(persons as object).find(([, name]) => name === "Ann")).toEqual(["P7", "Ann"]);
  expect(Object.keys(persons as object).sort()).toEqual(["P7", "P8", "P9"]);
  const found = await log.database.query("SELECT person FROM events WHERE step = 'b'");
  expect(found).toEqual([{ person: "P7" }]);
});

test("no number is given out twice: persons come after the highest that anybody had, also who is gone by now", async () => {
  const csv = "order,step,person,completed\n1,a,Bram,2025-01-01\n1,b,Carla,2025-01-02\n";
  const folder = join(root, "after-gone");
  await openContent(csv, { folder, pseudonymise: true, knownPersons: { P1: "Bram" }, highestPseudonym: 2 });
  const persons: unknown = JSON.parse(await readFile(join(folder, "persons.json"), "utf8"));
  expect(persons).toEqual({ P1: "Bram", P3: "Carla" });
});
