import type { PersonSkill } from "./people.contract.ts";

/** A step that only one person can do. */
export interface AloneStep<Somebody> {
  readonly step: string;
  readonly person: Somebody;
}

/** The steps that only one person can do, in the order in which they are first named. */
export function findAlone<Somebody extends { readonly skills: readonly PersonSkill[] }>(
  people: readonly Somebody[],
): readonly AloneStep<Somebody>[] {
  const able = new Map<string, Somebody[]>();
  for (const person of people)
    for (const { step } of person.skills) able.set(step, [...(able.get(step) ?? []), person]);
  return [...able].flatMap(([step, [first, second]]) => (first && !second ? [{ step, person: first }] : []));
}
