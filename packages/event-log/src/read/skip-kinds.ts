import type { CodedText } from "../manifest.ts";

/** Why a row of a file is no data. */
export type SkipKind =
  | "separator"
  | "title"
  | "header"
  | "units"
  | "total"
  | "remark"
  | "unrelated"
  | "empty";

/** The kinds of rows that are no data, in the order in which they are reported. */
export const skipKinds: Readonly<Record<SkipKind, CodedText>> = {
  separator: {
    code: "separator",
    nl: "regel die zegt hoe de kolommen gescheiden zijn",
    en: "line that says how the columns are separated",
  },
  title: { code: "title", nl: "titel boven de kolomnamen", en: "title above the column names" },
  header: { code: "header", nl: "kolomnamen", en: "column names" },
  units: { code: "units", nl: "eenheden onder de kolomnamen", en: "units below the column names" },
  total: { code: "total", nl: "totaal of subtotaal", en: "total or subtotal" },
  remark: { code: "remark", nl: "losse opmerking", en: "remark by itself" },
  unrelated: {
    code: "unrelated",
    nl: "gebeurtenis van een andere soort object",
    en: "event of another type of object",
  },
  empty: { code: "empty", nl: "lege regel", en: "empty line" },
};
