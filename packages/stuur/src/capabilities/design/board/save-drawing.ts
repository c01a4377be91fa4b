import { ApiFailure, getJson, patchJson } from "../../../ui/api.ts";
import type { DesignStudy, StudyContent } from "./board.contract.ts";
import { type BoardDrawing, drawingOf, isSameDrawing } from "./drawing.ts";

/** A study that can be drawn on. */
export type ReadyStudy = DesignStudy & { readonly content: StudyContent };

/** The study with what was drawn, or as somebody else made it meanwhile. */
export interface SentDrawing {
  readonly kind: "kept" | "theirs";
  readonly study: ReadyStudy;
}

/** Keeps a drawing; upon a study that was changed meanwhile but holds the same designs, it is sent once more. */
export async function saveDrawing(path: string, base: ReadyStudy, mine: BoardDrawing): Promise<SentDrawing> {
  try {
    return { kind: "kept", study: await patchDrawing(path, base, mine) };
  } catch (problem) {
    if (!(problem instanceof ApiFailure && problem.error?.code === "STUUR_STALE_VERSION")) throw problem;
    const theirs = await getJson<ReadyStudy>(path);
    // Another tab kept the same.
    if (isSameDrawing(drawingOf(theirs.content), mine)) return { kind: "kept", study: theirs };
    if (!isSameDrawing(drawingOf(theirs.content), drawingOf(base.content))) {
      return { kind: "theirs", study: theirs };
    }
    return { kind: "kept", study: await patchDrawing(path, theirs, mine) };
  }
}

/** What the server did not compute stays the same object, so that only what was drawn is looked at again. */
async function patchDrawing(
  path: string,
  { version, content }: ReadyStudy,
  mine: BoardDrawing,
): Promise<ReadyStudy> {
  const { designs, alternatives } = mine;
  const model = { ...content.model, designs };
  const kept = await patchJson<ReadyStudy>(path, { version, content: { model, alternatives } });
  const { evidence } = content;
  return { ...kept, content: { ...kept.content, model, alternatives, evidence } };
}
