import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { crc32, createGunzip, createInflateRaw } from "node:zlib";
import { EventLogFailure } from "../errors.ts";
import type { ZipEntry } from "./zip-archive.ts";

/** Counts the bytes of a file as they pass: a fraction from 0 to 1. */
export type OnFraction = (fraction: number) => void;

/** Bytes in a file, as they are or packed. */
export interface PackedFile {
  readonly file: string;
  readonly storedBytes: number;
  /** A zip's only file. */
  readonly packing: "none" | "gzip" | ZipEntry;
}

const chunkBytes = 1024 * 1024;

/**
 * What unpacks to more than 256 MB, and to more than 200 times what it was, is a trap. Logs become 10 to 50 times smaller,
 * so that the largest ones pass.
 */
const trapBytes = 256 * 1024 * 1024;
const trapRatio = 200;

/**
 * The unpacked bytes in chunks, never held together. A packing that is damaged, and a small file that unpacks to something
 * enormous, is an `EventLogFailure`.
 */
export async function* readUnpacked(
  { file, storedBytes, packing }: PackedFile,
  onFraction: OnFraction = () => {},
): AsyncGenerator<Buffer> {
  const isZip = typeof packing === "object";
  if (isZip) refuseTrap(packing.bytes, packing.storedBytes);
  const range = isZip ? { start: packing.start, end: packing.start + packing.storedBytes - 1 } : {};
  if (isZip && packing.storedBytes === 0) return;
  const raw = createReadStream(file, { highWaterMark: chunkBytes, ...range });
  let read = 0;
  raw.on("data", (chunk) => {
    read += chunk.length;
  });
  const check = isZip ? createCheck(packing) : null;
  let unpacked = 0;
  try {
    for await (const chunk of unpack(raw, packing) as AsyncIterable<Buffer>) {
      unpacked += chunk.length;
      if (packing !== "none") refuseTrap(unpacked, storedBytes);
      check?.add(chunk);
      onFraction(Math.min(1, read / storedBytes));
      yield chunk;
    }
    check?.end();
  } catch (error) {
    const isDamaged = ((error as NodeJS.ErrnoException).code ?? "").startsWith("Z_");
    throw isDamaged ? damaged(isZip) : error;
  } finally {
    raw.destroy();
  }
}

function unpack(raw: NodeJS.ReadableStream, packing: PackedFile["packing"]): NodeJS.ReadableStream {
  if (packing === "none" || (typeof packing === "object" && !packing.isDeflated)) return raw;
  const unpacked = (packing === "gzip" ? createGunzip : createInflateRaw)({ chunkSize: chunkBytes });
  pipeline(raw, unpacked, () => {});
  return unpacked;
}

function refuseTrap(bytes: number, storedBytes: number): void {
  if (bytes <= trapBytes || bytes <= storedBytes * trapRatio) return;
  throw new EventLogFailure("EVENT_LOG_UNPACKS_TOO_LARGE", { megabytes: trapBytes / chunkBytes });
}

/** A zip says how many bytes come out, and their checksum; more than it says is refused before it is read. */
function createCheck({ bytes, crc32: expected }: ZipEntry) {
  let length = 0;
  let sum = 0;
  return {
    add(chunk: Buffer) {
      length += chunk.length;
      if (length > bytes) throw damaged(true);
      sum = crc32(chunk, sum);
    },
    end() {
      if (length !== bytes || sum !== expected) throw damaged(true);
    },
  };
}

function damaged(isZip: boolean): EventLogFailure {
  return new EventLogFailure(isZip ? "EVENT_LOG_BROKEN_ZIP" : "EVENT_LOG_BROKEN_GZIP");
}
