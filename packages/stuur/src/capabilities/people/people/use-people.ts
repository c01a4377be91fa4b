import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { getJson, putJson } from "../../../ui/api.ts";
import type { Organisation } from "../../../ui/organisations.ts";
import type { PersonDraft } from "./grid.ts";
import type { Person } from "./people.contract.ts";

export const peopleKey = (organisation: Organisation) => ["people", organisation.id] as const;
export const peoplePath = (organisation: Organisation) => `/api/organisations/${organisation.id}/people`;

interface People {
  readonly people: readonly Person[];
}

/** In order of name. */
export function usePeople(organisation: Organisation) {
  return useQuery({
    queryKey: peopleKey(organisation),
    queryFn: async ({ signal }) => (await getJson<People>(peoplePath(organisation), signal)).people,
  });
}

/** The people as they are shown: what was typed stands there at once, is kept one after the other, and can be undone. */
export interface Sheet {
  readonly people: readonly PersonDraft[];
  readonly isSaving: boolean;
  readonly failure: unknown;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  change(people: readonly PersonDraft[]): void;
  undo(): void;
  redo(): void;
  /** What changed in another way than by typing can be undone as well. */
  remember(before: readonly PersonDraft[]): void;
}

type Rows = readonly PersonDraft[];

/** @param known as the server has them */
export function useSheet(organisation: Organisation, known: Rows): Sheet {
  const [shown, setShown] = useState<Rows | null>(null);
  const [{ past, future }, setSteps] = useState<{ past: readonly Rows[]; future: readonly Rows[] }>({
    past: [],
    future: [],
  });
  const saving = useSaving(organisation, setShown);
  const people = shown ?? known;
  const show = (next: Rows, onFailure?: () => void) => {
    setShown(next);
    saving.mutate(next, onFailure ? { onError: onFailure } : {});
  };
  return {
    people,
    isSaving: saving.isPending,
    failure: saving.error,
    canUndo: past.length > 0,
    canRedo: future.length > 0,
    change(next) {
      setSteps({ past: [...past.slice(-mostUndone), people], future: [] });
      // What was not kept is no step to go back over.
      show(next, () => setSteps(({ past: steps }) => ({ past: steps.slice(0, -1), future: [] })));
    },
    remember(before) {
      setSteps({ past: [...past.slice(-mostUndone), before], future: [] });
    },
    undo() {
      const before = past.at(-1);
      if (!before) return;
      setSteps({ past: past.slice(0, -1), future: [people, ...future] });
      show(before);
    },
    redo() {
      const [after, ...rest] = future;
      if (!after) return;
      setSteps({ past: [...past, people], future: rest });
      show(after);
    },
  };
}

const mostUndone = 100;

function useSaving(organisation: Organisation, setShown: (rows: Rows | null) => void) {
  const client = useQueryClient();
  const last = useRef<Rows | null>(null);
  return useMutation({
    // One after the other: each is a change of what the one before it left.
    scope: { id: `people ${organisation.id}` },
    onMutate: (target: Rows) => {
      last.current = target;
    },
    mutationFn: async (target: Rows) => {
      const known = client.getQueryData<readonly Person[]>(peopleKey(organisation)) ?? [];
      const { people } = await putJson<People>(peoplePath(organisation), findChanges(known, target));
      client.setQueryData(peopleKey(organisation), people);
    },
    onError: () => client.invalidateQueries({ queryKey: peopleKey(organisation) }),
    onSettled: (_answer, _failure, target) => {
      if (last.current === target) setShown(null);
    },
  });
}

/** What makes of the people as the server has them the people as they are to be. */
export function findChanges(known: readonly Person[], target: Rows) {
  const knownById = new Map(known.map((person) => [person.id, person]));
  const wanted = new Set(target.map(({ id }) => id));
  const isManager = (id: string | null) => id !== null && wanted.has(id);
  const keep = target.flatMap(({ version: _, ...draft }) => {
    const person = { ...draft, managerId: isManager(draft.managerId) ? draft.managerId : null };
    const before = knownById.get(person.id);
    if (!before) return [person];
    const { version, ...same } = before;
    return isSame(same, person) ? [] : [{ ...person, version }];
  });
  return { keep, remove: known.flatMap(({ id }) => (wanted.has(id) ? [] : [id])) };
}

function isSame(one: Omit<Person, "version">, other: Omit<Person, "version">): boolean {
  const fields = ["name", "pseudonym", "logId", "team", "managerId", "isFrontline"] as const;
  const skills = ({ skills: list }: Pick<Person, "skills">) =>
    JSON.stringify(list.map(({ step, speed }) => [step, speed]));
  return fields.every((field) => one[field] === other[field]) && skills(one) === skills(other);
}
