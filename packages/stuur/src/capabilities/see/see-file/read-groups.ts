import { readFile } from "node:fs/promises";
import { stuurError } from "../../../platform/errors/errors.ts";

/** Names of persons, teams or steps with the team that they belong to. */
export interface Groups {
  readonly persons?: Readonly<Record<string, string>>;
  readonly teams?: Readonly<Record<string, string>>;
  readonly steps?: Readonly<Record<string, string>>;
}

/** What is named in the first column, by the header of the table. */
const named: Readonly<Record<string, keyof Groups>> = {
  person: "persons",
  persoon: "persons",
  step: "steps",
  stap: "steps",
  team: "teams",
};

const delimiters = [";", "\t", ",", "|"];

/**
 * Reads who belongs to which team from a table with a header and two columns: `person;team`, `step;team` or `team;group`,
 * with any delimiter. A name without a team stays where it is, so that a template may be filled in partly. Throws a
 * `StuurError` that names the line.
 */
export async function readGroups(file: string): Promise<Groups> {
  const lines = (await readText(file)).split(/\r\n|\r|\n/);
  const first = lines.findIndex((line) => line.trim() !== "");
  const header = lines[first] ?? "";
  const delimiter = delimiters.find((sign) => header.includes(sign)) ?? ";";
  const [name = "", group = "", ...others] = splitCells(header, delimiter);
  const kind = named[name.toLowerCase()];
  const isGroup = (kind === "teams" ? ["group", "groep"] : ["team"]).includes(group.toLowerCase());
  if (!kind || !isGroup || others.length > 0)
    throw stuurError("STUUR_GROUPS_HEADER", { file, found: header });
  const groups = readEntries(file, { lines, first, delimiter });
  if (groups.size === 0) throw stuurError("STUUR_GROUPS_EMPTY", { file });
  return { [kind]: Object.fromEntries(groups) };
}

async function readText(file: string): Promise<string> {
  try {
    return (await readFile(file, "utf8")).replace(/^\uFEFF/, "");
  } catch {
    throw stuurError("STUUR_SETTINGS_UNREADABLE", { file });
  }
}

function readEntries(
  file: string,
  { lines, first, delimiter }: { lines: readonly string[]; first: number; delimiter: string },
): ReadonlyMap<string, string> {
  const groups = new Map<string, string>();
  for (const [index, text] of lines.entries()) {
    if (index <= first || text.trim() === "") continue;
    const line = index + 1;
    const [name = "", group = "", ...others] = splitCells(text, delimiter);
    if (!name || others.some((cell) => cell))
      throw stuurError("STUUR_GROUPS_LINE", { file, line, found: text });
    const before = groups.get(name) ?? group;
    if (before !== group) throw stuurError("STUUR_GROUPS_TWICE", { file, line, name, before, group });
    if (group) groups.set(name, group);
  }
  return groups;
}

/** Quotes as in CSV, so that a name may hold the delimiter. */
function splitCells(line: string, delimiter: string): string[] {
  const cells = [""];
  let isQuoted = false;
  for (const sign of line.replaceAll('""', "\u0000")) {
    if (sign === '"') isQuoted = !isQuoted;
    else if (sign === delimiter && !isQuoted) cells.push("");
    else cells[cells.length - 1] += sign;
  }
  return cells.map((cell) => cell.replaceAll("\u0000", '"').trim());
}
