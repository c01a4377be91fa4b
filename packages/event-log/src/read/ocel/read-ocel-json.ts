import { EventLogFailure, type Words } from "../../errors.ts";
import { type OnFraction, readContent, type Source } from "../source.ts";
import type { LineKind, LineWriter } from "./ocel-lines.ts";

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const colon = 0x3a;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;

/** Depth of what stands in the outermost object, and of what stands in one of its arrays. */
const memberDepth = 1;
const elementDepth = 2;

const longestKey = 100;

/**
 * Cuts the arrays `events` and `objects` of an OCEL in JSON into lines, one for each element, as it streams past. The elements
 * themselves are not looked at: whoever reads the lines finds out which of them are no JSON.
 */
export async function readOcelJson(source: Source, lines: LineWriter, onFraction: OnFraction): Promise<void> {
  const cutter = new ElementCutter(lines);
  for await (const chunk of readContent(source, onFraction)) {
    cutter.write(chunk);
    await lines.flush();
  }
  cutter.end();
}

class ElementCutter {
  #depth = 0;
  #isString = false;
  #isEscaped = false;
  /** The last text among the members of the outermost object, and after a colon the key that it is. */
  #text: number[] = [];
  #key = "";
  #kind: "events" | "objects" | null = null;
  #hasArray = false;
  readonly #lines: LineWriter;

  constructor(lines: LineWriter) {
    this.#lines = lines;
  }

  /** Changes the bytes: commas between elements become line ends, line ends become spaces. */
  write(bytes: Buffer): void {
    let start = 0;
    for (let at = 0; at < bytes.length; at++) {
      const kind = this.#kind;
      bytes[at] = this.#isString ? this.#readString(bytes[at]!) : this.#read(bytes[at]!);
      if (kind === this.#kind) continue;
      if (kind) this.#copy(kind, bytes.subarray(start, at));
      start = at + 1;
    }
    if (this.#kind) this.#lines.addBytes(this.#kind, bytes.subarray(start));
  }

  end(): void {
    if (this.#depth !== 0) {
      throw broken(
        "het bestand houdt halverwege op, of er ontbreekt een haak of aanhalingsteken",
        "the file ends halfway, or a bracket or quote is missing",
      );
    }
    if (!this.#hasArray) throw new EventLogFailure("EVENT_LOG_NOT_OCEL");
  }

  #readString(byte: number): number {
    if (this.#isEscaped) this.#isEscaped = false;
    else if (byte === backslash) this.#isEscaped = true;
    else if (byte === quote) this.#isString = false;
    else if (this.#depth === memberDepth && this.#text.length < longestKey) this.#text.push(byte);
    return byte;
  }

  #read(byte: number): number {
    switch (byte) {
      case quote:
        this.#openString();
        break;
      case openBracket:
      case openBrace:
        this.#open();
        break;
      case closeBracket:
      case closeBrace:
        this.#close();
        break;
      case colon:
        if (this.#depth === memberDepth) this.#key = Buffer.from(this.#text).toString();
        break;
      case comma:
        return this.#kind && this.#depth === elementDepth ? lineFeed : comma;
      case lineFeed:
      case carriageReturn:
        return space;
    }
    return byte;
  }

  #openString(): void {
    this.#isString = true;
    if (this.#depth === memberDepth) this.#text = [];
  }

  #open(): void {
    this.#depth++;
    if (this.#depth !== elementDepth) return;
    if (this.#key === "ocel:events") {
      throw broken("dit is OCEL 1.0; zet het om naar OCEL 2.0", "this is OCEL 1.0; convert it to OCEL 2.0");
    }
    if (this.#key !== "events" && this.#key !== "objects") return;
    this.#kind = this.#key;
    this.#hasArray ||= this.#key === "events";
  }

  #close(): void {
    this.#depth--;
    if (this.#depth < 0) throw broken("de haken kloppen niet", "the brackets do not match");
    if (this.#depth === memberDepth) this.#kind = null;
  }

  #copy(kind: LineKind, elements: Buffer): void {
    this.#lines.addBytes(kind, elements);
    this.#lines.addBytes(kind, Buffer.from("\n"));
  }
}

function broken(nl: string, en: string): EventLogFailure {
  const reason: Words = { nl, en };
  return new EventLogFailure("EVENT_LOG_BROKEN_OCEL", { reason });
}
