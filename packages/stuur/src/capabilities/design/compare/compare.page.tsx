import "../../../ui/panels.css";
import "./compare.css";
import { Link } from "@tanstack/react-router";
import { FailureNotice, kindOf, Loading, Notice } from "../../../ui/notices.tsx";
import type { StudyPageProps } from "../../../ui/study/study-page.ts";
import { useTexts } from "../../../ui/texts.ts";
import type { DesignStudy, RunEntry } from "./compare.contract.ts";
import { compareTexts } from "./compare.texts.ts";
import { GoneRun } from "./gone-run.tsx";
import { RunComparison } from "./run-comparison.tsx";
import { RunList } from "./run-list.tsx";
import { EndedRun, RunningRun } from "./running-run.tsx";
import { StartAtOnce } from "./start-at-once.tsx";
import { StartRun } from "./start-run.tsx";
import { useRun, useRuns, useStudy } from "./use-runs.ts";

/** Designs simulated on the same customers, one of them laid beside today's. */
export function ComparePage(props: StudyPageProps) {
  const study = useStudy(props);
  const runs = useRuns(props);
  const t = useTexts(compareTexts);
  const failed = study.isError ? study : runs.isError ? runs : null;
  if (failed) return <FailureNotice failure={failed.error} onRetry={() => void failed.refetch()} />;
  if (!study.data || (!runs.data && study.data.state === "ready")) return <Loading />;
  const { content, name } = study.data;
  const title = <title>{`${t("pageTitle", { name })} · Stuur`}</title>;
  if (content === null) {
    return (
      <Notice title={t("notReadyTitle")} question={t("question")}>
        <p className="lead">{t("notReady")}</p>
        <p className="actions">
          <Link className="button" to="/o/$slug/design" params={{ slug: props.organisation.slug }}>
            {t("toStudies")}
          </Link>
        </p>
      </Notice>
    );
  }
  return (
    <>
      {title}
      <AskedRun {...props} study={study.data} runs={runs} />
    </>
  );
}

/** The run of the address, else the last one that says something; or the way to the first. */
function AskedRun({ runs, ...props }: WithStudy & { readonly runs: ReturnType<typeof useRuns> }) {
  const { search, study } = props;
  if (search.start !== undefined && !hasOnlyToday(study))
    return <StartAtOnce {...props} list={runs.isFetching ? null : (runs.data ?? null)} />;
  const list = runs.data?.runs ?? [];
  const asked = typeof search.run === "string" ? search.run : undefined;
  const shown = asked ?? (list.find(({ state }) => state === "computing" || state === "done") ?? list[0])?.id;
  return (
    <>
      {shown === undefined ? (
        <NoRunYet {...props} />
      ) : (
        <ShownRun {...props} runId={shown} otherSeed={findOtherSeed(list)} />
      )}
      <div className="panels on-screen">
        <RunList {...props} runs={list} deleted={runs.data?.deleted ?? []} chosen={shown} />
      </div>
    </>
  );
}

/** The first count that no run had as its seed. */
function findOtherSeed(runs: readonly RunEntry[]): string {
  const seeds = new Set(runs.map(({ experiment }) => experiment.seed));
  let seed = 1;
  while (seeds.has(String(seed))) seed++;
  return String(seed);
}

function hasOnlyToday({ content }: DesignStudy): boolean {
  return (content?.model.designs.length ?? 0) < 2;
}

interface WithStudy extends StudyPageProps {
  readonly study: DesignStudy;
}

function NoRunYet(props: WithStudy) {
  const t = useTexts(compareTexts);
  const { organisation, studyId, study } = props;
  if (hasOnlyToday(study)) {
    return (
      <Notice title={t("onlyTodayTitle")} question={t("question")}>
        <p className="lead">{t("onlyToday")}</p>
        <p className="actions">
          <Link
            className="button"
            to="/o/$slug/design/$studyId"
            params={{ slug: organisation.slug, studyId }}
          >
            {t("toBoard")}
          </Link>
        </p>
      </Notice>
    );
  }
  return (
    <>
      <p className="question">{t("question")}</p>
      <h1 className="answer">{t("startTitle")}</h1>
      <StartRun {...props} isFirst />
    </>
  );
}

function ShownRun(
  props: WithStudy & {
    readonly runId: string;
    readonly otherSeed: string;
  },
) {
  const { runId, onSearch } = props;
  const run = useRun(props, runId);
  const showLatest = () => onSearch({ run: undefined });
  if (run.isError && kindOf(run.error) === "notFound")
    return <GoneRun {...props} onBack={() => void run.refetch()} onLatest={showLatest} />;
  if (run.isError) return <FailureNotice failure={run.error} onRetry={showLatest} />;
  if (!run.data) return <Loading />;
  const { data } = run;
  const isDone = data.state === "done" && data.result !== null;
  return (
    <>
      {data.state === "computing" && <RunningRun {...props} run={data} />}
      {(data.state === "failed" || data.state === "cancelled") && <EndedRun run={data} />}
      {isDone && data.result && <RunComparison {...props} run={data} result={data.result} />}
      <div className="panels on-screen">
        {data.state !== "computing" && <StartRun {...props} {...(isDone && { run: data })} />}
      </div>
    </>
  );
}
