import { IntervalBars } from "../../../ui/chart/interval-bars.tsx";
import { useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import { Progress } from "../../../ui/progress.tsx";
import { useTexts } from "../../../ui/texts.ts";
import type { Run, RunProgress } from "./compare.contract.ts";
import { compareTexts } from "./compare.texts.ts";
import { compareRunsTexts } from "./compare-runs.texts.ts";
import { DifferenceFunnel } from "./difference-funnel.tsx";
import { useTimes } from "./shown.ts";
import { type StudyOf, useCancelRun, useRunJob } from "./use-runs.ts";

/** How far a run is, with what is known so far and the way to stop it. */
export function RunningRun({ run, ...of }: StudyOf & { readonly run: Run }) {
  const t = useTexts(compareRunsTexts);
  const question = useTexts(compareTexts);
  const { share, note } = useRunJob<RunProgress>(of, run.jobId);
  const cancel = useCancelRun(of, run.jobId);
  const isStopping = cancel.isPending || cancel.isSuccess;
  return (
    <div>
      <p className="question">{question("question")}</p>
      <h1 className="answer">{t("runningTitle")}</h1>
      <div className="panel apart">
        <Progress label={useStage(note)} share={share} />
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
      {note && note.designs.length > 0 && <SoFar run={run} progress={note} />}
    </div>
  );
}

function useStage(progress: RunProgress | null): string {
  const t = useTexts(compareRunsTexts);
  const format = useFormat();
  if (!progress) return t("runningWaiting");
  if (progress.stage === "warmUp") return t("runningWarmUp");
  if (progress.stage === "leadTimes") return t("runningLeadTimes");
  const { replications, most } = progress;
  return t("runningReplications", { n: format.number(replications), most: format.number(most) });
}

function SoFar({ run, progress }: { readonly run: Run; readonly progress: RunProgress }) {
  const t = useTexts(compareRunsTexts);
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
    <div className="columns so-far">
      {differences.map(({ design }) => (
        <DifferenceFunnel key={design} {...{ run, progress, design }} />
      ))}
      <section className="panel span-6" aria-labelledby="so-far">
        <h2 id="so-far">{t("runningSoFar")}</h2>
        <p className="lead">{t("runningLead")}</p>
        <IntervalBars
          title={t("runningPicture", { list })}
          bars={items.map(({ design, bar, value }, i) => ({
            ...{ key: design, label: design, value, isChosen: i > 0 },
            ...bar,
          }))}
        />
      </section>
    </div>
  );
}

/** A run that was stopped, or that failed. */
export function EndedRun({ run }: { readonly run: Run }) {
  const t = useTexts(compareRunsTexts);
  const question = useTexts(compareTexts);
  const { language } = useLanguage();
  const isCancelled = run.state === "cancelled";
  return (
    <>
      <p className="question">{question("question")}</p>
      <h1 className="answer">{t(isCancelled ? "cancelledTitle" : "failedTitle")}</h1>
      <p className="lead">{isCancelled ? t("cancelledLead") : run.error?.message[language]}</p>
    </>
  );
}
