/** How a number in a cell is to be read: `moment` is a date with or without time, `clock` a time of day, `elapsed` hours. */
export type CellFormat = "number" | "moment" | "clock" | "elapsed";

/** The formats that Excel has by number, where they are of dates and times; 27 to 36 and 50 to 58 are of East Asia. */
const builtIn: ReadonlyMap<number, CellFormat> = new Map([
  ...numbered([14, 15, 16, 17, 22], "moment"),
  ...numbered([27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58], "moment"),
  ...numbered([18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56], "clock"),
  ...numbered([46], "elapsed"),
]);

/**
 * Reads the format of a cell from its number and, for a format of the workbook's own, its code. Codes are in English;
 * programs that write Dutch ones (`dd-mm-jjjj uu:mm`) are understood too.
 */
export function readCellFormat(id: number, code: string | undefined): CellFormat {
  return code === undefined ? (builtIn.get(id) ?? "number") : readFormatCode(code);
}

/** Runs of letters that dates and times are made of; any other run makes it the format of a number. */
const dateLetters = /^(?:[ymdjhus]*t?[ymdjhus]+|am|[tz])$/;

function readFormatCode(code: string): CellFormat {
  const [positive = ""] = withoutLiterals(code).split(";");
  if (/\[(?:h+|u+|m+|s+)\]/.test(positive)) return "elapsed";
  const letters = positive.replace(/\[[^\]]*\]/g, "");
  const runs = letters.match(/[a-z]+/g) ?? [];
  if (runs.length === 0 || !runs.every((run) => dateLetters.test(run))) return "number";
  const hasClock = /[hus]/.test(letters);
  if (/[yjd]/.test(letters) || (!hasClock && letters.includes("m"))) return "moment";
  return hasClock ? "clock" : "number";
}

/** Without texts in quotes, characters after a backslash, and what pads or fills a cell. */
function withoutLiterals(code: string): string {
  return code
    .toLowerCase()
    .replace(/"[^"]*"|\\.|[_*]./g, "")
    .replace(/am\/pm|a\/p/g, "am");
}

function numbered(ids: readonly number[], format: CellFormat): [number, CellFormat][] {
  return ids.map((id) => [id, format]);
}
