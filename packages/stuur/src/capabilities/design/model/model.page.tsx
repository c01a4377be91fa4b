import "../../../ui/panels.css";
import "./model.css";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useCallback, useState } from "react";
import { getJson } from "../../../ui/api.ts";
import { FailureNotice, Loading, Notice } from "../../../ui/notices.tsx";
import type { StudyPageProps } from "../../../ui/study/study-page.ts";
import { useTexts } from "../../../ui/texts.ts";
import { ArrivalsSection } from "./arrivals-section.tsx";
import { CalendarsSection } from "./calendars-section.tsx";
import { HandoversSection } from "./handovers-section.tsx";
import type { DesignStudy, ModelEvidence } from "./model.contract.ts";
import { modelTexts } from "./model.texts.ts";
import { ModelHeadline } from "./model-headline.tsx";
import { ModelTools } from "./model-tools.tsx";
import { PeopleSection } from "./people-section.tsx";
import { RoutesSection } from "./routes-section.tsx";
import { StepsSection } from "./steps-section.tsx";
import { ModelEditor, useEditor } from "./use-editor.ts";
import { type ReadyStudy, useModelEditing } from "./use-model-editing.ts";
import { ValidationSection } from "./validation-section.tsx";

/** Whether today's organisation, simulated, resembles the real figures; and every part of the model, to be corrected. */
export function ModelPage(props: StudyPageProps) {
  const { organisation, studyId } = props;
  const t = useTexts(modelTexts);
  const [round, setRound] = useState(0);
  const path = `/api/organisations/${organisation.id}/studies/${studyId}`;
  const study = useQuery({
    queryKey: ["study", organisation.id, studyId],
    queryFn: ({ signal }) => getJson<DesignStudy>(path, signal),
  });
  const evidence = useQuery({
    queryKey: ["study-evidence", organisation.id, studyId],
    queryFn: ({ signal }) => getJson<{ evidence: ModelEvidence | null }>(`${path}/evidence`, signal),
    enabled: study.data !== undefined && study.data.content !== null,
  });
  const beginAnew = useCallback(() => setRound((before) => before + 1), []);
  if (study.isError) return <FailureNotice failure={study.error} onRetry={() => void study.refetch()} />;
  if (evidence.isError) {
    return <FailureNotice failure={evidence.error} onRetry={() => void evidence.refetch()} />;
  }
  if (!study.data) return <Loading />;
  if (study.data.content === null) {
    return (
      <Notice title={t("notReadyTitle")} question={t("question")}>
        <p className="lead">{t("notReady")}</p>
        <p className="actions">
          <Link className="button" to="/o/$slug/design" params={{ slug: organisation.slug }}>
            {t("toStudies")}
          </Link>
        </p>
      </Notice>
    );
  }
  if (!evidence.data) return <Loading />;
  return (
    <StudyModel
      key={round}
      {...props}
      path={path}
      study={study.data as ReadyStudy}
      evidence={evidence.data.evidence}
      onTakeTheirs={beginAnew}
    />
  );
}

function StudyModel({
  organisation,
  studyId,
  path,
  study,
  evidence,
  onTakeTheirs,
}: StudyPageProps & {
  readonly path: string;
  readonly study: ReadyStudy;
  readonly evidence: ModelEvidence | null;
  readonly onTakeTheirs: () => void;
}) {
  const t = useTexts(modelTexts);
  const queryKey = ["study", organisation.id, studyId];
  const editing = useModelEditing({ path, queryKey, study, onTakeTheirs });
  const editor = useEditor(editing, evidence);
  return (
    <ModelEditor value={editor}>
      <title>{`${t("pageTitle", { name: study.name })} · Stuur`}</title>
      <ModelHeadline study={editing.base} organisation={organisation} />
      <ModelTools editing={editing} />
      <div className="panels model">
        <ValidationSection
          study={editing.base}
          organisation={organisation}
          isKept={editing.state === "kept"}
        />
        <ArrivalsSection />
        <StepsSection />
        <RoutesSection />
        <HandoversSection />
        <PeopleSection />
        <CalendarsSection />
      </div>
    </ModelEditor>
  );
}
