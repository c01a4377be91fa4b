import { join } from "node:path";
import { SaxesParser } from "saxes";
import type { Database } from "../database.ts";
import { EventLogFailure } from "../errors.ts";
import type { CodedText } from "../manifest.ts";
import { chooseAttributes } from "./choose-attributes.ts";
import { type ColumnsChosen, chooseColumns } from "./choose-columns.ts";
import { EventRows } from "./event-rows.ts";
import { createRawTable, type RawRows, type ReadOptions } from "./raw-rows.ts";
import type { RecognisedColumns } from "./recognise-by-content.ts";
import { readContent, type Source } from "./source.ts";
import { createXesHandler, type XesEvent } from "./xes-handler.ts";

/** The roles of columns are recognised from so many events. */
const sampleEvents = 5000;

/** What XES itself calls the roles: looked for in the whole file, even when the first events lack them. */
const standardKeys = {
  case: "case:concept:name",
  step: "concept:name",
  time: "time:timestamp",
  start: "start_timestamp",
  person: "org:resource",
  team: "org:group",
  status: "lifecycle:transition",
  instance: "concept:instance",
} as const;

const standardKey: CodedText = { code: "standard", nl: "zo heet het in XES", en: "what XES calls it" };

/** More keys than this are no attributes of an event log. */
const mostKeys = 1000;

const tooManyKeys: CodedText = {
  code: "too-many-attributes",
  nl: `Er zijn meer dan ${mostKeys} verschillende kenmerken; de eerste ${mostKeys} zijn gelezen.`,
  en: `There are more than ${mostKeys} different attributes; the first ${mostKeys} were read.`,
};

/** Streams an XES file into the table `raw`. Attributes of a trace become columns `case:<key>`. */
export async function readXes(database: Database, source: Source, options: ReadOptions): Promise<RawRows> {
  const rows = await EventRows.create(join(options.folder, "events.csv"), mostKeys);
  let sample: XesEvent[] = [];
  let columns: RecognisedColumns | null = null;
  const recognise = () => {
    columns = withStandardKeys(chooseXesColumns(sample, options), options.columns);
    sample = [];
  };
  const onEvent = ({ own, trace }: XesEvent) => {
    options.rejects.accept();
    rows.add(trace, own);
    if (!columns && sample.push({ own, trace }) === sampleEvents) recognise();
  };
  try {
    await parseXes(source, { onEvent, afterChunk: () => rows.flush() }, options);
    if (!columns) recognise();
    return await storeRows(database, { rows, columns: columns ?? {} }, options);
  } finally {
    await rows.close();
  }
}

/** Only keys that occurred are columns of this file. */
async function storeRows(
  database: Database,
  { rows, columns: recognised }: { readonly rows: EventRows; readonly columns: RecognisedColumns },
  options: ReadOptions,
): Promise<RawRows> {
  const { keys } = rows;
  const textOf = (key: string) => `c${keys.indexOf(key)}`;
  const found = Object.entries(recognised).filter(([, { column }]) => keys.includes(column));
  const columns: RecognisedColumns = Object.fromEntries(found);
  const attributes = chooseAttributes(keys, columns, options.attributes);
  await createRawTable(database, {
    relation: await rows.relation(),
    roles: Object.fromEntries(found.map(([role, { column }]) => [role, textOf(column)])),
    attributes: attributes.map(textOf),
  });
  return {
    columns,
    availableColumns: keys,
    attributes,
    stepsPerRow: 1,
    delimiter: null,
    hasHeader: true,
    notes: keys.length < mostKeys ? [] : [tooManyKeys],
  };
}

function chooseXesColumns(sample: readonly XesEvent[], options: ReadOptions): RecognisedColumns {
  if (sample.length === 0) throw new EventLogFailure("EVENT_LOG_HEADER_ONLY", { columns: [] });
  const header = [...new Set(sample.flatMap(({ own, trace }) => [...trace.keys(), ...own.keys()]))];
  options.rejects.setColumns(header);
  const rows = sample.map(({ own, trace }) => header.map((key) => own.get(key) ?? trace.get(key) ?? ""));
  return chooseColumns(header, rows, options.columns);
}

function withStandardKeys(columns: RecognisedColumns, chosen: ColumnsChosen = {}): RecognisedColumns {
  const all: RecognisedColumns = { ...columns };
  const taken = new Set(Object.values(columns).map(({ column }) => column));
  for (const [role, column] of Object.entries(standardKeys)) {
    const name = role as keyof typeof standardKeys;
    if (!all[name] && chosen[name] === undefined && !taken.has(column))
      all[name] = { column, confidence: 1, evidence: [standardKey] };
  }
  return all;
}

interface XesListener {
  readonly onEvent: (event: XesEvent) => void;
  readonly afterChunk: () => Promise<void>;
}

async function parseXes(
  source: Source,
  { onEvent, afterChunk }: XesListener,
  options: ReadOptions,
): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const handler = createXesHandler(onEvent);
  parser.on("error", (error) => {
    throw new EventLogFailure("EVENT_LOG_BROKEN_XML", { line: parser.line, cause: error.message });
  });
  parser.on("opentag", handler.open);
  parser.on("closetag", handler.close);
  const decoder = new TextDecoder("utf-8");
  for await (const chunk of readContent(source, options.onFraction)) {
    options.signal?.throwIfAborted();
    parser.write(decoder.decode(chunk, { stream: true }));
    await afterChunk();
  }
  parser.write(decoder.decode());
  parser.close();
}
