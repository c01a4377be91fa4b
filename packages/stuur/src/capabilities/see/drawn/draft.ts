import type { DrawnMatrix } from "../../../ui/matrix/drawn-matrix.ts";

/** What somebody drew and did not save: it outlives a reload of this tab, and no longer. */
export interface Draft {
  readonly drawing: DrawnMatrix;
  readonly name: string;
  /** Of the kept drawing that it began as; null for a new one. */
  readonly version: number | null;
}

function keyOf(organisationId: string, id: string | undefined): string {
  return `stuur.drawn.${organisationId}.${id ?? "new"}`;
}

export function readDraft(organisationId: string, id: string | undefined): Draft | null {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(organisationId, id)) ?? "null") as Draft | null;
  } catch {
    return null;
  }
}

/** `null` takes it away. A browser that keeps nothing is no reason to stop. */
export function writeDraft(organisationId: string, id: string | undefined, draft: Draft | null): void {
  try {
    const key = keyOf(organisationId, id);
    if (draft) sessionStorage.setItem(key, JSON.stringify(draft));
    else sessionStorage.removeItem(key);
  } catch {
    // Full or forbidden.
  }
}
