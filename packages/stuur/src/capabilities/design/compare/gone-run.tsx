import { FailureAlert } from "../../../ui/failure-alert.tsx";
import { kindOf, Notice } from "../../../ui/notices.tsx";
import { useTexts } from "../../../ui/texts.ts";
import { compareTexts } from "./compare.texts.ts";
import { compareRunsTexts } from "./compare-runs.texts.ts";
import { type StudyOf, useRunRemoval } from "./use-runs.ts";

/** In the place of a run that was deleted, for who comes by its address: the way back, and the way on. */
export function GoneRun({
  runId,
  onBack,
  onLatest,
  ...of
}: StudyOf & { readonly runId: string; readonly onBack: () => void; readonly onLatest: () => void }) {
  const t = useTexts(compareRunsTexts);
  const question = useTexts(compareTexts);
  const { restore } = useRunRemoval(of, runId);
  const isGone = restore.isError && kindOf(restore.error) === "notFound";
  return (
    <Notice title={t("goneTitle")} question={question("question")}>
      <p className="lead">{t("goneLead")}</p>
      <p className="actions">
        <button
          type="button"
          className="button"
          disabled={restore.isPending || isGone}
          onClick={() => restore.mutate(undefined, { onSuccess: onBack })}
        >
          {t("goneRestore")}
        </button>
        <button type="button" className="button quiet" onClick={onLatest}>
          {t("goneLatest")}
        </button>
      </p>
      {isGone ? (
        <p role="alert" className="apart">
          {t("goneForGood")}
        </p>
      ) : (
        <FailureAlert failure={restore.error} otherwise={t("failedCall")} />
      )}
    </Notice>
  );
}
