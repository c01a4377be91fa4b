import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import { type BoardDrawing, drawingOf, isSameDrawing } from "./drawing.ts";
import { type ReadyStudy, saveDrawing } from "./save-drawing.ts";

/** What the server has of a drawing, and how keeping it went. */
export interface Saver {
  readonly base: ReadyStudy;
  /** Nothing on the board is newer than what the server has. */
  readonly isKept: boolean;
  readonly isSaving: boolean;
  readonly failure: Error | null;
  /** What somebody else made of it, as long as the reader has not chosen. */
  readonly theirs: ReadyStudy | null;
  /** Tries now; whether all is kept afterwards. */
  readonly saveNow: () => Promise<boolean>;
  /** Goes on from this study. */
  readonly startFrom: (study: ReadyStudy) => void;
}

export interface SaverProps {
  readonly path: string;
  /** By which the pages know the study; the same at every drawing. */
  readonly queryKey: readonly unknown[];
  /** What the drawing on the board began upon. */
  readonly start: ReadyStudy;
  readonly drawing: BoardDrawing;
}

/** Sends what is drawn, one change after the other. */
export function useSaver({ path, queryKey, start, drawing }: SaverProps): Saver {
  const client = useQueryClient();
  const [base, setBase] = useState(start);
  const [theirs, setTheirs] = useState<ReadyStudy | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  const [isSaving, setSaving] = useState(false);
  const latest = useRef({ base, drawing, theirs });
  latest.current = { base, drawing, theirs };
  const running = useRef(Promise.resolve(true));

  const startFrom = useCallback(
    (study: ReadyStudy) => {
      client.setQueryData(queryKey, study);
      latest.current = { ...latest.current, base: study, theirs: null };
      setBase(study);
      setTheirs(null);
      setFailure(null);
    },
    [client, queryKey],
  );
  const save = useCallback(async () => {
    if (isUpToDate(latest.current)) return true;
    if (latest.current.theirs) return false;
    setSaving(true);
    try {
      const { kind, study } = await saveDrawing(path, latest.current.base, latest.current.drawing);
      if (kind === "theirs") setTheirs(study);
      else startFrom(study);
      return isUpToDate(latest.current);
    } catch (problem) {
      setFailure(problem as Error);
      return false;
    } finally {
      setSaving(false);
    }
  }, [path, startFrom]);
  // One after the other: two at a time, and the second would be refused as stale.
  const saveNow = useCallback(() => {
    running.current = running.current.then(save);
    return running.current;
  }, [save]);
  const isKept = isUpToDate({ base, drawing });
  return { base, isKept, isSaving, failure, theirs, saveNow, startFrom };
}

function isUpToDate({ base, drawing }: { readonly base: ReadyStudy; readonly drawing: BoardDrawing }) {
  return isSameDrawing(drawing, drawingOf(base.content));
}
