import { useMutation, useQueryClient } from "@tanstack/react-query";
import { postJson } from "../../../ui/api.ts";
import { FailureAlert } from "../../../ui/failure-alert.tsx";
import { useLanguage } from "../../../ui/language.ts";
import type { Organisation } from "../../../ui/organisations.ts";
import { useTexts } from "../../../ui/texts.ts";
import { AskEstimates } from "./ask-estimates.tsx";
import type { FitChoices, StudyEntry, StudyProblem } from "./studies.contract.ts";
import { studiesTexts } from "./studies.texts.ts";
import { studiesKey, studiesPath } from "./use-studies.ts";

/** Why a model could not be measured, and the way on: estimates of what the log does not tell, or once more. */
export function FailedFit({
  study,
  organisation,
  problem,
}: {
  readonly study: StudyEntry;
  readonly organisation: Organisation;
  readonly problem: StudyProblem;
}) {
  const t = useTexts(studiesTexts);
  const { language } = useLanguage();
  const client = useQueryClient();
  const fitting = useMutation({
    mutationFn: (estimates: FitChoices["estimates"]) =>
      postJson(`${studiesPath(organisation)}/${study.id}/fit`, { estimates }),
    onSuccess: () => client.invalidateQueries({ queryKey: studiesKey(organisation) }),
  });
  const steps = asksEstimates(problem) ? stepsToEstimate(problem) : [];
  const isCancelled = problem.code === "STUUR_JOB_CANCELLED";
  return (
    <div className="apart">
      {steps.length > 0 ? (
        <AskEstimates
          steps={steps}
          isPending={fitting.isPending}
          onEstimates={(estimates) => fitting.mutate(estimates)}
        />
      ) : (
        <>
          <p role={isCancelled ? "status" : "alert"}>
            {isCancelled ? t("cancelled") : problem.message[language]}
          </p>
          {study.log && (
            <button
              type="button"
              className="button quiet apart"
              disabled={fitting.isPending}
              onClick={() => fitting.mutate([])}
            >
              {t("again")}
            </button>
          )}
        </>
      )}
      <FailureAlert failure={fitting.error} otherwise={t("failedCall")} />
    </div>
  );
}

/** Whether nothing went wrong, but for work times that the log does not tell. */
export function asksEstimates(problem: StudyProblem | null): boolean {
  return problem !== null && problem.code === "FIT_NO_WORK_TIMES";
}

function stepsToEstimate({ details }: StudyProblem): readonly string[] {
  if (!Array.isArray(details.steps)) return [];
  return details.steps.filter((step) => typeof step === "string");
}
