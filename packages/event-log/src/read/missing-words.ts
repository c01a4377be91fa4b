import { sqlText } from "../database.ts";

/** What people and Excel write in a cell that has nothing to say, where a date belongs. */
const missingPattern =
  "^([-–—]+|\\?+|nvt|n\\.v\\.t\\.?|n\\.?[av]\\.?|#?n/[ab]|#?n/v\\.t\\.?|geen|none|null)$";

/** A condition for texts that stand for an empty cell. */
export function isMissingSql(text: string): string {
  // The length is quick to see: dates are longer.
  return `(strlen(${text}) < 9 AND regexp_matches(trim(${text}), ${sqlText(missingPattern)}, 'i'))`;
}
