import { SaxesParser } from "saxes";
import type { Database } from "../database.ts";
import { EventLogFailure } from "../errors.ts";
import type { CodedText, RecognisedColumn } from "../manifest.ts";
import { isWanted, requireAttributes } from "./choose-attributes.ts";
import { type ColumnsChosen, chooseColumns } from "./choose-columns.ts";
import { RawAppender } from "./raw-appender.ts";
import { type RawRows, type ReadOptions, rawColumns } from "./raw-rows.ts";
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
  const appender = await RawAppender.create(database);
  const seen = new Set<string>();
  const attributes: string[] = [];
  let sample: XesEvent[] = [];
  let columns: RecognisedColumns | null = null;
  let keys: (string | undefined)[] = [];
  const addKeys = (event: XesEvent) => {
    for (const key of event.keys()) {
      if (seen.has(key) || seen.size === mostKeys) continue;
      seen.add(key);
      if (keys.includes(key) || !isWanted(key, options.attributes)) continue;
      attributes.push(key);
      keys.push(key);
    }
  };
  const append = (event: XesEvent) => {
    options.rejects.accept();
    addKeys(event);
    appender.append(keys.map((key) => (key === undefined ? null : (event.get(key) ?? null))));
  };
  const useSample = () => {
    const header = [...new Set(sample.flatMap((event) => [...event.keys()]))];
    options.rejects.setColumns(header);
    columns = withStandardKeys(chooseXesColumns(header, sample, options), options.columns);
    keys = rawColumns.map(([role]) => columns?.[role]?.column);
    for (const event of sample) append(event);
    sample = [];
  };
  const onEvent = (event: XesEvent) => {
    if (columns) append(event);
    else if (sample.push(event) === sampleEvents) useSample();
  };
  await parseXes(source, { onEvent, afterChunk: () => appender.flush() }, options);
  if (!columns) useSample();
  await appender.flush();
  requireAttributes(options.attributes, [...seen]);
  return {
    columns: await dropUnusedKeys(database, columns ?? {}),
    availableColumns: [...seen],
    attributes,
    stepsPerRow: 1,
    delimiter: null,
    hasHeader: true,
    notes: seen.size < mostKeys ? [] : [tooManyKeys],
  };
}

function chooseXesColumns(
  header: string[],
  sample: readonly XesEvent[],
  options: ReadOptions,
): RecognisedColumns {
  if (sample.length === 0) throw new EventLogFailure("EVENT_LOG_HEADER_ONLY", { columns: [] });
  const rows = sample.map((event) => header.map((key) => event.get(key) ?? ""));
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

/** Standard keys that nowhere occurred are no columns of this file. */
async function dropUnusedKeys(database: Database, columns: RecognisedColumns): Promise<RecognisedColumns> {
  const counts = rawColumns.map(([role, name]) => `count(${name}) AS "${role}"`);
  const [filled] = await database.query<Record<string, number>>(`SELECT ${counts.join(", ")} FROM raw`);
  const isUsed = ([role, { evidence }]: [string, RecognisedColumn]) => {
    return !evidence.includes(standardKey) || (filled?.[role] ?? 0) > 0;
  };
  return Object.fromEntries(Object.entries(columns).filter(isUsed));
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
