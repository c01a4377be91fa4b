import type { CodedText } from "../../manifest.ts";
import type { SheetTally } from "./sheet-rows.ts";
import type { Sheet, Workbook } from "./workbook.ts";

/** Tells which sheet was read, and what could not be read as its maker meant it. */
export function describeReading(
  { sheets }: Workbook,
  read: Sheet,
  { errors, formulas, mergedRows, beyond }: SheetTally & { readonly beyond: number },
): CodedText[] {
  const others = sheets.filter((sheet) => sheet !== read && !sheet.isHidden).map(({ name }) => name);
  const notes: (CodedText | false)[] = [
    others.length > 0 && {
      code: "other-sheets",
      nl: `Het werkblad “${read.name}” is gelezen. Er zijn er meer: ${others.join(", ")}.`,
      en: `The sheet “${read.name}” was read. There are more: ${others.join(", ")}.`,
    },
    errors > 0 && {
      code: "cell-errors",
      nl: `In ${errors} cellen staat een foutmelding van Excel, zoals #N/B; die zijn als leeg gelezen.`,
      en: `${errors} cells show an error of Excel, such as #N/A; they were read as empty.`,
    },
    formulas > 0 && {
      code: "formulas-without-value",
      nl: `${formulas} formules hebben geen uitkomst in het bestand. Open het in Excel en bewaar het opnieuw.`,
      en: `${formulas} formulas have no outcome in the file. Open it in Excel and save it again.`,
    },
    mergedRows > 0 && {
      code: "merged-cells",
      nl: `${mergedRows} samengevoegde cellen beslaan meer dan één rij; alleen de bovenste rij heeft de waarde.`,
      en: `${mergedRows} merged cells cover more than one row; only the top row has the value.`,
    },
    beyond > 0 && {
      code: "beside-the-table",
      nl: `In ${beyond} rijen staat iets naast de tabel; dat is niet gelezen.`,
      en: `${beyond} rows have something beside the table; it was not read.`,
    },
  ];
  return notes.filter((note) => note !== false);
}
