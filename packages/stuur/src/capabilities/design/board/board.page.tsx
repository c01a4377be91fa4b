import "../../../ui/dragging/dragging.css";
import "./board.css";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { getJson } from "../../../ui/api.ts";
import { useLanguage } from "../../../ui/language.ts";
import { FailureNotice, Loading, Notice } from "../../../ui/notices.tsx";
import type { StudyPageProps } from "../../../ui/study/study-page.ts";
import { useTexts } from "../../../ui/texts.ts";
import type { DesignStudy } from "./board.contract.ts";
import { boardTexts } from "./board.texts.ts";
import type { ReadyStudy } from "./save-drawing.ts";
import { StudyBoard } from "./study-board.tsx";

/** Draws other organisations beside today's: who is in which team, which steps it carries, and for which customers. */
export function BoardPage(props: StudyPageProps) {
  const { organisation, studyId } = props;
  const path = `/api/organisations/${organisation.id}/studies/${studyId}`;
  const study = useQuery({
    queryKey: ["study", organisation.id, studyId],
    queryFn: ({ signal }) => getJson<DesignStudy>(path, signal),
  });
  if (study.isPending) return <Loading />;
  if (study.isError) return <FailureNotice failure={study.error} onRetry={() => void study.refetch()} />;
  if (!isReady(study.data)) return <NotReady study={study.data} slug={organisation.slug} />;
  return <StudyBoard key={studyId} {...props} path={path} study={study.data} />;
}

function isReady(study: DesignStudy): study is ReadyStudy {
  return study.content !== null;
}

/** While the model is being fitted, or when it could not be; how that goes on stands with the list of studies. */
function NotReady({ study, slug }: { readonly study: DesignStudy; readonly slug: string }) {
  const t = useTexts(boardTexts);
  const { language } = useLanguage();
  const why = study.problem?.message[language] ?? t("notReady");
  return (
    <Notice question={study.name} title={t(study.state === "failed" ? "failedTitle" : "notReadyTitle")}>
      <p className="lead" role="status">
        {why}
      </p>
      <p className="actions">
        <Link className="button" to="/o/$slug/design" params={{ slug }}>
          {t("toStudies")}
        </Link>
      </p>
    </Notice>
  );
}
