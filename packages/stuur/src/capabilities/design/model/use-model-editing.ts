import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { ApiFailure, getJson, patchJson } from "../../../ui/api.ts";
import { type History, useHistory } from "../../../ui/use-history.ts";
import { applyDraft, draftOf, type ModelDraft } from "./edit-model.ts";
import type { DesignStudy, StudyContent } from "./model.contract.ts";
import { isSameValue } from "./same-value.ts";

export type ReadyStudy = DesignStudy & { readonly content: StudyContent };

/** What is changed here, and how far it is kept. */
export interface ModelEditing {
  /** What the server has. */
  readonly base: ReadyStudy;
  readonly history: History<ModelDraft>;
  readonly state: "kept" | "keeping" | "failed" | "conflict";
  readonly failure: Error | null;
  readonly retry: () => void;
  /** Somebody else changed the model: mine goes over it. */
  readonly keepMine: () => void;
  /** Theirs takes the place of mine. */
  readonly takeTheirs: () => void;
}

/**
 * Keeps every change at once, one after another. A study that was changed elsewhere, but not where this page changes it, is
 * taken as it is and the change goes upon it; otherwise the reader chooses.
 */
export function useModelEditing({
  path,
  queryKey,
  study,
  onTakeTheirs,
}: {
  readonly path: string;
  readonly queryKey: readonly string[];
  /** As fetched last. */
  readonly study: ReadyStudy;
  /** What is shown begins anew from the study as it is. */
  readonly onTakeTheirs: () => void;
}): ModelEditing {
  const client = useQueryClient();
  const [base, setBase] = useState(study);
  const history = useHistory(draftOf(study.content));
  const [failure, setFailure] = useState<Error | null>(null);
  const [theirs, setTheirs] = useState<ReadyStudy | null>(null);
  const isSaving = useRef(false);
  const kept = draftOf(base.content);
  const { present } = history;
  const isKept = isSameValue(present, kept);

  useEffect(() => {
    if (isKept || isSaving.current || failure || theirs) return;
    isSaving.current = true;
    send(path, base, present)
      .then((sent) => {
        isSaving.current = false;
        if (sent.kind === "theirs") return setTheirs(sent.study);
        client.setQueryData(queryKey, sent.study);
        return setBase(sent.study);
      })
      .catch((problem: unknown) => {
        isSaving.current = false;
        setFailure(problem as Error);
      });
  }, [path, queryKey, base, present, isKept, failure, theirs, client]);

  useEffect(() => {
    if (study.version <= base.version || isSaving.current) return;
    if (isSameValue(draftOf(study.content), draftOf(base.content))) setBase(study);
    else if (isSameValue(present, draftOf(base.content))) onTakeTheirs();
  }, [study, base, present, onTakeTheirs]);

  return {
    ...{ base, history, failure },
    state: theirs ? "conflict" : failure ? "failed" : isKept ? "kept" : "keeping",
    retry: () => setFailure(null),
    keepMine() {
      if (theirs) setBase(theirs);
      setTheirs(null);
    },
    takeTheirs() {
      client.setQueryData(queryKey, theirs);
      onTakeTheirs();
    },
  };
}

type Sent = { readonly kind: "kept" | "theirs"; readonly study: ReadyStudy };

async function send(path: string, base: ReadyStudy, mine: ModelDraft): Promise<Sent> {
  try {
    return { kind: "kept", study: await patch(path, base, mine) };
  } catch (problem) {
    if (!(problem instanceof ApiFailure && problem.error?.code === "STUUR_STALE_VERSION")) throw problem;
    const theirs = await getJson<ReadyStudy>(path);
    if (!isSameValue(draftOf(theirs.content), draftOf(base.content)))
      return { kind: "theirs", study: theirs };
    return { kind: "kept", study: await patch(path, theirs, mine) };
  }
}

function patch(path: string, { version, content }: ReadyStudy, mine: ModelDraft): Promise<ReadyStudy> {
  return patchJson<ReadyStudy>(path, {
    version,
    content: {
      model: applyDraft(mine, content.model.designs),
      alternatives: content.alternatives,
      estimates: mine.estimates,
    },
  });
}
