import type { PersonRow } from "./people.contract.ts";
import { readMark } from "./read-mark.ts";

/** Somebody on a pasted list, as it is sent. */
type ListedPerson = Pick<PersonRow, "name" | "team" | "manager" | "isFrontline" | "skills">;

/** A cell that says nothing: `line` counts from 1 with the head. */
export interface ListProblem {
  readonly line: number;
  readonly column: string;
  readonly typed: string;
}

export interface PeopleList {
  readonly people: readonly ListedPerson[];
  readonly problems: readonly ListProblem[];
}

/**
 * Reads cells copied from a spreadsheet. With a head (a first row that has a column for names) every column is what it is
 * called, and one with another name is a step, with an X or a speed. Without a head the columns are name, team, manager and
 * what somebody can do, as `zagen, inplannen 0,8`.
 */
export function readList(text: string): PeopleList {
  const rows = readCells(text);
  const head = rows[0]?.map(readHead) ?? [];
  const hasHead = head.some((role) => role === "name");
  const roles = hasHead ? head : (["name", "team", "manager", "skills"] as const);
  const titles = hasHead ? (rows[0] ?? []) : roles;
  const problems: ListProblem[] = [];
  const people = rows.flatMap((cells, index) => {
    if ((hasHead && index === 0) || cells.every((cell) => cell === "")) return [];
    const tell = (column: number) =>
      problems.push({ line: index + 1, column: titles[column] ?? "", typed: cells[column] ?? "" });
    const person = readPerson(cells, { roles, titles, tell });
    return person ? [person] : [];
  });
  return { people, problems };
}

/** Rows of cells, as a spreadsheet puts them on the clipboard. */
export function readCells(text: string): readonly (readonly string[])[] {
  const lines = text.replace(/(\r\n|\r|\n)+$/, "").split(/\r\n|\r|\n/);
  return lines.map((line) => line.split("\t").map((cell) => cell.trim().replace(/^"(.*)"$/, "$1")));
}

type Role = "name" | "team" | "manager" | "frontline" | "skills" | "step";

const heads: Readonly<Record<Exclude<Role, "step">, readonly string[]>> = {
  name: ["naam", "name", "medewerker", "persoon", "person", "employee", "wie", "who"],
  team: ["team", "afdeling", "department"],
  manager: ["leidinggevende", "manager", "chef", "teamleider", "leader"],
  frontline: ["ontmoet klanten", "klantcontact", "meets customers", "frontline"],
  skills: ["kan", "vaardigheden", "kunnen", "skills", "can"],
};

function readHead(title: string): Role {
  const found = Object.entries(heads).find(([, titles]) => titles.includes(title.toLowerCase()));
  return found ? (found[0] as Role) : "step";
}

interface Reading {
  readonly roles: readonly Role[];
  readonly titles: readonly string[];
  /** Tells that a cell says nothing. */
  readonly tell: (column: number) => void;
}

function readPerson(cells: readonly string[], reading: Reading): ListedPerson | undefined {
  const { roles, tell } = reading;
  const at = (role: Role) => {
    const place = roles.indexOf(role);
    return place < 0 ? undefined : (cells[place] ?? "");
  };
  const name = at("name") ?? "";
  if (name === "") {
    tell(roles.indexOf("name"));
    return undefined;
  }
  const [team, manager, frontline] = [at("team"), at("manager"), at("frontline")];
  const isFrontline = readMark(frontline ?? "");
  if (isFrontline === undefined) tell(roles.indexOf("frontline"));
  const skills = readSkills(cells, reading);
  return {
    name,
    ...(team !== undefined && { team: team || null }),
    ...(manager !== undefined && { manager: manager || null }),
    ...(frontline !== undefined && { isFrontline: isFrontline !== null }),
    ...(skills && { skills }),
  };
}

/** Undefined where the list says nothing of what people can do. */
function readSkills(cells: readonly string[], { roles, titles, tell }: Reading) {
  const said = roles.flatMap((role, column) => {
    const cell = cells[column] ?? "";
    if (role === "skills") return column < cells.length ? [splitSkills(cell)] : [];
    const step = titles[column] ?? "";
    if (role !== "step" || step === "") return [];
    const speed = readMark(cell);
    if (speed === undefined) tell(column);
    return [typeof speed === "number" ? [[step, speed] as const] : []];
  });
  if (said.length === 0) return undefined;
  return [...new Map(said.flat())].map(([step, speed]) => ({ step, speed }));
}

/** `zagen, inplannen 0,8; schuren`: a comma between figures is part of a number. */
function splitSkills(cell: string): readonly (readonly [string, number])[] {
  const parts = cell.split(/;|,(?!\d)/).map((part) => part.trim());
  return parts.flatMap((part) => {
    const [, step, figure] = /^(.*?)\s+(\d*[.,]?\d+\s*%?)$/.exec(part) ?? [];
    const speed = figure === undefined ? undefined : readMark(figure);
    if (step && typeof speed === "number") return [[step, speed] as const];
    return part === "" ? [] : [[part, 1] as const];
  });
}
