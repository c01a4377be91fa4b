import "../../../ui/dragging/dragging.css";
import "./teams.css";
import { useState } from "react";
import { FailureNotice, Loading } from "../../../ui/notices.tsx";
import type { LogPageProps } from "../../../ui/question/log-page.ts";
import { QuestionBar } from "../../../ui/question/question-bar.tsx";
import { Redraw } from "./redraw.tsx";
import type { TeamAlternative } from "./teams.contract.ts";
import { logPath, useAlternative, useTeams } from "./use-teams.ts";

/** What happens to the handovers if the teams are different? People, teams and steps are dragged into other teams. */
export function TeamsPage(props: LogPageProps) {
  const { organisation, logId, search, onSearch } = props;
  const path = logPath(organisation.id, logId);
  const opened = typeof search.alternative === "string" ? search.alternative : undefined;
  const teams = useTeams(path);
  const alternative = useAlternative(path, opened);
  const [removed, setRemoved] = useState<TeamAlternative | null>(null);
  const bar = <QuestionBar organisation={organisation} logId={logId} search={search} onSearch={onSearch} />;
  const failed = [teams, alternative].find(({ isError }) => isError);
  if (failed) return <FailureNotice failure={failed.error} onRetry={() => void failed.refetch()} />;
  if (!teams.data || (opened !== undefined && !alternative.data)) return <Loading />;
  const saved = opened === undefined ? null : (alternative.data ?? null);
  return (
    <Redraw
      key={opened ?? "new"}
      {...props}
      view={teams.data}
      saved={saved}
      bar={bar}
      removed={removed}
      onRemoved={setRemoved}
    />
  );
}
