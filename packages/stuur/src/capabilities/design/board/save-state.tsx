import { useFailureWords } from "../../../ui/failure-alert.tsx";
import { frameTexts } from "../../../ui/frame.texts.ts";
import { useWhenServerBack } from "../../../ui/server-state.ts";
import { useTexts } from "../../../ui/texts.ts";
import { boardTexts } from "./board.texts.ts";
import type { Autosave } from "./use-autosave.ts";

/** What is drawn could not be kept: why, and the ways out. */
export function SaveProblem({ saving }: { readonly saving: Autosave }) {
  const t = useTexts(boardTexts);
  const frame = useTexts(frameTexts);
  const { state, failure, saveNow } = saving;
  const told = useFailureWords({ failure, otherwise: `${frame("serverGoneTitle")}.` });
  useWhenServerBack(() => state === "failed" && void saveNow());
  if (state === "conflict") {
    return (
      <section className="save-conflict" role="alert" aria-labelledby="conflict">
        <h2 id="conflict">{t("conflictTitle")}</h2>
        <p>{t("conflictLead")}</p>
        <p className="actions">
          <button
            type="button"
            className="button"
            onClick={() => saving.keepMine((name) => t("myCopy", { name }))}
          >
            {t("keepMine")}
          </button>
          <button type="button" className="button quiet" onClick={saving.takeTheirs}>
            {t("takeTheirs")}
          </button>
        </p>
        <p className="small">{t("takeTheirsUndo")}</p>
      </section>
    );
  }
  if (state === "failed") {
    return (
      <div className="save-conflict" role="alert">
        <p>
          {told} {t("saveFailed")}
        </p>
        <p className="actions">
          <button type="button" className="button quiet" onClick={() => void saving.saveNow()}>
            {t("retry")}
          </button>
        </p>
      </div>
    );
  }
  return null;
}

/** That it is kept, or is being kept. */
export function SaveMark({ saving: { state } }: { readonly saving: Autosave }) {
  const t = useTexts(boardTexts);
  return (
    <span className="small save-mark" role="status">
      {(state === "saved" || state === "saving") && t(state)}
    </span>
  );
}
