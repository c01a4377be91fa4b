import { type FileHandle, open } from "node:fs/promises";
import { join } from "node:path";

/** Every way of writing OCEL becomes three files with a line of JSON for each event, object and relation. */
export const lineKinds = ["events", "objects", "relations"] as const;

export type LineKind = (typeof lineKinds)[number];

/** An event as OCEL 2.0 has it in JSON. `#` is its place in the log when the lines are in another order. */
export interface OcelEvent {
  readonly "#"?: number;
  readonly id: string;
  readonly type: string;
  readonly time: string | null;
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
  readonly relationships?: readonly { readonly objectId: string; readonly qualifier: string }[];
}

/** An object as OCEL 2.0 has it in JSON; several lines of one object add up. */
export interface OcelObject {
  readonly id: string;
  readonly type: string;
  readonly attributes: readonly {
    readonly name: string;
    readonly value: string;
    readonly time: string | null;
  }[];
}

/** That an event is about an object, for forms in which the event itself does not tell. */
export interface OcelRelation {
  readonly eventId: string;
  readonly objectId: string;
  readonly qualifier: string;
}

/** Writes the lines. What is added waits for `flush`. */
export interface LineWriter {
  add(kind: "events", line: OcelEvent): void;
  add(kind: "objects", line: OcelObject): void;
  add(kind: "relations", line: OcelRelation): void;
  /** Adds bytes that are lines already. */
  addBytes(kind: LineKind, bytes: Buffer): void;
  flush(): Promise<void>;
}

/** Where the lines of a kind are. */
export function lineFile(folder: string, kind: LineKind): string {
  return join(folder, `ocel-${kind}.ndjson`);
}

/** Opens the three files, lets `work` fill them and closes them. */
export async function writeLines(folder: string, work: (lines: LineWriter) => Promise<void>): Promise<void> {
  const files = new Map<LineKind, FileHandle>();
  try {
    for (const kind of lineKinds) files.set(kind, await open(lineFile(folder, kind), "wx"));
    const lines = createLineWriter(files);
    await work(lines);
    await lines.flush();
  } finally {
    for (const file of files.values()) await file.close();
  }
}

function createLineWriter(files: ReadonlyMap<LineKind, FileHandle>): LineWriter {
  const waiting = new Map<LineKind, (Buffer | string)[]>(lineKinds.map((kind) => [kind, []]));
  return {
    add: (kind: LineKind, line: object) => void waiting.get(kind)?.push(`${JSON.stringify(line)}\n`),
    addBytes: (kind, bytes) => void waiting.get(kind)?.push(bytes),
    async flush() {
      for (const [kind, pieces] of waiting) {
        const bytes = Buffer.concat(pieces.map((piece) => Buffer.from(piece as string)));
        if (bytes.length > 0) await files.get(kind)?.write(bytes);
        pieces.length = 0;
      }
    },
  };
}
