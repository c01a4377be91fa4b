import { Link } from "@tanstack/react-router";
import { useFormat } from "../../../ui/format.ts";
import type { Organisation } from "../../../ui/organisations.ts";
import { useTexts } from "../../../ui/texts.ts";
import { DeleteStudy } from "./delete-study.tsx";
import { FailedFit } from "./failed-fit.tsx";
import { LastComparison } from "./last-comparison.tsx";
import { RunningFit } from "./running-fit.tsx";
import type { StudyEntry } from "./studies.contract.ts";
import { studiesTexts } from "./studies.texts.ts";

interface StudyProps {
  readonly study: StudyEntry;
  readonly organisation: Organisation;
}

/** One study in the list: what it is about, how far one may trust it, and what is being done for it. */
export function StudyCard({
  study,
  organisation,
  onDeleted,
}: StudyProps & { readonly onDeleted: () => void }) {
  const t = useTexts(studiesTexts);
  const { id, name, state } = study;
  const params = { slug: organisation.slug, studyId: id };
  const isReady = state === "ready";
  return (
    <li className="panel">
      <div className="study-head">
        <h2>
          {isReady ? (
            <Link to="/o/$slug/design/$studyId" params={params}>
              {name}
            </Link>
          ) : (
            name
          )}
        </h2>
        <DeleteStudy study={study} organisation={organisation} onDeleted={onDeleted} />
      </div>
      <StudyFacts study={study} organisation={organisation} />
      {isReady && (
        <ol className="study-designs" aria-label={t("designs")}>
          {study.alternatives.map(({ design }) => (
            <li key={design}>{design}</li>
          ))}
        </ol>
      )}
      {state === "fitting" && study.jobId !== null && (
        <RunningFit organisation={organisation} jobId={study.jobId} />
      )}
      {state === "failed" && study.problem !== null && (
        <FailedFit key={study.jobId} study={study} organisation={organisation} problem={study.problem} />
      )}
      {isReady && study.alternatives.length > 1 && (
        <LastComparison study={study} organisation={organisation} />
      )}
      {isReady && (
        <p className="actions">
          <Link className="button" to="/o/$slug/design/$studyId" params={params}>
            {t("open", { name })}
          </Link>
          {study.alternatives.length > 1 && (
            <Link
              className="button quiet"
              to="/o/$slug/design/$studyId/$page"
              params={{ ...params, page: "compare" }}
            >
              {t("compare")}
            </Link>
          )}
        </p>
      )}
    </li>
  );
}

function StudyFacts({ study, organisation }: StudyProps) {
  const t = useTexts(studiesTexts);
  const format = useFormat();
  const { log, state, people, steps, changedAt } = study;
  return (
    <p className="ground">
      <span>{log ? t("fromLog", { log: log.name }) : t("fromModel")}</span>
      {state === "ready" && (
        <span>{t("size", { people: format.number(people), steps: format.number(steps) })}</span>
      )}
      <span>{t("changed", { date: format.moment(changedAt, organisation.timeZone) })}</span>
      {state === "ready" && <TrustChips study={study} />}
    </p>
  );
}

const verdictTexts: Readonly<Record<string, "resembles" | "doesNotResemble" | "tooFew">> = {
  resembles: "resembles",
  "does-not-resemble": "doesNotResemble",
  "too-few-to-say": "tooFew",
};

/** How far one may trust the model. */
function TrustChips({ study: { verdict, estimates } }: { readonly study: StudyEntry }) {
  const t = useTexts(studiesTexts);
  return (
    <>
      <span className={verdict === "resembles" ? "chip good" : "chip doubt"}>
        {t(verdictTexts[verdict ?? ""] ?? "neverCompared")}
      </span>
      {estimates > 0 && <span className="chip doubt">≈ {t("estimates", { count: estimates })}</span>}
    </>
  );
}
