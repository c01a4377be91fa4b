import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  addEvents,
  attributes,
  EventLogFailure,
  handovers,
  matrix,
  openEventLog,
  type QuestionOptions,
  rejectedRows,
  summary,
} from "./index.ts";
import { temporaryLogs } from "./test/temporary-log.ts";

const { root, openContent } = temporaryLogs();
const at = (day: number) => `2025-03-${String(day).padStart(2, "0")}T09:00:00+01:00`;

test("attributes of both are kept, of every event its own", async () => {
  const csv = "order,step,completed,colour\n1,a,2025-03-01 09:00,red\n2,a,2025-03-02 09:00,blue\n";
  const base = await openContent(csv);
  const folder = join(root, "attributes");
  const events = [
    { case: "1", step: "b", completedAt: at(3), attributes: { colour: "green", size: "L" } },
    { case: "0", step: "a", completedAt: at(1) },
  ];
  await addEvents({ base: base.folder, events, folder });
  await using log = await openEventLog(folder);
  expect(log.manifest.attributes.map(({ name }) => name)).toEqual(["colour", "size"]);
  const rows = await log.database.query(
    "SELECT case_id, step, a0, a1 FROM events JOIN attributes USING (case_no, place) ORDER BY ALL",
  );
  expect(rows).toEqual([
    { case_id: "0", step: "a", a0: null, a1: null },
    { case_id: "1", step: "a", a0: "red", a1: null },
    { case_id: "1", step: "b", a0: "green", a1: "L" },
    { case_id: "2", step: "a", a0: "blue", a1: null },
  ]);
  expect((await attributes(log)).map(({ column }) => column)).toContain("size");
});

test("what was not read of the file stays known, without all that stood there", async () => {
  const base = await openContent("order,step,completed\n1,a,2025-03-01 09:00\n1,b,tomorrow\n");
  const folder = join(root, "rejected");
  const event = { case: "1", step: "c", completedAt: at(3) };
  const { counts, doubt } = await addEvents({ base: base.folder, events: [event], folder });
  expect([counts.rows, counts.events, doubt.rejected.count]).toEqual([3, 2, 1]);
  await using log = await openEventLog(folder);
  expect(await rejectedRows(log)).toEqual(await rejectedRows(base));
  expect(await readdir(base.folder)).toContain("rejected.json");
  expect(await readdir(folder)).not.toContain("rejected.json");
});

test("the last due date that was added counts, whatever the times of the events", async () => {
  const csv = "order,step,completed,due\n1,a,2025-03-01 09:00,2025-03-20\n2,a,2025-03-01 09:00,2025-03-02\n";
  const base = await openContent(csv);
  const folder = join(root, "due");
  const events = [
    { case: "1", step: "c", completedAt: at(12), dueAt: at(15) },
    { case: "1", step: "b", completedAt: at(5), dueAt: at(10) },
    { case: "2", step: "b", completedAt: at(6) },
  ];
  const { counts, columns } = await addEvents({ base: base.folder, events, folder });
  expect(counts).toMatchObject({ casesWithDueDate: 2, lateCases: 2, events: 5, rows: 5 });
  expect(columns.due?.column).toBe("due");
});

test("of an event that the log has already only the due date counts, and such events are counted apart", async () => {
  const csv =
    "order,step,team,completed,due\n1,a,A,2025-03-01 09:00,2025-03-20\n2,a,A,2025-03-01 09:00,2025-03-02\n";
  const base = await openContent(csv);
  const known = { case: "1", step: "a", completedAt: at(1), team: "B", attributes: { size: "L" } };
  const events = [
    { ...known, dueAt: at(12) },
    { case: "2", step: "b", completedAt: at(6) },
    { ...known, dueAt: at(1) },
  ];
  const manifest = await addEvents({ base: base.folder, events, folder: join(root, "known") });
  expect(manifest).toMatchObject({
    counts: { events: 3, teams: 1 },
    attributes: [],
    added: { events: 3, known: 2 },
  });
  await using log = await openEventLog(join(root, "known"));
  const due = await log.database.query("SELECT due_at FROM cases WHERE case_id = '1'");
  expect(due).toEqual([{ due_at: new Date(at(1)) }]);
  const more = { base: log.folder, notIn: base.folder, events: [known], folder: join(root, "known-more") };
  expect((await addEvents(more)).added).toEqual({ events: 4, known: 3 });
});

test("the name of somebody who became known goes from the attributes, those of the base too", async () => {
  const csv = "order,step,person,completed,signed,colour\n1,a,Ann,2025-03-01 09:00,Carla de Vries,red\n";
  const base = await openContent(csv, { pseudonymise: true });
  const attributes = { signed: "Ann", seen: "Carla de Vries" };
  const event = { case: "1", step: "b", completedAt: at(3), person: "P2", attributes };
  const knownPersons = { P1: "Ann", P2: "Carla de Vries" };
  const folder = join(root, "became-known");
  await addEvents({ base: base.folder, events: [event], folder, knownPersons });
  await using log = await openEventLog(folder);
  expect(log.manifest.attributes.map(({ name }) => name)).toEqual(["signed", "colour", "seen"]);
  expect(await log.database.query("SELECT a0, a1, a2 FROM attributes ORDER BY place")).toEqual([
    { a0: "P2", a1: "red", a2: null },
    { a0: "P1", a1: null, a2: "P2" },
  ]);
});

test("pseudonyms keep their number, start times make waiting known, and a base without teams gets them", async () => {
  const csv = "order,step,person,completed\n1,a,Ann,2025-03-01 09:00\n1,b,Bob,2025-03-02 09:00\n";
  const base = await openContent(csv, { pseudonymise: true });
  const folder = join(root, "persons");
  const events = [
    { case: "1", step: "c", startedAt: at(4), completedAt: at(5), team: "T", person: "P12" },
    { case: "1", step: "c", completedAt: at(6), team: "(none)", person: "P1" },
  ];
  const manifest = await addEvents({ base: base.folder, events, folder });
  expect(manifest).toMatchObject({ hasStartTimes: true, columns: { team: { column: "team" } } });
  await using log = await openEventLog(folder);
  const persons = await log.database.query(
    "SELECT code, name FROM names WHERE kind = 'person' ORDER BY code",
  );
  expect(persons).toEqual([
    { code: 1, name: "P1" },
    { code: 2, name: "P2" },
    { code: 12, name: "P12" },
  ]);
  expect(await summary(log)).toMatchObject({ teams: 1, persons: 3 });
});

test("a log of no events at all, a folder that exists and a base that is none: nothing is left", async () => {
  const before = await readdir(root);
  const events = [{ case: "1", step: "a", completedAt: at(1) }];
  const taken = before[0] as string;
  await expect(addEvents({ events, folder: join(root, taken) })).rejects.toThrow(EventLogFailure);
  await expect(addEvents({ base: root, events, folder: join(root, "new") })).rejects.toThrow(EventLogFailure);
  await expect(addEvents({ events: [], folder: join(root, "new") })).rejects.toThrow("EVENT_LOG_NO_EVENTS");
  expect(await readdir(root)).toEqual(before);
});

test("a new case gets a number of its own, also where a skipped row took one", async () => {
  const csv = "order,step,completed\n1,a,2025-03-01 09:00\nx,b,tomorrow\n2,a,2025-03-02 09:00\n";
  const base = await openContent(csv);
  const folder = join(root, "numbers");
  const { counts } = await addEvents({
    base: base.folder,
    events: [{ case: "3", step: "a", completedAt: at(3) }],
    folder,
  });
  expect(counts).toMatchObject({ cases: 3, events: 3 });
  await using log = await openEventLog(folder);
  const rows = await log.database.query("SELECT case_id, step FROM events ORDER BY ALL");
  expect(rows).toEqual([
    { case_id: "1", step: "a" },
    { case_id: "2", step: "a" },
    { case_id: "3", step: "a" },
  ]);
});

/** Two steps of each case, a day apart; the first case is of the first day. */
const rowsOf = (cases: number) =>
  Array.from({ length: cases }, (_, number) => {
    return `${number},a,A,Ann,2025-03-01 09:00,red\n${number},b,B,Bob,2025-03-02 09:00,Carla\n`;
  }).join("");
const fileOf = (cases: number) => `order,step,team,person,completed,colour\n${rowsOf(cases)}`;

test("a little that is added stands apart: the large files are those of the base, and questions see one log", async () => {
  const base = await openContent(fileOf(600), { pseudonymise: true });
  const add = async (name: string, from: string, event: object, known = {}) => {
    const events = [{ case: "7", step: "b", team: "A", person: "P1", completedAt: at(4), ...event }];
    const folder = join(root, name);
    return { folder, manifest: await addEvents({ base: from, events, folder, knownPersons: known }) };
  };
  const first = await add("apart-1", base.folder, { completedAt: at(3) });
  const second = await add("apart-2", first.folder, { case: "new", person: "P9" });
  expect([first.manifest.changedCases, second.manifest.changedCases]).toEqual([1, 2]);
  expect(second.manifest.counts).toMatchObject({ cases: 601, events: 1202, persons: 3 });
  const fileNumber = async (folder: string, file: string) => (await stat(join(folder, file))).ino;
  for (const file of ["events.parquet", "cases.parquet", "attributes.parquet"])
    expect(await fileNumber(second.folder, file)).toBe(await fileNumber(base.folder, file));
  await using log = await openEventLog(second.folder);
  expect((await handovers(log)).find(({ from }) => from === "B")).toMatchObject({ to: "A", count: 1 });
  const keys = await log.database.query<{ key: number }>("SELECT case_no * 100 + place AS key FROM sequence");
  expect(keys).toEqual(keys.toSorted((one, other) => one.key - other.key));
  const [colours] = await log.database.query("SELECT count(*) AS rows, count(a0) AS red FROM attributes");
  expect(colours).toEqual({ rows: 1202, red: 1200 });

  const named = {
    teamIsNew: { team: "AA" },
    started: { startedAt: at(2) },
    sized: { attributes: { size: "L" } },
  };
  for (const [name, event] of Object.entries(named)) {
    const whole = await add(name, second.folder, event);
    expect(whole.manifest.changedCases, name).toBeUndefined();
    expect(whole.manifest.counts.events, name).toBe(1203);
    expect(await readdir(whole.folder), name).not.toContain("events-changed.parquet");
  }
  const hidden = await add("named", second.folder, { person: "P3" }, { P3: "Carla" });
  expect(hidden.manifest.changedCases).toBeUndefined();
});

test("of a log that grew each event counts once, also without what is missing and in other teams", async () => {
  const csv =
    "order,step,team,completed\n1,a,A,2025-03-01 09:00\n1,b,,2025-03-02 09:00\n1,c,B,2025-03-03 09:00\n2,a,A,2025-03-01 09:00\n";
  const base = await openContent(csv);
  const events = [{ case: "2", step: "b", team: "B", completedAt: at(5) }];
  const folder = join(root, "counted-once");
  expect((await addEvents({ base: base.folder, events, folder })).changedCases).toBe(1);
  await using log = await openEventLog(folder);
  const count = async (options: QuestionOptions) =>
    (await matrix(log, options)).teams.map(({ team, events }) => `${team} ${events}`);
  expect(await count({ missing: "drop" })).toEqual(["A 2", "B 2"]);
  expect(await count({ grouping: { teams: { A: "K", B: "K" } } })).toEqual(["K 4", "(none) 1"]);
  expect(await handovers(log, { missing: "drop" })).toMatchObject([{ from: "A", to: "B", count: 2 }]);
  const left = await log.database.query<{ name: string }>("SELECT table_name AS name FROM duckdb_tables()");
  expect(left.filter(({ name }) => /_(marks|ordered)$/.test(name))).toEqual([]);
});

test("when much has changed the log is written as a whole again", async () => {
  const base = await openContent(fileOf(600));
  const later = (from: number, cases: number) =>
    Array.from({ length: cases }, (_, index) => {
      return { case: String(from + index), step: "b", team: "A", person: "Ann", completedAt: at(3) };
    });
  const folders = [join(root, "much-1"), join(root, "much-2")] as const;
  const some = await addEvents({ base: base.folder, events: later(0, 300), folder: folders[0] });
  expect([some.changedCases, some.counts.events]).toEqual([300, 1500]);
  const most = await addEvents({ base: folders[0], events: later(300, 100), folder: folders[1] });
  expect([most.changedCases, most.counts.events]).toEqual([undefined, 1600]);
});
