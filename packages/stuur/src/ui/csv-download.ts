/** A table as a file: the first row names the columns. */
export interface CsvTable {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Gives the reader a table as a file that every spreadsheet opens; figures are not rounded and have a decimal point. */
export function downloadCsv(table: CsvTable): void {
  // The mark at the beginning tells Excel that it is UTF-8.
  const file = new Blob(["\ufeff", writeCsv(table)], { type: "text/csv;charset=utf-8" });
  saveFile(file, table.name, "csv");
}

/** As a download of the browser. */
export function saveFile(file: Blob, name: string, ending: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = `${nameFile(name)}.${ending}`;
  link.click();
  URL.revokeObjectURL(url);
}

/** Without what some file systems refuse, in words that are one space apart. */
export function nameFile(name: string): string {
  const words = name.replace(/[^\p{L}\p{N}_-]+/gu, " ").trim();
  return words || "stuur";
}

/** As RFC 4180 has it; a name that a spreadsheet would take for a formula gets an apostrophe. */
export function writeCsv({ head, rows }: Pick<CsvTable, "head" | "rows">): string {
  return [head, ...rows].map((row) => `${row.map(writeField).join(",")}\r\n`).join("");
}

function writeField(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
