import { ApiFailure } from "../../../ui/api.ts";
import { useFailureWords } from "../../../ui/failure-alert.tsx";
import { frameTexts } from "../../../ui/frame.texts.ts";
import { useTexts } from "../../../ui/texts.ts";
import { savedTeamsTexts } from "./saved-teams.texts.ts";
import type { Saving } from "./use-saving.ts";

/** Why something was not kept, and the way out. */
export function SaveProblem({ saving: { failure, takeOver } }: { readonly saving: Saving }) {
  const t = useTexts(savedTeamsTexts);
  const frame = useTexts(frameTexts);
  const words = useFailureWords({ failure, otherwise: `${frame("serverGoneTitle")}.` });
  if (words === null) return null;
  const error = failure instanceof ApiFailure ? failure.error : null;
  return (
    <div className="save-problem" role="alert">
      <p>{words}</p>
      {error?.code === "STUUR_STALE_VERSION" && (
        <p>
          <button type="button" className="button quiet" onClick={takeOver}>
            {t("reload")}
          </button>{" "}
          <span className="small">{t("reloadUndo")}</span>
        </p>
      )}
    </div>
  );
}
