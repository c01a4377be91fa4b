import type { Column, PersonDraft } from "./grid.ts";
import type { PersonSkill } from "./people.contract.ts";
import { readMark } from "./read-mark.ts";

/** Why a cell cannot be what was typed. */
export interface CellProblem {
  readonly code: "noName" | "nameTwice" | "noSuchManager" | "noSpeed" | "noMark";
  readonly name: string;
  readonly typed: string;
}

/** Which cells get which texts: block[0][0] is the cell at `row` and `column`; rows past the last one are new people. */
export interface Typing {
  readonly row: number;
  readonly column: number;
  readonly block: readonly (readonly string[])[];
}

/** The people after typing or pasting, with what could not be read; a wrong cell leaves the person as he was. */
export function typeCells(
  people: readonly PersonDraft[],
  columns: readonly Column[],
  typing: Typing,
): { readonly people: readonly PersonDraft[]; readonly problems: readonly CellProblem[] } {
  const problems: CellProblem[] = [];
  const changed = [...people];
  const cells = listCells(columns, typing).filter(
    ({ row, isEmptyRow }) => !isEmptyRow || row < people.length,
  );
  // A manager may be somebody who stands further down in what was pasted.
  const managersLast = cells.toSorted((one, other) => isManager(one) - isManager(other));
  for (const { row, column, typed } of managersLast) {
    const after = writeCell(changed[row] ?? emptyPerson(), column, { typed, people: changed });
    if ("code" in after) problems.push(after);
    else changed[row] = after;
  }
  const nameless = changed.filter((person) => person?.name === "");
  return {
    people: changed.filter((person) => person && person.name !== ""),
    problems: [
      ...problems,
      ...nameless.map(({ team }) => ({ code: "noName" as const, name: "", typed: team ?? "" })),
    ],
  };
}

interface TypedCell {
  readonly row: number;
  readonly column: Column;
  readonly typed: string;
  readonly isEmptyRow: boolean;
}

function listCells(columns: readonly Column[], { row, column, block }: Typing): readonly TypedCell[] {
  return block.flatMap((texts, down) => {
    const isEmptyRow = texts.every((text) => text.trim() === "");
    return texts.flatMap((text, across) => {
      const at = columns[column + across];
      return at ? [{ row: row + down, column: at, typed: text.trim(), isEmptyRow }] : [];
    });
  });
}

function isManager({ column }: TypedCell): number {
  return column.kind === "manager" ? 1 : 0;
}

/** Somebody nobody knows anything of yet. */
function emptyPerson(): PersonDraft {
  const id = crypto.randomUUID();
  return {
    id,
    name: "",
    pseudonym: null,
    logId: null,
    team: null,
    managerId: null,
    isFrontline: false,
    skills: [],
  };
}

interface Typed {
  readonly typed: string;
  readonly people: readonly PersonDraft[];
}

function writeCell(person: PersonDraft, column: Column, typing: Typed): PersonDraft | CellProblem {
  const { typed } = typing;
  if (column.kind === "name") return writeName(person, typing);
  if (column.kind === "team") return { ...person, team: typed === "" ? null : typed };
  if (column.kind === "manager") return writeManager(person, typing);
  const mark = readMark(typed);
  const { name } = person;
  if (mark === undefined) return { code: column.kind === "step" ? "noSpeed" : "noMark", name, typed };
  if (column.kind === "frontline") return { ...person, isFrontline: mark !== null };
  return { ...person, skills: giveSkill(person.skills, column.step, mark) };
}

function writeName(person: PersonDraft, { typed, people }: Typed): PersonDraft | CellProblem {
  const { name } = person;
  if (typed === "" && person.version !== undefined) return { code: "noName", name, typed };
  const isTwice = people.some((other) => other?.id !== person.id && isSameName(other?.name, typed));
  return isTwice ? { code: "nameTwice", name, typed } : { ...person, name: typed };
}

function writeManager(person: PersonDraft, { typed, people }: Typed): PersonDraft | CellProblem {
  if (typed === "") return { ...person, managerId: null };
  const manager = people.find((other) => isSameName(other?.name, typed));
  return manager ? { ...person, managerId: manager.id } : { code: "noSuchManager", name: person.name, typed };
}

function isSameName(one: string | undefined, other: string): boolean {
  return one !== undefined && one.toLowerCase() === other.toLowerCase();
}

function giveSkill(
  skills: readonly PersonSkill[],
  step: string,
  speed: number | null,
): readonly PersonSkill[] {
  if (speed === null) return skills.filter((skill) => skill.step !== step);
  if (!skills.some((skill) => skill.step === step)) return [...skills, { step, speed }];
  return skills.map((skill) => (skill.step === step ? { step, speed } : skill));
}
