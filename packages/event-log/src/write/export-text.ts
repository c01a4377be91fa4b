import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { EventLog } from "../event-log.ts";
import type { ColumnsChosen } from "../read/choose-columns.ts";

/** A log as text. */
export interface TextExport {
  readonly roles: ColumnsChosen;
  readonly before: string;
  /** SQL of a row for each event: `text`, and `changed`: how many characters or cells in it are not as they were. */
  readonly rows: string;
  readonly after: string;
}

/** Where a text goes. */
export interface TextTarget {
  readonly file: string;
  readonly compress: boolean;
  readonly signal: AbortSignal | undefined;
  /** Called with the number of events that have been written so far. */
  readonly onEvents: (events: number) => void;
}

/** Streams a log to a new file in UTF-8, gzipped if wanted, a few thousand events at a time. Gives the sum of `changed`. */
export async function writeText(log: EventLog, content: TextExport, target: TextTarget): Promise<number> {
  let events = 0;
  let changed = 0;
  async function* listPieces() {
    yield content.before;
    for await (const rows of log.database.stream<{ text: string; changed: number }>(content.rows)) {
      target.signal?.throwIfAborted();
      yield rows.map(({ text }) => text).join("");
      for (const row of rows) changed += row.changed;
      events += rows.length;
      target.onEvents(events);
    }
    yield content.after;
  }
  const pieces = Readable.from(listPieces(), { highWaterMark: 1 });
  const out = createWriteStream(target.file, { flags: "wx" });
  if (target.compress) await pipeline(pieces, createGzip(), out);
  else await pipeline(pieces, out);
  return changed;
}
