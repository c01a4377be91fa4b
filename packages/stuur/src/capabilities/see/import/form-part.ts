import type { Draft, Edits, Lacking } from "./draft.ts";
import type { PreviewView } from "./import.contract.ts";
import type { FilePart } from "./use-file.ts";

/** What each part of the form about a file is given. */
export interface FormPart extends FilePart {
  readonly draft: Draft;
  readonly preview: PreviewView | undefined;
  /** The columns of the file, as far as they are known. */
  readonly available: readonly string[];
  readonly lacking: readonly Lacking[];
  readonly onEdit: (edits: Edits) => void;
}
