import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { FailureAlert } from "../../../ui/failure-alert.tsx";
import { useFormat } from "../../../ui/format.ts";
import { useTexts } from "../../../ui/texts.ts";
import type { DesignStudy, RunEntry, RunSummary } from "./compare.contract.ts";
import { compareRunsTexts } from "./compare-runs.texts.ts";
import { useTimes } from "./shown.ts";
import { type StudyOf, useRunRemoval } from "./use-runs.ts";

const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

type Props = StudyOf & { readonly study: DesignStudy; readonly chosen: string | undefined };

/** The runs of a study, the newest first, each with its own address; what was deleted can be brought back for a day. */
export function RunList({
  runs,
  deleted,
  ...of
}: Props & { readonly runs: readonly RunEntry[]; readonly deleted: readonly RunEntry[] }) {
  const t = useTexts(compareRunsTexts);
  const [deletedNow, setDeletedNow] = useState<string>();
  const listed = [...runs, ...deleted].toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
  if (listed.length === 0) return null;
  return (
    <section className="panel run-list" aria-labelledby="runs">
      <h2 id="runs">{t("runsTitle")}</h2>
      <p className="lead">{t("runsLead")}</p>
      <ul>
        {listed.map((run) =>
          runs.some(({ id }) => id === run.id) ? (
            <Entry key={run.id} {...of} run={run} onDeleted={() => setDeletedNow(run.id)} />
          ) : (
            <Deleted key={run.id} {...of} run={run} isNow={run.id === deletedNow} />
          ),
        )}
      </ul>
    </section>
  );
}

type EntryProps = Props & { readonly run: RunEntry };

function Entry({ run, chosen, onDeleted, ...of }: EntryProps & { readonly onDeleted: () => void }) {
  const t = useTexts(compareRunsTexts);
  const format = useFormat();
  const { remove } = useRunRemoval(of, run.id);
  const moment = format.moment(run.createdAt, timeZone);
  const isChosen = run.id === chosen;
  return (
    <li className={isChosen ? "chosen" : undefined}>
      <div>
        <Link
          to="/o/$slug/design/$studyId/$page"
          params={{ slug: of.organisation.slug, studyId: of.studyId, page: "compare" }}
          search={{ run: run.id }}
          aria-current={isChosen ? "page" : undefined}
        >
          {moment}
        </Link>{" "}
        {isChosen && <span className="small">({t("runThis")})</span>}
        <p className="small">{useFacts(run).join(" · ")}</p>
        <p>{useSummary(of.study, run)}</p>
      </div>
      <button
        type="button"
        className="as-link"
        aria-label={t("runDeleteNamed", { moment })}
        disabled={remove.isPending}
        onClick={() => remove.mutate(undefined, { onSuccess: onDeleted })}
      >
        {t("runDelete")}
      </button>
      <FailureAlert failure={remove.error} otherwise={t("failedCall")} />
    </li>
  );
}

/** In the place of a run that was deleted: the way back. */
function Deleted({ run, isNow, ...of }: EntryProps & { readonly isNow: boolean }) {
  const t = useTexts(compareRunsTexts);
  const format = useFormat();
  const { restore } = useRunRemoval(of, run.id);
  return (
    <li className="deleted" role={isNow ? "status" : undefined}>
      <span>{t("runDeleted", { moment: format.moment(run.createdAt, timeZone) })}</span>
      <button
        type="button"
        className="as-link"
        disabled={restore.isPending}
        // biome-ignore lint/a11y/noAutofocus: the button that was pressed is gone; the way back takes its place
        autoFocus={isNow}
        onClick={() => restore.mutate()}
      >
        {t("undo")}
      </button>
      <FailureAlert failure={restore.error} otherwise={t("failedCall")} isInline />
    </li>
  );
}

/** Of a run for which nobody chose another. */
const firstSeed = "1";

/** What tells one run from another. */
function useFacts({ experiment, changed }: RunEntry): readonly string[] {
  const t = useTexts(compareRunsTexts);
  const format = useFormat();
  const { seed, days, replications } = experiment;
  return [
    t("runTimes", { n: format.number(replications), days: format.number(days) }),
    ...(seed === firstSeed ? [] : [t("runSeed", { seed })]),
    ...(changed.length > 0 ? [t("runChanged")] : []),
  ];
}

const states = { computing: "runComputing", failed: "runFailed", cancelled: "runCancelled" } as const;
const verdicts = {
  shorter: "runShorter",
  longer: "runLonger",
  "practically-equal": "runEqual",
  undecided: "runUndecided",
} as const;

function useSummary(study: DesignStudy, { state, summary }: RunEntry): string {
  const t = useTexts(compareRunsTexts);
  const times = useTimes(study.content?.model ?? noModel);
  if (state !== "done") return t(states[state]);
  if (summary.length === 0) return t("runNone");
  const tell = ({ design, verdict, difference: { mean } }: RunSummary) =>
    t(verdicts[verdict], { design, amount: times.say(Math.abs(mean)) });
  return summary.map(tell).join("; ");
}

const noModel = { version: 1, steps: [], caseTypes: [], people: [], designs: [] } as const;
