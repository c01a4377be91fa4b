import { EventLogFailure } from "../../errors.ts";
import type { XmlHandler } from "../xml-reader.ts";
import type { CellFormat } from "./cell-format.ts";
import { readPart } from "./package-parts.ts";
import { collectText } from "./rich-text.ts";
import { serialText } from "./serial-text.ts";
import type { Sheet, Workbook } from "./workbook.ts";

/** A row that has cells: its number in Excel, and the texts of its cells by column, empty where there is none. */
export interface SheetRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** What was met in a sheet and is no text. */
export interface SheetTally {
  /** Cells that show an error, such as `#N/A`: read as empty. */
  errors: number;
  /** Formulas without an outcome, as programs write them that do not calculate: read as empty. */
  formulas: number;
  /** Merged cells of more than one row: only the first row has the value. */
  mergedRows: number;
}

const mostColumns = 16_384;
const mostRows = 1_048_576;

/**
 * Streams the rows of a sheet, in pieces with the fraction that was read. Hidden rows are rows too: somebody filtered them
 * away to look at others.
 */
export async function* readSheetRows(
  workbook: Workbook,
  sheet: Sheet,
  tally: SheetTally,
): AsyncGenerator<{ readonly rows: readonly SheetRow[]; readonly fraction: number }> {
  let rows: SheetRow[] = [];
  const handler = createSheetHandler(workbook, sheet, { tally, onRow: (row) => rows.push(row) });
  for await (const fraction of readPart(workbook.parts, sheet.part, handler)) {
    yield { rows, fraction };
    rows = [];
  }
  yield { rows, fraction: 1 };
}

interface SheetListener {
  readonly tally: SheetTally;
  onRow(row: SheetRow): void;
}

/** The cell that is being read: what its value is, and the value as it is written in the file. */
interface OpenCell {
  column: number;
  type: string;
  style: number;
  value: string;
  hasFormula: boolean;
}

function createSheetHandler(workbook: Workbook, sheet: Sheet, { tally, onRow }: SheetListener): XmlHandler {
  const broken = () => new EventLogFailure("EVENT_LOG_BROKEN_WORKBOOK", { part: sheet.part });
  const cell: OpenCell = { column: -1, type: "n", style: 0, value: "", hasFormula: false };
  const inline = collectText("is", (text) => (cell.value = text));
  let number = 0;
  let cells: string[] = [];
  let isValue = false;
  return {
    open(tag, attributes) {
      isValue = tag === "v";
      switch (tag) {
        case "row":
          number = Math.max(number + 1, Number(attributes.r) || 0);
          cells = [];
          cell.column = -1;
          break;
        case "c":
          openCell(cell, attributes);
          break;
        case "f":
          cell.hasFormula = true;
          break;
        case "mergeCell":
          if (spansRows(attributes.ref ?? "")) tally.mergedRows++;
          break;
        default:
          inline.open(tag, attributes);
      }
      if (cell.column >= mostColumns || number > mostRows) throw broken();
    },
    text(piece) {
      if (isValue) cell.value += piece;
      else inline.text(piece);
    },
    close(tag) {
      isValue = false;
      if (tag === "row") onRow({ number, cells });
      else if (tag === "c") {
        while (cells.length < cell.column) cells.push("");
        cells[cell.column] = readCell(cell, workbook, tally);
      } else inline.close(tag);
    },
  };
}

function openCell(cell: OpenCell, { r, t = "n", s = "0" }: Readonly<Record<string, string>>): void {
  cell.column = r === undefined ? cell.column + 1 : readColumn(r);
  cell.type = t;
  cell.style = Number(s);
  cell.value = "";
  cell.hasFormula = false;
}

/** The column of a reference such as `C5`, from 0; what is no reference is beyond every column. */
function readColumn(reference: string): number {
  let column = 0;
  for (const character of reference.toUpperCase()) {
    const letter = character.charCodeAt(0) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column === 0 ? mostColumns : column - 1;
}

function spansRows(reference: string): boolean {
  const rows = reference.match(/\d+/g) ?? [];
  return rows[0] !== rows[1];
}

/** The text of a cell as a reader of the sheet would write it down. */
function readCell(cell: OpenCell, { strings, formats, is1904 }: Workbook, tally: SheetTally): string {
  const { type, value } = cell;
  if (value === "") {
    if (cell.hasFormula && type !== "str") tally.formulas++;
    return "";
  }
  const text = type === "s" ? strings.get(Number(value)) : value;
  if (type === "e" || text === undefined) {
    tally.errors++;
    return "";
  }
  if (type === "b") return text === "1" ? "TRUE" : "FALSE";
  return type === "n" ? readNumber(text, formats[cell.style] ?? "number", is1904) : text;
}

function readNumber(text: string, format: CellFormat, is1904: boolean): string {
  const number = Number(text);
  if (Number.isNaN(number)) return text;
  return (format === "number" ? null : serialText(number, format, is1904)) ?? String(number);
}
