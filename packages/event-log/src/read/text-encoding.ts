import { isUtf8 } from "node:buffer";
import { EventLogFailure } from "../errors.ts";

/** How a text is written, as the Encoding Standard of WHATWG calls it; `utf-8-bom` is UTF-8 with byte order mark. */
export type TextEncoding = string;

const sampleToJudge = 64 * 1024;

/** What Windows-1252 has where Latin-1 has control characters, from byte 0x80; Node 20 decodes those as Latin-1. */
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/**
 * Decodes UTF-8; bytes that are not UTF-8 come from older Windows programs and are read as Windows-1252. Called for one
 * record at a time, one that went wrong does not spoil the others.
 */
export function decodeText(bytes: Buffer): string {
  return isUtf8(bytes) ? bytes.toString("utf8") : decodeWindows1252(bytes);
}

/** Decodes a text line by line. */
export function decodeLines(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString("utf8");
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(0x0a, at);
    const next = end < 0 ? bytes.length : end + 1;
    lines.push(decodeText(bytes.subarray(at, next)));
    at = next;
  }
  return lines.join("");
}

/**
 * The encoding of a text by its beginning: by its byte order mark, by the NULs that UTF-16 has in every other place of
 * Western text, or UTF-8. For UTF-8 without mark the records may still turn out to be Windows-1252 (`decodeText`).
 */
export function detectEncoding(sample: Buffer): TextEncoding {
  if (sample[0] === 0xef && sample[1] === 0xbb && sample[2] === 0xbf) return "utf-8-bom";
  if (sample[0] === 0xff && sample[1] === 0xfe) return "utf-16le";
  if (sample[0] === 0xfe && sample[1] === 0xff) return "utf-16be";
  const judged = sample.subarray(0, sampleToJudge);
  const nuls = [0, 0];
  for (let at = judged.indexOf(0); at >= 0; at = judged.indexOf(0, at + 1)) nuls[at % 2]!++;
  const [even = 0, odd = 0] = nuls.map((count) => count / (judged.length / 2));
  if (odd > 0.5 && even < 0.02) return "utf-16le";
  if (even > 0.5 && odd < 0.02) return "utf-16be";
  return "utf-8";
}

/**
 * The encoding of an XML by its declaration. One that calls itself UTF-8 and is not, is Windows-1252. An encoding that is
 * not known is an `EventLogFailure`.
 */
export function detectXmlEncoding(sample: Buffer): TextEncoding {
  const declared = /^[^>]*?encoding\s*=\s*["']([^"']+)["']/.exec(sample.toString("latin1", 0, 1000))?.[1];
  const label = nameEncoding(declared ?? "utf-8");
  // Read as bytes it cannot be UTF-16, whatever it says.
  if (label !== "utf-8" && !label.startsWith("utf-16")) return label;
  const lastLine = sample.subarray(0, Math.max(sample.lastIndexOf(0x0a), sample.lastIndexOf(0x3e)) + 1);
  return isUtf8(lastLine) ? "utf-8" : "windows-1252";
}

/** Whatever it was written in, as UTF-8 without byte order mark, chunk by chunk. */
export async function* transcode(
  chunks: AsyncIterable<Buffer>,
  encoding: TextEncoding,
): AsyncGenerator<Buffer> {
  if (encoding === "utf-8") return yield* chunks;
  if (encoding === "utf-8-bom") return yield* withoutMark(chunks);
  const decode = encoding === "windows-1252" ? decodeWindows1252 : createDecoder(encoding);
  for await (const chunk of chunks) yield Buffer.from(decode(chunk), "utf8");
  const rest = Buffer.from(decode(null), "utf8");
  if (rest.length > 0) yield rest;
}

async function* withoutMark(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let isFirst = true;
  for await (const chunk of chunks) {
    yield isFirst ? chunk.subarray(3) : chunk;
    isFirst = false;
  }
}

function createDecoder(encoding: TextEncoding): (chunk: Buffer | null) => string {
  const decoder = new TextDecoder(encoding);
  return (chunk) => (chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode());
}

function decodeWindows1252(bytes: Buffer | null): string {
  if (!bytes) return "";
  return bytes.toString("latin1").replace(/[\u0080-\u009f]/g, (character) => {
    return windows1252.charAt(character.charCodeAt(0) - 0x80);
  });
}

/** The standard's name for a label: "latin1", "ISO-8859-1" and "us-ascii" are all Windows-1252. */
function nameEncoding(label: string): TextEncoding {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    throw new EventLogFailure("EVENT_LOG_UNKNOWN_ENCODING", { encoding: label });
  }
}
