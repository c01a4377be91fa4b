import { createReadStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { EventLogFailure } from "../errors.ts";

/** A file to read, with the beginning of its content already looked at. */
export interface Source {
  readonly file: string;
  readonly bytes: number;
  readonly compressed: boolean;
  readonly kind: "csv" | "xes";
  /** The first bytes of the (decompressed) content, without byte order mark. */
  readonly sample: Buffer;
  /** Whether `sample` is all there is. */
  readonly isWhole: boolean;
}

/** Counts the bytes of the file as they pass: a fraction from 0 to 1. */
export type OnFraction = (fraction: number) => void;

const sampleBytes = 512 * 1024;
const chunkBytes = 1024 * 1024;

/** Looks at the first bytes, not at the name: gzip or not, XML or separated text. Refuses what is neither. */
export async function openSource(file: string): Promise<Source> {
  const { bytes, magic } = await readMagic(file);
  const compressed = magic[0] === 0x1f && magic[1] === 0x8b;
  const raw = { file, bytes, compressed };
  const { content, isWhole } = await readSample(raw);
  const sample = content.subarray(hasByteOrderMark(content) ? 3 : 0);
  if (sample.toString("latin1").trim() === "") throw new EventLogFailure("EVENT_LOG_EMPTY_FILE");
  if (isBinary(sample)) throw new EventLogFailure("EVENT_LOG_NOT_TEXT");
  const kind = sample.toString("latin1").trimStart().startsWith("<") ? "xes" : "csv";
  return { ...raw, kind, sample, isWhole };
}

/** The decompressed content in chunks, without byte order mark. A broken gzip is an `EventLogFailure`. */
export async function* readContent(
  source: Pick<Source, "file" | "bytes" | "compressed">,
  onFraction: OnFraction = () => {},
): AsyncGenerator<Buffer> {
  const raw = createReadStream(source.file, { highWaterMark: chunkBytes });
  let read = 0;
  raw.on("data", (chunk) => {
    read += chunk.length;
  });
  const content = source.compressed ? gunzip(raw) : raw;
  let isFirst = true;
  try {
    for await (const chunk of content as AsyncIterable<Buffer>) {
      onFraction(Math.min(1, read / source.bytes));
      yield isFirst && hasByteOrderMark(chunk) ? chunk.subarray(3) : chunk;
      isFirst = false;
    }
  } catch (error) {
    throw isGzipError(error) ? new EventLogFailure("EVENT_LOG_BROKEN_GZIP") : error;
  } finally {
    raw.destroy();
  }
}

async function readMagic(file: string): Promise<{ bytes: number; magic: Buffer }> {
  let handle: FileHandle;
  try {
    handle = await open(file);
  } catch (error) {
    if (!["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
    throw new EventLogFailure("EVENT_LOG_FILE_NOT_FOUND", { file });
  }
  try {
    const status = await handle.stat();
    if (!status.isFile()) throw new EventLogFailure("EVENT_LOG_FILE_NOT_FOUND", { file });
    const { size } = status;
    if (size === 0) throw new EventLogFailure("EVENT_LOG_EMPTY_FILE");
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return { bytes: size, magic: buffer };
  } finally {
    await handle.close();
  }
}

async function readSample(source: Pick<Source, "file" | "bytes" | "compressed">) {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of readContent(source)) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > sampleBytes)
      return { content: Buffer.concat(chunks).subarray(0, sampleBytes), isWhole: false };
  }
  return { content: Buffer.concat(chunks), isWhole: true };
}

function gunzip(raw: NodeJS.ReadableStream): NodeJS.ReadableStream {
  const decompressed = createGunzip({ chunkSize: chunkBytes });
  pipeline(raw, decompressed, () => {});
  return decompressed;
}

function isGzipError(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code ?? "";
  return code.startsWith("Z_");
}

function hasByteOrderMark(content: Buffer): boolean {
  return content[0] === 0xef && content[1] === 0xbb && content[2] === 0xbf;
}

/** Text has no NUL and hardly any control characters; this also refuses zip, Excel and UTF-16. */
function isBinary(sample: Buffer): boolean {
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) controls++;
  }
  return controls > sample.length / 100;
}
