import type { BoardDrawing } from "./drawing.ts";

/** What somebody drew and the server does not have yet: it outlives leaving the page. */
export interface Draft {
  readonly drawing: BoardDrawing;
  /** What it was drawn upon, and the version of the study that held it. */
  readonly base: BoardDrawing;
  readonly version: number;
}

const keyOf = (studyId: string) => `stuur.board.${studyId}`;

export function readDraft(studyId: string): Draft | null {
  try {
    return JSON.parse(localStorage.getItem(keyOf(studyId)) ?? "null") as Draft | null;
  } catch {
    return null;
  }
}

/** `null` takes it away. A browser that keeps nothing is no reason to stop. */
export function writeDraft(studyId: string, draft: Draft | null): void {
  try {
    if (draft) localStorage.setItem(keyOf(studyId), JSON.stringify(draft));
    else localStorage.removeItem(keyOf(studyId));
  } catch {
    // Full or forbidden.
  }
}
