import { useMutation, useQueryClient } from "@tanstack/react-query";
import { deleteJson, getJson, patchJson, postJson } from "../../../ui/api.ts";
import type { Drawing, TeamAlternative, TeamAlternativeList } from "./teams.contract.ts";
import { useAlternatives } from "./use-teams.ts";

export interface SavingProps {
  readonly path: string;
  readonly drawing: Drawing;
  /** The alternative that is open. */
  readonly saved: TeamAlternative | null;
  /** The version of it that the drawing is based on. */
  readonly version: number | null;
  readonly onSaved: (saved: TeamAlternative) => void;
  /** Somebody else's newer drawing takes the place of this one. */
  readonly onTakeOver: (theirs: TeamAlternative) => void;
  readonly onOpen: (id: string | undefined) => void;
  /** What is on the page was kept under a new name. */
  readonly onCreated: () => void;
  /** What was deleted last, to put it back. */
  readonly removed: TeamAlternative | null;
  readonly onRemoved: (removed: TeamAlternative | null) => void;
}

/** What can be done with drawings that are kept, and what went wrong last. */
export interface Saving {
  readonly alternatives: TeamAlternativeList["alternatives"] | undefined;
  readonly isBusy: boolean;
  readonly failure: Error | null;
  readonly removed: TeamAlternative | null;
  readonly create: (name: string) => void;
  readonly change: () => void;
  readonly takeOver: () => void;
  readonly remove: (id: string) => void;
  readonly restore: () => void;
}

export function useSaving(props: SavingProps): Saving {
  const { path, drawing, saved, version, removed, onRemoved, onOpen } = props;
  const client = useQueryClient();
  const list = useAlternatives(path);
  const at = (id: string) => `${path}/alternatives/${id}`;
  const know = (alternative: TeamAlternative) =>
    client.setQueryData(["alternative", path, alternative.id], alternative);
  const working = useMutation({
    mutationFn: (work: () => Promise<void>) => work(),
    onSettled: () => client.invalidateQueries({ queryKey: ["alternatives", path] }),
  });
  const create = async (name: string, kept: Drawing) => {
    const made = await postJson<TeamAlternative>(`${path}/alternatives`, { name, drawing: kept });
    know(made);
    return made;
  };
  const openId = saved?.id ?? "";
  return {
    alternatives: list.data?.alternatives,
    isBusy: working.isPending,
    failure: working.error ?? list.error,
    removed,
    create: (name) =>
      working.mutate(async () => {
        const { id } = await create(name, drawing);
        props.onCreated();
        onOpen(id);
      }),
    change: () =>
      working.mutate(async () => {
        const changed = await patchJson<TeamAlternative>(at(openId), { drawing, version });
        know(changed);
        props.onSaved(changed);
      }),
    takeOver: () =>
      working.mutate(async () => {
        const theirs = await getJson<TeamAlternative>(at(openId));
        know(theirs);
        props.onTakeOver(theirs);
      }),
    remove: (id) =>
      working.mutate(async () => {
        const gone = await getJson<TeamAlternative>(at(id));
        await deleteJson(at(id));
        onRemoved(gone);
        if (id === openId) onOpen(undefined);
      }),
    restore: () =>
      working.mutate(async () => {
        if (removed) await create(removed.name, removed.drawing);
        onRemoved(null);
      }),
  };
}
