import { IntervalBars } from "../../../ui/chart/interval-bars.tsx";
import { useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import { Progress } from "../../../ui/progress.tsx";
import { useTexts } from "../../../ui/texts.ts";
import type { Run, RunProgress } from "./compare.contract.ts";
import { compareTexts } from "./compare.texts.ts";
import { useTimes } from "./shown.ts";
import { type StudyOf, useCancelRun, useRunProgress } from "./use-runs.ts";

/** How far a run is, with what is known so far and the way to stop it. */
export function RunningRun({ run, ...of }: StudyOf & { readonly run: Run }) {
  const t = useTexts(compareTexts);
  const { share, progress } = useRunProgress(of, run);
  const cancel = useCancelRun(of, run.jobId);
  const isStopping = cancel.isPending || cancel.isSuccess;
  return (
    <div>
      <p className="question">{t("question")}</p>
      <h1 className="answer">{t("runningTitle")}</h1>
      <div className="panel apart">
        <Progress label={useStage(progress)} share={share} />
        <p className="actions">
          <button
            type="button"
            className="button quiet"
            disabled={isStopping || run.jobId === null}
            onClick={() => cancel.mutate()}
          >
            {t(isStopping ? "cancelling" : "cancel")}
          </button>
        </p>
      </div>
      {progress && progress.designs.length > 0 && <SoFar run={run} progress={progress} />}
    </div>
  );
}

function useStage(progress: RunProgress | null): string {
  const t = useTexts(compareTexts);
  const format = useFormat();
  if (!progress) return t("runningWaiting");
  if (progress.stage === "leadTimes") return t("runningLeadTimes");
  if (progress.stage === "explain") {
    const stages = {
      decomposition: "runningExplain",
      delay: "runningDelay",
      speedLoss: "runningSpeed",
    } as const;
    return t(stages[progress.part ?? "decomposition"], { design: progress.design ?? "" });
  }
  const { replications, most } = progress;
  return t("runningReplications", { n: format.number(replications), most: format.number(most) });
}

function SoFar({ run, progress }: { readonly run: Run; readonly progress: RunProgress }) {
  const t = useTexts(compareTexts);
  const format = useFormat();
  const times = useTimes(run.inputs.model);
  const { designs, differences } = progress;
  const longest = Math.max(...designs.map(({ leadTimeWorking }) => leadTimeWorking.upper), 1e-9);
  const unit = times.unitFor(longest);
  const items = designs.map(({ design, leadTimeWorking: { mean, lower, upper } }) => ({
    design,
    bar: { share: mean / longest, interval: { lower: lower / longest, upper: upper / longest } },
    value: `${times.figure(mean, unit)} ${times.unitName(unit)}`,
    range: { lower: times.figure(lower, unit), upper: times.figure(upper, unit) },
  }));
  const list = format.list(
    items.map(({ design, value, range }) => t("runningItem", { design, value, ...range })),
  );
  return (
    <section className="panel" aria-labelledby="so-far">
      <h2 id="so-far">{t("runningSoFar")}</h2>
      <p className="lead">{t("runningLead")}</p>
      <IntervalBars
        title={t("runningPicture", { list })}
        bars={items.map(({ design, bar, value }, i) => ({
          ...{ key: design, label: design, value, isChosen: i > 0 },
          ...bar,
        }))}
      />
      {differences.map(({ design, leadTimeWorking: { mean, lower, upper } }) => {
        const own = times.unitFor(mean);
        const value = `${times.signed(mean, own)} ${times.unitName(own)}`;
        const range = { lower: times.signed(lower, own), upper: times.signed(upper, own) };
        return <p key={design}>{t("runningDifference", { design, value, ...range })}</p>;
      })}
    </section>
  );
}

/** A run that was stopped, or that failed. */
export function EndedRun({ run }: { readonly run: Run }) {
  const t = useTexts(compareTexts);
  const { language } = useLanguage();
  const isCancelled = run.state === "cancelled";
  return (
    <>
      <p className="question">{t("question")}</p>
      <h1 className="answer">{t(isCancelled ? "cancelledTitle" : "failedTitle")}</h1>
      <p className="lead">{isCancelled ? t("cancelledLead") : run.error?.message[language]}</p>
    </>
  );
}
