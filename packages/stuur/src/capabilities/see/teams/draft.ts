import type { Drawing } from "./teams.contract.ts";

/** What somebody drew and did not save: it outlives a reload of this tab, and no longer. */
export interface Draft {
  readonly drawing: Drawing;
  /** Of the alternative that it began as; null for a new one. */
  readonly version: number | null;
}

function keyOf(logId: string, alternative: string | undefined): string {
  return `stuur.teams.${logId}.${alternative ?? "new"}`;
}

export function readDraft(logId: string, alternative: string | undefined): Draft | null {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(logId, alternative)) ?? "null") as Draft | null;
  } catch {
    return null;
  }
}

/** `null` takes it away. A browser that keeps nothing is no reason to stop. */
export function writeDraft(logId: string, alternative: string | undefined, draft: Draft | null): void {
  try {
    const key = keyOf(logId, alternative);
    if (draft) sessionStorage.setItem(key, JSON.stringify(draft));
    else sessionStorage.removeItem(key);
  } catch {
    // Full or forbidden.
  }
}
