import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { SaxesParser, type SaxesTagPlain } from "saxes";
import { expect, test } from "vitest";
import { exportEventLog } from "../index.ts";
import { temporaryLogs } from "../test/temporary-log.ts";

const { root, openContent } = temporaryLogs();

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
}

const orders = [
  "order,step,team,person,begin,einde,deadline,case:klant,bedrag,aantal,spoed,gemeld,code",
  "1,Ontwerp,A,Ann,2025-03-03 09:00,2025-03-03 10:00,2025-03-05,Jansen,12.50,2,true,2025-03-03T08:00:00Z,007",
  "1,Maken,,Bas,2025-03-04 09:00,,2025-03-05,Jansen,8,3,false,2025-03-03T08:00:00Z,12",
  "2,Ontwerp,A,Ann,2025-07-03 09:00,2025-07-03 10:00:00.25,,De Vries & Zn,,,,,",
].join("\n");

test("the structure is that of IEEE 1849: extensions, globals, classifiers, traces of events", async () => {
  const log = await parse(orders);
  expect(log.attributes).toEqual({ "xes.version": "1849.2016" });
  const order = ["extension", "global", "classifier", "trace"];
  const places = log.children.map(({ name }) => order.indexOf(name));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  const prefixes = select(log, "extension").map(({ attributes }) => attributes.prefix);
  expect(prefixes).toEqual(["concept", "time", "org"]);
  for (const { attributes } of select(log, "extension")) expect(attributes.uri).toMatch(/^http:.*\.xesext$/);
  for (const component of [...select(log, "trace"), ...select(log, "trace").flatMap(listEvents)]) {
    const keys = component.children
      .filter(({ name }) => name !== "event")
      .map(({ attributes }) => attributes.key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys.filter((name) => /^(concept|time|org):/.test(name ?? ""))) {
      expect(prefixes).toContain(key?.split(":")[0]);
    }
  }
});

test("a global is declared only when every trace or event has it, and the classifier is one of them", async () => {
  const log = await parse(orders);
  const traces = select(log, "trace");
  for (const global of select(log, "global")) {
    const components = global.attributes.scope === "trace" ? traces : traces.flatMap(listEvents);
    for (const { name, attributes } of global.children) {
      expect(components.every((component) => readValue(component, attributes.key!, name) !== undefined)).toBe(
        true,
      );
    }
  }
  const ofEvents = select(log, "global").find(({ attributes }) => attributes.scope === "event");
  expect(ofEvents?.children.map(({ attributes }) => attributes.key)).toEqual([
    "concept:name",
    "org:resource",
  ]);
  expect(select(log, "classifier")[0]?.attributes).toEqual({
    name: "Activity",
    scope: "event",
    keys: "concept:name",
  });
});

test("times carry the offset of the zone, start times are an attribute, and what is missing is left out", async () => {
  const [first, second] = select(await parse(orders), "trace");
  expect(readValue(first!, "due_date", "date")).toBe("2025-03-05T23:59:59.999999+01:00");
  expect(readValue(second!, "due_date", "date")).toBeUndefined();
  const [design, make] = listEvents(first!);
  expect(readValue(design!, "start_timestamp", "date")).toBe("2025-03-03T09:00:00+01:00");
  expect(readValue(make!, "time:timestamp", "date")).toBeUndefined();
  expect(readValue(make!, "org:group", "string")).toBeUndefined();
  expect(readValue(listEvents(second!)[0]!, "time:timestamp", "date")).toBe("2025-07-03T10:00:00.25+02:00");
});

test("what XML forbids is replaced and counted; markup and line ends are kept", async () => {
  const name = "a\u0001b & <c> \"d\" 'e'";
  const rest = "2,a,A,2025-01-01\n".repeat(30);
  const log = await openContent(
    `order,step,team,completed\n"1\n2","${name.replaceAll('"', '""')}",A\u000b,2025-01-01\n${rest}`,
  );
  const file = join(root, "forbidden.xes");
  const result = await exportEventLog(log, { file });
  expect(result).toMatchObject({ ok: true, written: { changed: 2 } });
  const [trace] = select(parseXml(await readFile(file, "utf8")), "trace");
  expect(readValue(trace!, "concept:name", "string")).toBe("1\n2");
  const [event] = listEvents(trace!);
  expect(readValue(event!, "concept:name", "string")).toBe("a\uFFFDb & <c> \"d\" 'e'");
  expect(readValue(event!, "org:group", "string")).toBe("A\uFFFD");
});

async function parse(content: string): Promise<Element> {
  const log = await openContent(content, {
    columns: { person: "person", start: "begin", time: "einde", due: "deadline", status: "none" },
  });
  const file = join(root, "orders.xes");
  const result = await exportEventLog(log, { file, overwrite: true });
  if (!result.ok) throw new Error(result.error.message.en);
  return parseXml(await readFile(file, "utf8"));
}

function parseXml(text: string): Element {
  const path: Element[] = [];
  let root: Element | undefined;
  const parser = new SaxesParser({ xmlns: false });
  parser.on("opentag", (tag: SaxesTagPlain) => {
    const element = { name: tag.name, attributes: { ...tag.attributes }, children: [] };
    path.at(-1)?.children.push(element);
    path.push(element);
  });
  parser.on("closetag", () => {
    root = path.pop();
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(text).close();
  return root!;
}

function select({ children }: Element, name: string): Element[] {
  return children.filter((child) => child.name === name);
}

function listEvents(trace: Element): Element[] {
  return select(trace, "event");
}

function readValue(component: Element, key: string, type: string): string | undefined {
  const found = component.children.find(({ name, attributes }) => name === type && attributes.key === key);
  return found?.attributes.value;
}
