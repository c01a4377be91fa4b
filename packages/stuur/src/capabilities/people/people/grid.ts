import type { Person, PersonSkill } from "./people.contract.ts";

/** What stands in a column of the table of people. */
export type Column =
  | { readonly kind: "name" }
  | { readonly kind: "team" }
  | { readonly kind: "manager" }
  | { readonly kind: "frontline" }
  | { readonly kind: "step"; readonly step: string };

/** A person as somebody types it; without a version a new one. */
export type PersonDraft = Omit<Person, "name" | "version"> & {
  readonly name: string;
  readonly version?: number;
};

export const columnKey = (column: Column): string =>
  column.kind === "step" ? `step ${column.step}` : column.kind;

/**
 * Every step that somebody can do, and then those that were added: in the given order, and what that does not name after
 * it, as it is first named.
 */
export function listColumns(
  people: readonly { readonly skills: readonly PersonSkill[] }[],
  further: readonly string[],
  order: readonly string[] = [],
): readonly Column[] {
  const named = new Set([...people.flatMap(({ skills }) => skills.map(({ step }) => step)), ...further]);
  const steps = new Set([...order.filter((step) => named.has(step)), ...named]);
  return [
    ...(["name", "team", "manager", "frontline"] as const).map((kind) => ({ kind })),
    ...[...steps].map((step) => ({ kind: "step" as const, step })),
  ];
}

/** What a cell shows: an X, or the speed where that is not 1, with the comma of the reader. */
export function showCell(
  person: PersonDraft,
  column: Column,
  { people, comma }: { readonly people: readonly PersonDraft[]; readonly comma: string },
): string {
  if (column.kind === "name") return person.name;
  if (column.kind === "team") return person.team ?? "";
  if (column.kind === "frontline") return person.isFrontline ? "X" : "";
  if (column.kind === "manager") return people.find(({ id }) => id === person.managerId)?.name ?? "";
  const speed = person.skills.find(({ step }) => step === column.step)?.speed;
  if (speed === undefined) return "";
  return speed === 1 ? "X" : String(Math.round(speed * 100) / 100).replace(".", comma);
}
