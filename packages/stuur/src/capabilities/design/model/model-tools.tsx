import { useFailureWords } from "../../../ui/failure-alert.tsx";
import { useWhenServerBack } from "../../../ui/server-state.ts";
import { useTexts } from "../../../ui/texts.ts";
import { modelTexts } from "./model.texts.ts";
import type { ModelEditing } from "./use-model-editing.ts";

/** Undo and redo, and how far what was changed is kept. */
export function ModelTools({ editing }: { readonly editing: ModelEditing }) {
  const t = useTexts(modelTexts);
  const { history, state, failure } = editing;
  const why = useFailureWords({ failure, otherwise: t("noServer") }) ?? t("noServer");
  useWhenServerBack(() => state === "failed" && editing.retry());
  const hasChanged = history.canUndo || history.canRedo;
  if (!hasChanged && state === "kept") return null;
  return (
    <fieldset className="model-tools">
      <legend className="hidden-visually">{t("tools")}</legend>
      <button type="button" className="button quiet" disabled={!history.canUndo} onClick={history.undo}>
        {t("undo")}
      </button>
      <button type="button" className="button quiet" disabled={!history.canRedo} onClick={history.redo}>
        {t("redo")}
      </button>
      <span role="status">
        {state === "kept" && t("kept")}
        {state === "keeping" && t("keeping")}
        {state === "failed" && t("notKept", { why })}
        {state === "conflict" && t("conflict")}
      </span>
      {state === "failed" && (
        <button type="button" className="as-link" onClick={editing.retry}>
          {t("retry")}
        </button>
      )}
      {state === "conflict" && (
        <>
          <button type="button" className="as-link" onClick={editing.takeTheirs}>
            {t("takeTheirs")}
          </button>
          <button type="button" className="as-link" onClick={editing.keepMine}>
            {t("keepMine")}
          </button>
        </>
      )}
    </fieldset>
  );
}
