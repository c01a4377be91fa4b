import type { BoardDrawing } from "./drawing.ts";

/** What somebody drew and the server does not have yet: it outlives leaving the page. */
export interface Draft {
  readonly drawing: BoardDrawing;
  /** What it was drawn upon, and the version of the study that held it. */
  readonly base: BoardDrawing;
  readonly version: number;
}

/** Drafts of the tabs of one browser; each tab writes only its own. */
export interface Drafts {
  /** The tab's own, also after it was loaded again; else one that another tab left, which is this tab's from then on. */
  readonly read: (studyId: string) => Draft | null;
  /** `null` takes it away. */
  readonly write: (studyId: string, draft: Draft | null) => void;
}

type DraftStorage = Pick<Storage, "length" | "key" | "getItem" | "setItem" | "removeItem">;

/** A browser that keeps nothing is no reason to stop. */
export function openDrafts(storage: () => DraftStorage, tab: () => string): Drafts {
  const prefixOf = (studyId: string) => `stuur.board.${studyId}.`;
  const write: Drafts["write"] = (studyId, draft) => {
    try {
      const key = prefixOf(studyId) + tab();
      if (draft) storage().setItem(key, JSON.stringify(draft));
      else storage().removeItem(key);
    } catch {
      // Full or forbidden.
    }
  };
  return {
    write,
    read: (studyId) => {
      try {
        const own = prefixOf(studyId) + tab();
        const keys = Array.from({ length: storage().length }, (_, index) => storage().key(index) ?? "");
        const left = keys.filter((key) => key.startsWith(prefixOf(studyId))).sort();
        const key = left.includes(own) ? own : left[0];
        const draft = key === undefined ? null : (JSON.parse(storage().getItem(key)!) as Draft);
        if (key === undefined || key === own) return draft;
        storage().removeItem(key);
        write(studyId, draft);
        return draft;
      } catch {
        return null;
      }
    },
  };
}

export const drafts: Drafts = openDrafts(() => localStorage, nameTab);

let tabName: string | null = null;

/** The same when the tab is loaded again; a tab that is opened as a copy of this one gets a name of its own. */
function nameTab(): string {
  const key = "stuur.board.tab";
  if (tabName === null) {
    const name = sessionStorage.getItem(key) ?? crypto.getRandomValues(new Uint32Array(2)).join("-");
    sessionStorage.removeItem(key);
    addEventListener("pagehide", () => sessionStorage.setItem(key, name));
    tabName = name;
  }
  return tabName;
}
