import { EventLogFailure } from "@stuur/event-log";
import { createAnswerCache } from "../../../platform/storage/answer-cache.ts";
import type { PreviewInput, PreviewOutput } from "./import.work.ts";

type Preview = (input: PreviewInput) => Promise<PreviewOutput>;

/** Beginnings of files that are remembered; an upload never changes. */
const mostPreviews = 8;

/**
 * Looks into files with `look`, which costs a process: into each file once at a time, and not at all for a sheet that its
 * workbook does not have.
 */
export function createPreviews(look: Preview): Preview {
  const remember = createAnswerCache<PreviewOutput>(mostPreviews);
  const inTurn = createTurns();
  const ask = (input: PreviewInput) =>
    remember(JSON.stringify([input.file, input.sheet]), () => inTurn(input.file, () => look(input)));
  return async (input) => {
    const first = await ask({ ...input, sheet: undefined });
    const { sheet } = input;
    if (sheet === undefined || (first.preview && first.preview.kind !== "xlsx")) return first;
    const sheets = listSheets(first);
    const found = sheets.find((name) => keyOf(name) === keyOf(sheet));
    if (found !== undefined) return ask({ ...input, sheet: found });
    if (!first.preview && sheets.length === 0) return first;
    const { error } = new EventLogFailure("EVENT_LOG_UNKNOWN_SHEET", { sheet, sheets });
    return { preview: first.preview, error };
  };
}

/** Also of a workbook without one sheet that would be chosen by itself. */
function listSheets({ preview, error }: PreviewOutput): readonly string[] {
  if (preview) return preview.sheets.map(({ name }) => name);
  return (error?.details as { readonly sheets?: readonly string[] } | undefined)?.sheets ?? [];
}

/** As the import compares them. */
function keyOf(sheet: string): string {
  return sheet.trim().toLowerCase();
}

/** Does what is asked about the same thing one after the other. */
function createTurns() {
  const last = new Map<string, Promise<unknown>>();
  return <T>(key: string, work: () => Promise<T>): Promise<T> => {
    const turn = (last.get(key) ?? Promise.resolve()).then(work, work);
    last.set(key, turn);
    const forget = () => {
      if (last.get(key) === turn) last.delete(key);
    };
    turn.then(forget, forget);
    return turn;
  };
}
