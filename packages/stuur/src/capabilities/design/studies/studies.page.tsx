import "./studies.css";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useFormat } from "../../../ui/format.ts";
import { FailureNotice, Loading } from "../../../ui/notices.tsx";
import type { Organisation } from "../../../ui/organisations.ts";
import { useTexts } from "../../../ui/texts.ts";
import { DeletedStudy } from "./delete-study.tsx";
import { asksEstimates } from "./failed-fit.tsx";
import { StartPanels } from "./start-panels.tsx";
import type { StudyEntry } from "./studies.contract.ts";
import { studiesTexts } from "./studies.texts.ts";
import { StudyCard } from "./study-card.tsx";
import { useStudies } from "./use-studies.ts";

/** Every question about teams of an organisation, and the ways to begin one. */
export function StudiesPage({
  organisation,
  onOpen,
}: {
  readonly organisation: Organisation;
  readonly onOpen: (studyId: string) => void;
}) {
  const t = useTexts(studiesTexts);
  const studies = useStudies(organisation);
  const [deleted, setDeleted] = useState<readonly StudyEntry[]>([]);
  if (studies.isPending) return <Loading />;
  if (studies.isError) {
    return <FailureNotice failure={studies.error} onRetry={() => void studies.refetch()} />;
  }
  const gone = deleted.filter(({ id }) => !studies.data.some((study) => study.id === id));
  return (
    <>
      <title>{`${t("title")} · Stuur`}</title>
      <Headline studies={studies.data} />
      <ul className="studies apart">
        {gone.map((study) => (
          <DeletedStudy key={study.id} study={study} organisation={organisation} />
        ))}
        {studies.data.map((study) => (
          <StudyCard
            key={study.id}
            study={study}
            organisation={organisation}
            onDeleted={() => setDeleted((before) => [...before.filter(({ id }) => id !== study.id), study])}
          />
        ))}
      </ul>
      <StartPanels organisation={organisation} names={studies.data.map(({ name }) => name)} onOpen={onOpen} />
      <p className="actions">
        <Link className="button quiet" to="/o/$slug/design/people" params={{ slug: organisation.slug }}>
          {t("people")}
        </Link>
        <Link className="button quiet" to="/tutorial/$tutorial" params={{ tutorial: "teams" }}>
          {t("tutorial")}
        </Link>
      </p>
    </>
  );
}

/** What stands on the table, of the study that was touched last. */
function Headline({ studies: [last] }: { readonly studies: readonly StudyEntry[] }) {
  const t = useTexts(studiesTexts);
  const format = useFormat();
  const sentence = () => {
    if (!last) return t("headlineNone");
    const { name, state, alternatives, problem } = last;
    if (state === "fitting") return t("headlineFitting", { name });
    if (state === "failed") return t(asksEstimates(problem) ? "headlineAsks" : "headlineFailed", { name });
    if (alternatives.length === 1) return t("headlineOne", { name });
    const designs = format.list(alternatives.map(({ design }) => design));
    return t("headlineMore", { name, n: alternatives.length, designs });
  };
  return (
    <>
      <p className="question">{t("question")}</p>
      <h1 className="answer">{sentence()}</h1>
      {!last && <p className="lead">{t("leadNone")}</p>}
    </>
  );
}
