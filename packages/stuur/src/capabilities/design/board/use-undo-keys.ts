import { useEffect } from "react";
import type { History } from "../../../ui/use-history.ts";

/** Ctrl or ⌘ with Z takes back, with Shift and Z or with Y does again; in a field these keys are the field's. */
export function useUndoKeys({ undo, redo }: Pick<History<unknown>, "undo" | "redo">): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isField = (event.target as Element).closest?.("input, textarea, select, [contenteditable]");
      if (isField || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key !== "z" && key !== "y") return;
      event.preventDefault();
      if (key === "y" || event.shiftKey) redo();
      else undo();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [undo, redo]);
}
