import { useEffect } from "react";
import { drafts } from "./draft.ts";
import { type BoardDrawing, drawingOf, keepMineBeside } from "./drawing.ts";
import type { ReadyStudy } from "./save-drawing.ts";
import { type Saver, type SaverProps, useSaver } from "./use-saver.ts";

/** How far what is drawn is kept, and what went wrong last. */
export interface Autosave extends Pick<Saver, "base" | "failure" | "saveNow"> {
  readonly state: "saved" | "saving" | "failed" | "conflict";
  /** Two people drew: theirs takes the place of mine. */
  readonly takeTheirs: () => void;
  /** Two people drew: mine comes beside theirs as copies. */
  readonly keepMine: (nameCopy: (name: string) => string) => void;
}

const quietMs = 700;

/**
 * Keeps the drawing as it changes, shortly after the last change and when the page is left. What is not kept yet stays in
 * the browser. If the study was changed meanwhile but not what is drawn, mine goes upon the new one; otherwise the reader
 * chooses. A change of somebody else comes on the board when nothing of mine waits.
 */
export function useAutosave({
  study,
  onTakeOver,
  ...props
}: SaverProps & {
  /** As fetched last. */
  readonly study: ReadyStudy;
  /** The same function at every drawing. */
  readonly onTakeOver: (drawing: BoardDrawing) => void;
}): Autosave {
  const { drawing } = props;
  const { base, isKept, isSaving, failure, theirs, saveNow, startFrom } = useSaver(props);
  useEffect(() => {
    const { id, version, content } = base;
    const keepDraft = () => drafts.write(id, isKept ? null : { drawing, base: drawingOf(content), version });
    keepDraft();
    // Another tab that was opened took it for its own.
    const keepAgain = ({ newValue }: StorageEvent) => newValue === null && keepDraft();
    window.addEventListener("storage", keepAgain);
    const timer = isKept || theirs ? undefined : setTimeout(() => void saveNow(), quietMs);
    return () => {
      window.removeEventListener("storage", keepAgain);
      clearTimeout(timer);
    };
  }, [base, drawing, isKept, theirs, saveNow]);
  useEffect(() => () => void saveNow(), [saveNow]);

  const isOvertaken = study.version > base.version && isKept && !isSaving;
  useEffect(() => {
    if (!isOvertaken) return;
    startFrom(study);
    onTakeOver(drawingOf(study.content));
  }, [isOvertaken, study, startFrom, onTakeOver]);

  const goOn = (after: (theirDrawing: BoardDrawing) => BoardDrawing) => {
    if (!theirs) return;
    startFrom(theirs);
    onTakeOver(after(drawingOf(theirs.content)));
  };
  return {
    base,
    state: theirs ? "conflict" : isKept ? "saved" : failure && !isSaving ? "failed" : "saving",
    failure,
    saveNow,
    takeTheirs: () => goOn((theirDrawing) => theirDrawing),
    keepMine: (nameCopy) => goOn((theirDrawing) => keepMineBeside(theirDrawing, drawing, nameCopy)),
  };
}
