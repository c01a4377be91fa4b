import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type EventLog, pairs } from "../index.ts";
import { temporaryLogs } from "../test/temporary-log.ts";

const { root, openContent } = temporaryLogs();

const rows = `order,step,team,completed,customer,colour
1,Design,Office,2025-03-03T09:00:00Z,Jansen,red
1,Build,Floor,2025-03-05T09:00:00Z,Jansen,
2,Design,Office,2025-04-01T09:00:00Z,De Vries,blue
2,Build,Floor,2025-04-02T09:00:00Z,De Vries,blue
2,Ship,Floor,2025-04-03T09:00:00Z,De Vries,blue
`;

async function readAttributes(log: EventLog): Promise<Record<string, unknown>[]> {
  const columns = log.manifest.attributes.map(({ name, column }) => `${column} AS "${name}"`);
  return log.database.query(`
    SELECT case_no, place, ${columns.join(", ")} FROM attributes ORDER BY case_no, place`);
}

async function countPairs(log: EventLog, where: Record<string, string | string[]>): Promise<number> {
  return (await pairs(log, { filter: { where } })).reduce((sum, { count }) => sum + count, 0);
}

test("every column without a role is kept, and cases are found by it", async () => {
  const log = await openContent(rows);
  expect(log.manifest.attributes).toEqual([
    { name: "customer", column: "a0" },
    { name: "colour", column: "a1" },
  ]);
  expect((await readAttributes(log))[1]).toEqual({ case_no: 1, place: 2, customer: "Jansen", colour: null });
  expect(await countPairs(log, { customer: "Jansen" })).toBe(1);
  expect(await countPairs(log, { colour: ["blue", "red"] })).toBe(3);
  expect(await countPairs(log, { colour: "" })).toBe(1);
  expect(await countPairs(log, { colour: "blue", customer: "Jansen" })).toBe(0);
  expect(await countPairs(log, { colour: [] })).toBe(0);
  await expect(pairs(log, { filter: { where: { completed: "" } } })).rejects.toMatchObject({
    error: {
      code: "EVENT_LOG_UNKNOWN_COLUMN",
      details: { columns: ["team", "step", "order", "customer", "colour"] },
    },
  });
});

test("those that are wanted, or none", async () => {
  expect((await openContent(rows, { attributes: ["colour"] })).manifest.attributes).toEqual([
    { name: "colour", column: "a0" },
  ]);
  const bare = await openContent(rows, { attributes: "none" });
  expect(bare.manifest.attributes).toEqual([]);
  expect(await readAttributes(bare).catch(() => "no columns")).toHaveLength(5);
  await expect(openContent(rows, { attributes: ["size"] })).rejects.toThrow("EVENT_LOG_UNKNOWN_COLUMN");
});

test("a merged event has the attributes of its complete row, or of its start row when it is not complete", async () => {
  const log = await openContent(`case id,activity,lifecycle,timestamp,note
1,a,start,2025-03-03T09:00:00Z,begun
1,a,complete,2025-03-03T10:00:00Z,done
1,b,start,2025-03-03T11:00:00Z,open
1,b,suspend,2025-03-03T12:00:00Z,waits
`);
  expect((await readAttributes(log)).map(({ note }) => note)).toEqual(["done", "open"]);
});

test("a status that merges nothing is an attribute", async () => {
  const log = await openContent(`order,step,status,completed
1,a,Queued,2025-03-03
1,b,Closed,2025-03-04
`);
  expect((await readAttributes(log)).map(({ status }) => status)).toEqual(["Queued", "Closed"]);
});

test("attributes of an XES file, those of the trace and those that come late as well", async () => {
  const event = (step: string, extra = "") =>
    `<event><string key="concept:name" value="${step}"/><date key="time:timestamp" value="2025-03-03T09:00:00Z"/>${extra}</event>`;
  const many = Array.from({ length: 6000 }, () => event("a", '<int key="cost" value="3"/>')).join("");
  const late = event("b", '<boolean key="checked" value="true"/>');
  const log = await openContent(`<log><trace><string key="concept:name" value="1"/>
    <string key="customer" value="Jansen"/>${many}${late}</trace></log>`);
  expect(log.manifest.attributes.map(({ name }) => name)).toEqual(["case:customer", "cost", "checked"]);
  const found = await readAttributes(log);
  expect(found).toHaveLength(6001);
  expect(found[0]).toMatchObject({ "case:customer": "Jansen", cost: "3", checked: null });
  expect(found.at(-1)).toMatchObject({ "case:customer": "Jansen", cost: null, checked: "true" });
  expect(await countPairs(log, { checked: "true" })).toBe(6000);
});

test("with pseudonyms, no name of a person comes along in an attribute", async () => {
  const folder = join(root, "hidden");
  const log = await openContent(
    `order,step,medewerker,gereed,gebruiker,opmerking
1,a,Alice,2025-03-03,asmith,Bob
1,b,Bob,2025-03-04,bjones,Zebedee
1,c,Zebedee,never,zz,Alice
1,d,,2025-03-05,,see Alice
`,
    { folder, pseudonymise: true, pseudonymSeed: "1" },
  );
  const names = JSON.parse(await readFile(join(folder, "persons.json"), "utf8")) as Record<string, string>;
  const bob = Object.keys(names).find((pseudonym) => names[pseudonym] === "Bob");
  expect(log.manifest.attributes.map(({ name }) => name)).toEqual(["opmerking"]);
  expect(log.manifest.notes).toContainEqual(expect.objectContaining({ code: "person-columns-left-out" }));
  // Zebedee has no event, so no pseudonym either. Free text is left as it is.
  expect((await readAttributes(log)).map(({ opmerking }) => opmerking)).toEqual([bob, null, "see Alice"]);
});
