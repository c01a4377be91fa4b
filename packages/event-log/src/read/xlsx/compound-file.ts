import { createReadStream } from "node:fs";
import { EventLogFailure } from "../../errors.ts";

/** How the files begin that Microsoft's programs wrote before 2007, and still write around a workbook with a password. */
const magic = "d0cf11e0a1b11ae1";

/** The names of what is inside such a file, as they are written in it. */
const encryptedPackage = Buffer.from("EncryptedPackage", "utf16le");
const workbookStreams = ["Workbook", "Book"].map((name) => Buffer.from(`${name}\0`, "utf16le"));

/** Refuses a file of the kind that Excel wrote before 2007, and says whether that is what it is or whether it has a password. */
export async function refuseCompoundFile(file: string): Promise<void> {
  let isFirst = true;
  let isWorkbook = false;
  let last: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(file, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>) {
    if (isFirst && chunk.toString("hex", 0, 8) !== magic) return;
    isFirst = false;
    // A name may lie across two chunks.
    const bytes = Buffer.concat([last, chunk]);
    if (bytes.includes(encryptedPackage)) throw new EventLogFailure("EVENT_LOG_PROTECTED_EXCEL");
    isWorkbook ||= workbookStreams.some((name) => bytes.includes(name));
    last = bytes.subarray(-encryptedPackage.length);
  }
  throw new EventLogFailure(isWorkbook ? "EVENT_LOG_OLD_EXCEL" : "EVENT_LOG_NOT_TEXT");
}
