import { EventLogFailure } from "../../errors.ts";
import { type CellFormat, readCellFormat } from "./cell-format.ts";
import { refuseCompoundFile } from "./compound-file.ts";
import {
  openPackage,
  type PackageParts,
  type Relation,
  readRelations,
  readWholePart,
} from "./package-parts.ts";
import { collectText } from "./rich-text.ts";
import { SharedStrings } from "./shared-strings.ts";

/** A sheet with cells; charts are left out. */
export interface Sheet {
  readonly name: string;
  readonly part: string;
  readonly isHidden: boolean;
}

/** What is needed to read the sheets of a workbook. */
export interface Workbook {
  readonly parts: PackageParts;
  readonly sheets: readonly Sheet[];
  /** Whether days are counted from 1904, as old Macs did. */
  readonly is1904: boolean;
  /** By the number of a cell's style. */
  readonly formats: readonly CellFormat[];
  readonly strings: SharedStrings;
}

/** Opens an .xlsx. What only looks like one (an older or protected workbook, one of another kind) is refused by name. */
export async function openWorkbook(file: string): Promise<Workbook> {
  await refuseCompoundFile(file);
  const parts = await openPackage(file);
  if (parts.entries.has("content.xml")) throw otherSpreadsheet(".ods");
  const start = (await readRelations(parts, "")).find(({ type }) => type === "officeDocument");
  if (!start) throw new EventLogFailure("EVENT_LOG_BROKEN_WORKBOOK", { part: "_rels/.rels" });
  const relations = await readRelations(parts, start.part);
  if (start.part.endsWith(".bin")) throw otherSpreadsheet(".xlsb");
  const partOf = (wanted: string) => relations.find(({ type }) => type === wanted)?.part;
  return {
    parts,
    ...(await readSheetList(parts, start.part, relations)),
    formats: await readFormats(parts, partOf("styles")),
    strings: await readStrings(parts, partOf("sharedStrings")),
  };
}

function otherSpreadsheet(kind: string): EventLogFailure {
  return new EventLogFailure("EVENT_LOG_OTHER_SPREADSHEET", { kind });
}

async function readSheetList(parts: PackageParts, part: string, relations: readonly Relation[]) {
  const sheets: Sheet[] = [];
  let isWorkbook = false;
  let is1904 = false;
  await readWholePart(parts, part, {
    open(tag, attributes) {
      isWorkbook ||= tag === "workbook";
      if (!isWorkbook) {
        throw new EventLogFailure(tag === "document" ? "EVENT_LOG_TEXT_DOCUMENT" : "EVENT_LOG_NOT_TEXT");
      }
      if (tag === "workbookPr") is1904 = ["1", "true"].includes(attributes.date1904 ?? "");
      if (tag !== "sheet") return;
      const { name = "", state = "visible" } = attributes;
      const relation = relations.find(({ id }) => id === findRelationId(attributes));
      if (relation?.type !== "worksheet") return;
      sheets.push({ name, part: relation.part, isHidden: state !== "visible" });
    },
    close() {},
    text() {},
  });
  return { sheets, is1904 };
}

/** Usually `r:id`, but the prefix is the writer's choice. */
function findRelationId(attributes: Readonly<Record<string, string>>): string | undefined {
  return Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1];
}

async function readFormats(parts: PackageParts, part: string | undefined): Promise<CellFormat[]> {
  const codes = new Map<number, string>();
  const formats: CellFormat[] = [];
  let isCellStyles = false;
  if (part === undefined) return formats;
  await readWholePart(parts, part, {
    open(tag, { numFmtId, formatCode }) {
      if (tag === "numFmt") codes.set(Number(numFmtId), formatCode ?? "");
      else if (tag === "cellXfs") isCellStyles = true;
      else if (tag === "xf" && isCellStyles) {
        formats.push(readCellFormat(Number(numFmtId), codes.get(Number(numFmtId))));
      }
    },
    close(tag) {
      if (tag === "cellXfs") isCellStyles = false;
    },
    text() {},
  });
  return formats;
}

async function readStrings(parts: PackageParts, part: string | undefined): Promise<SharedStrings> {
  const strings = new SharedStrings();
  if (part === undefined) return strings;
  await readWholePart(
    parts,
    part,
    collectText("si", (text) => strings.add(text)),
  );
  return strings;
}
