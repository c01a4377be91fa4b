import { posix } from "node:path";
import { EventLogFailure } from "../../errors.ts";
import { readUnpacked } from "../packed-file.ts";
import { createXmlReader, type XmlHandler } from "../xml-reader.ts";
import { listZipEntries, type ZipEntry } from "../zip-archive.ts";

/** The files that an .xlsx is made of: XML, in a zip. */
export interface PackageParts {
  readonly file: string;
  readonly entries: ReadonlyMap<string, ZipEntry>;
}

/** Something else in the workbook or beside it, by the name of its part and by what it is. */
export interface Relation {
  readonly id: string;
  readonly type: string;
  readonly part: string;
}

export async function openPackage(file: string): Promise<PackageParts> {
  const entries = await listZipEntries(file);
  return { file, entries: new Map(entries.map((entry) => [entry.name.toLowerCase(), entry])) };
}

/** The unpacked size of a part; 0 when it is not there. */
export function sizeOfPart({ entries }: PackageParts, part: string): number {
  return entries.get(part.toLowerCase())?.bytes ?? 0;
}

/** Streams a part past a handler. Yields the fraction that was read after each piece, so that a reader can stop halfway. */
export async function* readPart(
  { file, entries }: PackageParts,
  part: string,
  handler: XmlHandler,
): AsyncGenerator<number> {
  const broken = () => new EventLogFailure("EVENT_LOG_BROKEN_WORKBOOK", { part });
  const packing = entries.get(part.toLowerCase());
  if (!packing) throw broken();
  const xml = createXmlReader(handler, broken);
  let fraction = 0;
  const packed = { file, storedBytes: packing.storedBytes, packing };
  for await (const chunk of readUnpacked(packed, (read) => (fraction = read))) {
    xml.write(chunk);
    yield fraction;
  }
  xml.end();
}

export async function readWholePart(parts: PackageParts, part: string, handler: XmlHandler): Promise<void> {
  const pieces = readPart(parts, part, handler);
  while (!(await pieces.next()).done);
}

/** What a part refers to; that of the package itself has the name "". */
export async function readRelations(parts: PackageParts, part: string): Promise<Relation[]> {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const relations: Relation[] = [];
  const listed = `${folder}_rels/${part.slice(folder.length)}.rels`;
  await readWholePart(parts, listed, {
    open(name, { Id = "", Type = "", Target = "" }) {
      if (name !== "Relationship") return;
      const target = posix.join("/", Target.startsWith("/") ? "" : folder, Target).slice(1);
      relations.push({ id: Id, type: Type.slice(Type.lastIndexOf("/") + 1), part: target });
    },
    close() {},
    text() {},
  });
  return relations;
}
