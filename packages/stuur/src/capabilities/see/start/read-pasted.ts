/** Why what was pasted is no table. */
type PasteProblem = "pasteNothing" | "pasteOneLine" | "pasteOneColumn";

/**
 * What was copied from a spreadsheet, cells with a tab between, as a file to add; or why it is none. Text with other
 * separators passes as well: the server sees which.
 */
export function readPasted(text: string, name: string): File | PasteProblem {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== "");
  const [first, second] = lines;
  if (first === undefined) return "pasteNothing";
  if (second === undefined) return "pasteOneLine";
  if (!/[\t;,|]/.test(first)) return "pasteOneColumn";
  return new File([text], `${name}.tsv`, { type: "text/tab-separated-values" });
}
