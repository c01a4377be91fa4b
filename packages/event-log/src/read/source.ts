import { createWriteStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { EventLogFailure } from "../errors.ts";
import type { SourceKind } from "../manifest.ts";
import { isBinary, recogniseMagic, recogniseOther, recogniseText } from "./content-kind.ts";
import { type OnFraction, type PackedFile, readUnpacked } from "./packed-file.ts";
import { detectEncoding, detectXmlEncoding, type TextEncoding, transcode } from "./text-encoding.ts";
import { isOfficeDocument, listZipEntries, type ZipEntry } from "./zip-archive.ts";

export type { OnFraction } from "./packed-file.ts";

/**
 * A file to read, with the beginning of its content already looked at. What must be read from any place (a workbook,
 * Parquet, SQLite) is in `file` as it is; text may be packed there, and is read by `readContent`.
 */
export interface Source extends PackedFile {
  /** Size of the file that was given, which `file` may have been unpacked from. */
  readonly bytes: number;
  /** Whether it was given in a gz or zip. */
  readonly compressed: boolean;
  readonly kind: SourceKind;
  readonly encoding: TextEncoding;
  /** The first bytes of the content; of a text as UTF-8 without byte order mark. */
  readonly sample: Buffer;
  /** Whether `sample` is all there is. */
  readonly isWhole: boolean;
}

interface OpenOptions {
  /** For what must be unpacked before it can be read; nothing is written anywhere else. */
  readonly folder: string;
  readonly signal?: AbortSignal | undefined;
}

const sampleBytes = 512 * 1024;
/** What is packed in a packing in a packing more often than this is no log. */
const mostPackings = 3;
/** So many of the files in a zip are named. */
const mostNames = 10;

/**
 * Looks at the content, not at the name: packed in gz or zip or not, and then CSV, XES, OCEL 2.0 (XML, JSON, SQLite), a
 * workbook of Excel or Parquet. A zip may hold one file. Refuses what it does not know.
 */
export async function openSource(file: string, options: OpenOptions): Promise<Source> {
  const bytes = await readSize(file);
  const given: PackedFile = { file, storedBytes: bytes, packing: "none" };
  const { packed, kind, beginning } = await openPacked(given, mostPackings, options);
  const compressed = packed.packing !== "none" || packed.file !== file;
  const text = kind === null ? await openText(beginning.sample) : { kind, encoding: "utf-8" };
  return { ...packed, bytes, compressed, ...beginning, ...text };
}

/** The content of a text in chunks, as UTF-8 without byte order mark. A broken gz or zip is an `EventLogFailure`. */
export function readContent(source: Source, onFraction?: OnFraction): AsyncGenerator<Buffer> {
  return transcode(readUnpacked(source, onFraction), source.encoding);
}

interface Opened {
  readonly packed: PackedFile;
  /** Null for text. */
  readonly kind: SourceKind | null;
  readonly beginning: Pick<Source, "sample" | "isWhole">;
}

/** Opens packing within packing. Only text is read out of its packing as it streams past: all else needs a file of its own. */
async function openPacked(packed: PackedFile, packings: number, options: OpenOptions): Promise<Opened> {
  const beginning = await readSample(packed);
  const kind = recogniseMagic(beginning.sample);
  if (kind === null) return { packed, kind, beginning };
  if (packings === 0) throw new EventLogFailure("EVENT_LOG_NOT_TEXT");
  if (packed.packing !== "none") {
    return openPacked(await extract(packed, packings, options), packings - 1, options);
  }
  if (kind === "gzip") return openPacked({ ...packed, packing: kind }, packings, options);
  if (kind !== "zip") return { packed, kind, beginning };
  const entries = await listZipEntries(packed.file);
  // The reader of workbooks says what it does not read.
  if (isOfficeDocument(entries)) return { packed, kind: "xlsx", beginning };
  return openPacked({ ...packed, packing: requireOne(entries) }, packings, options);
}

async function readSize(file: string): Promise<number> {
  let handle: FileHandle;
  try {
    handle = await open(file);
  } catch (error) {
    if (!["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
    throw new EventLogFailure("EVENT_LOG_FILE_NOT_FOUND", { file });
  }
  try {
    const status = await handle.stat();
    if (status.isDirectory()) throw new EventLogFailure("EVENT_LOG_NO_FILE", { file });
    if (!status.isFile()) throw new EventLogFailure("EVENT_LOG_FILE_NOT_FOUND", { file });
    return status.size;
  } finally {
    await handle.close();
  }
}

async function readSample(packed: PackedFile): Promise<Opened["beginning"]> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of readUnpacked(packed)) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > sampleBytes) {
      return { sample: Buffer.concat(chunks).subarray(0, sampleBytes), isWhole: false };
    }
  }
  if (length === 0) throw new EventLogFailure("EVENT_LOG_EMPTY_FILE");
  return { sample: Buffer.concat(chunks), isWhole: true };
}

async function extract(packed: PackedFile, number: number, options: OpenOptions): Promise<PackedFile> {
  const file = join(options.folder, `unpacked-${number}`);
  const output = createWriteStream(file, { flags: "wx" });
  const signal = options.signal ?? new AbortController().signal;
  await pipeline(readUnpacked(packed), output, { signal });
  return { file, storedBytes: output.bytesWritten, packing: "none" };
}

function requireOne(entries: readonly ZipEntry[]): ZipEntry {
  const [first, second] = entries;
  if (!first) throw new EventLogFailure("EVENT_LOG_EMPTY_FILE");
  if (!second) return first;
  const files = entries.slice(0, mostNames).map(({ name }) => name);
  throw new EventLogFailure("EVENT_LOG_SEVERAL_FILES_IN_ZIP", { count: entries.length, files });
}

async function openText(bytes: Buffer): Promise<Pick<Source, "kind" | "encoding" | "sample">> {
  const other = recogniseOther(bytes);
  if (other) throw new EventLogFailure(other);
  const first = await transcodeSample(bytes, detectEncoding(bytes));
  if (first.sample.toString("latin1").trim() === "") throw new EventLogFailure("EVENT_LOG_EMPTY_FILE");
  if (isBinary(first.sample)) throw new EventLogFailure("EVENT_LOG_NOT_TEXT");
  const kind = recogniseText(first.sample);
  const isXml = kind === "xes" || kind === "ocel-xml";
  if (!isXml || first.encoding !== "utf-8") return { kind, ...first };
  return { kind, ...(await transcodeSample(bytes, detectXmlEncoding(bytes))) };
}

async function transcodeSample(
  bytes: Buffer,
  encoding: TextEncoding,
): Promise<Pick<Source, "encoding" | "sample">> {
  const chunks: Buffer[] = [];
  for await (const chunk of transcode(Readable.from([bytes]), encoding)) chunks.push(chunk);
  return { encoding, sample: Buffer.concat(chunks) };
}
