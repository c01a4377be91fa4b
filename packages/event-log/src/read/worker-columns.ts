import { describeContent } from "./column-content.ts";
import { normaliseColumnName } from "./column-names.ts";

/** The columns that tell which person and which team did a step. */
interface Workers {
  readonly person?: string;
  readonly team?: string;
}

interface Candidates {
  /** The columns with the dates of the steps, and what those steps are called. */
  readonly steps: readonly { readonly column: string; readonly step: string }[];
  /** The columns that are nothing else. */
  readonly free: readonly string[];
}

const personWords =
  /^(door|by|wie|who|medewerker|naam|name|behandelaar|uitvoerder|employee|paraaf|initialen)$/;
const teamWords = /(team|afdeling|department|groep|group|ploeg)$|^afd$/;
const otherWords =
  /klant|customer|status|opmerking|remark|product|artikel|soort|type|regio|kanaal|bedrag|plaats|adres|reden/;

/** Letters that two words must share to be of one step: "Door (productie)" goes with "Geproduceerd". */
const sharedLetters = 5;
const mostWorkers = 40;

/**
 * Finds who did the steps of a file with a row for each case: columns named "door", "team" and the like with a word of the
 * step in their name or directly to the right of its date, and texts there that come back often.
 */
export function findWorkerColumns(
  header: readonly string[],
  sampleRows: readonly (readonly string[])[],
  { steps, free }: Candidates,
): ReadonlyMap<string, Workers> {
  const found = new Map<string, Workers>();
  let left: string | undefined;
  for (const [index, column] of header.entries()) {
    if (steps.some((step) => step.column === column)) left = column;
    else if (!free.includes(column)) left = undefined;
    else {
      const values = sampleRows.map((row) => row[index] ?? "");
      const role = roleOf(column, values, left !== undefined);
      const step = role && (ownerOf(column, steps) ?? left);
      if (role && step) found.set(step, { [role]: column, ...found.get(step) });
      else left = undefined;
    }
  }
  return found;
}

function roleOf(
  column: string,
  values: readonly string[],
  isBesideDate: boolean,
): "person" | "team" | undefined {
  const words = wordsOf(column);
  if (words.some((word) => teamWords.test(word))) return "team";
  if (words.some((word) => personWords.test(word))) return "person";
  if (!isBesideDate || words.some((word) => otherWords.test(word))) return undefined;
  const { filled, distinct, isText, hasDigits } = describeContent(values);
  const comesBack = filled >= 4 && distinct * 2 <= filled && distinct <= mostWorkers;
  return comesBack && isText && !hasDigits ? "person" : undefined;
}

/** The step with which the name of the column shares a word, or the beginning of one. */
function ownerOf(column: string, steps: Candidates["steps"]): string | undefined {
  const words = wordsOf(column).filter((word) => !personWords.test(word));
  return steps.find(({ step }) => wordsOf(step).some((own) => words.some((word) => areAlike(word, own))))
    ?.column;
}

function areAlike(a: string, b: string): boolean {
  const [first, second] = [a, b].map((word) => word.replace(/^ge(?=.{4})/, ""));
  return first === second || commonBeginning(first!, second!) >= sharedLetters;
}

function commonBeginning(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

function wordsOf(name: string): string[] {
  return normaliseColumnName(name)
    .split(" ")
    .filter((word) => word !== "" && !/^\d+$/.test(word));
}
