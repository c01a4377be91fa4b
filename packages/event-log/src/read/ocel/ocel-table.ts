import type { Database } from "../../database.ts";
import type { CodedText } from "../../manifest.ts";
import type { ReadOptions } from "../raw-rows.ts";
import type { Rejects } from "../rejects.ts";
import type { Source } from "../source.ts";
import type { TextTable } from "../text-table.ts";
import { flattenOcel } from "./flatten-ocel.ts";
import { describeFlattening } from "./flattening-notes.ts";
import { chooseObjectType, countObjectTypes } from "./object-types.ts";
import { dropStaged, stageOcel } from "./stage-ocel.ts";

const rowsToSample = 2000;

const notOcel: CodedText = {
  code: "not-ocel",
  nl: "deze gebeurtenis is niet geschreven zoals OCEL 2.0 voorschrijft",
  en: "this event is not written in the way of OCEL 2.0",
};

/**
 * An object-centric log (OCEL 2.0 in JSON, XML or SQLite) as a table, with the objects of one type as its cases. An event that is about
 * several of them counts for each, one that is about none is skipped; the notes say how many. Events are numbered as lines.
 */
export async function openOcelTable(
  database: Database,
  source: Source,
  options: ReadOptions,
): Promise<TextTable> {
  await stageOcel(database, source, options);
  const types = await countObjectTypes(database);
  const { objectType } = chooseObjectType(types, options.objectType);
  const header = await flattenOcel(database, objectType, types);
  const sample = await database.query<Record<string, string | null>>(`FROM ocel_rows LIMIT ${rowsToSample}`);
  const notes: CodedText[] = [];
  return {
    header,
    hasHeader: true,
    sampleRows: sample.map((row) => header.map((_, index) => row[`c${index}`] ?? "")),
    delimiter: null,
    async load() {
      await countRows(database, options);
      notes.push(...(await describeFlattening(database, objectType, types)));
      await dropStaged(database);
      return "ocel_rows";
    },
    notes: () => notes,
  };
}

interface EventRows {
  readonly rows: number;
  readonly isUnreadable: boolean;
}

/** Every event of the file is accounted for: accepted as often as it became a row, skipped, or rejected. */
async function countRows(database: Database, { rejects, signal }: ReadOptions): Promise<void> {
  const pieces = database.stream<EventRows>(`
    SELECT count(event_no) AS "rows", any_value(coalesce(event.id, type, time) IS NULL) AS "isUnreadable"
    FROM ocel_events AS event LEFT JOIN ocel_chosen ON event_no = no GROUP BY no ORDER BY no`);
  for await (const events of pieces) {
    signal?.throwIfAborted();
    for (const event of events) countEvent(event, rejects);
  }
}

/** All rows of an event are on its line: only the last one ends it. */
function countEvent({ rows, isUnreadable }: EventRows, rejects: Rejects): void {
  if (isUnreadable) rejects.reject(notOcel, null, null);
  else if (rows === 0) rejects.skip("unrelated");
  for (let row = 1; row <= rows; row++) rejects.accept(row === rows ? 1 : 0);
}
