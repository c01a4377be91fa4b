import { FailureAlert } from "../../../ui/failure-alert.tsx";
import { useLanguage } from "../../../ui/language.ts";
import { Progress } from "../../../ui/progress.tsx";
import { useTexts } from "../../../ui/texts.ts";
import type { ExplainProgress } from "./compare.contract.ts";
import { compareRunsTexts } from "./compare-runs.texts.ts";
import type { Shown } from "./shown.ts";
import { useCancelRun, useExplain, useRunJob } from "./use-runs.ts";

/** In the place of why a design differs, while that is not known: how far that is, or the way to ask it. */
export function Explaining(shown: Shown) {
  const t = useTexts(compareRunsTexts);
  const { language } = useLanguage();
  const { organisation, run, result, design } = shown;
  const { mostDaysExplained: count } = result;
  if (result.explanations.some((one) => one.design === design)) return null;
  const cases = organisation.words.cases[language];
  return (
    <div className="panel span-5 explaining">
      <h2>{t("explainTitle")}</h2>
      {count !== null ? (
        <p className="lead">
          {count === 0 ? t("explainTooLarge", { cases }) : t("explainLeftOut", { count, cases })}
        </p>
      ) : run.explainJobId === null ? (
        <Ask {...shown} />
      ) : (
        <Busy key={run.explainJobId} {...shown} jobId={run.explainJobId} />
      )}
    </div>
  );
}

function Ask({ organisation, studyId, run, design }: Shown) {
  const t = useTexts(compareRunsTexts);
  const explain = useExplain({ organisation, studyId }, run.id);
  return (
    <>
      <p className="lead">{t("explainLead")}</p>
      <p className="actions on-screen">
        <button
          type="button"
          className="button quiet"
          disabled={explain.isPending}
          onClick={() => explain.mutate(design)}
        >
          {t("explainAsk")}
        </button>
      </p>
      <FailureAlert failure={explain.error} otherwise={t("failedCall")} />
    </>
  );
}

const parts = { decomposition: "explainParts", delay: "explainDelay", speedLoss: "explainSpeed" } as const;

function Busy({ organisation, studyId, design, jobId }: Shown & { readonly jobId: string }) {
  const t = useTexts(compareRunsTexts);
  const of = { organisation, studyId };
  const { share, note } = useRunJob<ExplainProgress>(of, jobId);
  const cancel = useCancelRun(of, jobId);
  const isStopping = cancel.isPending || cancel.isSuccess;
  const isFirst = note !== null && note.design !== design;
  return (
    <>
      <p className="lead">{isFirst ? t("explainFirst", { design: note.design }) : t("explainBusy")}</p>
      <Progress label={note === null ? t("runningWaiting") : t(parts[note.part])} share={share} />
      <p className="actions on-screen">
        <button type="button" className="button quiet" disabled={isStopping} onClick={() => cancel.mutate()}>
          {t(isStopping ? "cancelling" : "explainStop")}
        </button>
      </p>
    </>
  );
}
