import type { FileView, PreviewView } from "./import.contract.ts";

/**
 * Whether nothing can be said of a file that would have it read: none of its columns are known, or it is no longer there.
 * Undefined until that is known.
 */
export function isUnreadable(
  { read, problem, isFileKept, may }: FileView,
  preview: PreviewView | undefined,
): boolean | undefined {
  if (read !== null) return false;
  if (!isFileKept) return true;
  if (!may.import) return true;
  const isOnlyNames = problem?.code === "EVENT_LOG_HEADER_ONLY";
  if (!isOnlyNames && (problem?.columns.length ?? 0) > 0) return false;
  // Of a workbook another sheet may have rows.
  return preview && (preview.kind === null || (isOnlyNames && preview.sheets.length < 2));
}
