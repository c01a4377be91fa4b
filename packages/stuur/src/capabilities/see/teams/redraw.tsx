import { type ReactNode, useEffect, useState } from "react";
import { FailureNotice } from "../../../ui/notices.tsx";
import type { LogPageProps } from "../../../ui/question/log-page.ts";
import { readQuestionSearch } from "../../../ui/question/question-search.ts";
import { useHistory } from "../../../ui/use-history.ts";
import { BeforeAfter } from "./before-after.tsx";
import { Board } from "./board.tsx";
import { ComparisonTables } from "./comparison-tables.tsx";
import { readDraft, writeDraft } from "./draft.ts";
import { emptyDrawing, hasTeams, isSameDrawing } from "./drawing.ts";
import { HowTeamsComputed } from "./how-teams-computed.tsx";
import { SavePanel } from "./save-panel.tsx";
import { SegmentSection } from "./segment-section.tsx";
import type { TeamAlternative, TeamsView } from "./teams.contract.ts";
import { TeamsHeadline } from "./teams-headline.tsx";
import { TeamsPictureSection } from "./teams-picture.tsx";
import { logPath, useComparison } from "./use-teams.ts";

/** One drawing and what it does: the board, the figures, and the drawings that were kept. */
export function Redraw({
  organisation,
  logId,
  search,
  onSearch,
  view,
  saved,
  bar,
  removed,
  onRemoved,
}: LogPageProps & {
  readonly view: TeamsView;
  /** The alternative that is open. */
  readonly saved: TeamAlternative | null;
  readonly bar: ReactNode;
  /** The alternative that was deleted last: it can be put back, also when another one is open by now. */
  readonly removed: TeamAlternative | null;
  readonly onRemoved: (removed: TeamAlternative | null) => void;
}) {
  const [draft] = useState(() => readDraft(logId, saved?.id));
  const history = useHistory(draft?.drawing ?? saved?.drawing ?? emptyDrawing);
  const [version, setVersion] = useState(draft?.version ?? saved?.version ?? null);
  const drawing = history.present;
  const isSaved = isSameDrawing(drawing, saved?.drawing ?? emptyDrawing);
  useEffect(() => {
    writeDraft(logId, saved?.id, isSaved ? null : { drawing, version });
  }, [logId, saved?.id, isSaved, drawing, version]);

  const path = logPath(organisation.id, logId);
  const question = readQuestionSearch(search);
  const segment = typeof search.segment === "string" && search.segment !== "" ? search.segment : undefined;
  const { grouping } = drawing;
  const comparison = useComparison(path, question, { grouping, ...(segment !== undefined && { segment }) });
  const { data, isError, isPlaceholderData } = comparison;
  return (
    <>
      <TeamsHeadline organisation={organisation} view={view} drawing={drawing} comparison={data} />
      {bar}
      {isError && <FailureNotice failure={comparison.error} onRetry={() => void comparison.refetch()} />}
      {data && (
        <BeforeAfter
          organisation={organisation}
          comparison={data}
          hasTeams={hasTeams(view)}
          isOld={isPlaceholderData}
        />
      )}
      <Board view={view} history={history} comparison={data} />
      <SavePanel
        path={path}
        drawing={drawing}
        saved={saved}
        version={version}
        isSaved={isSaved}
        onSaved={({ version: latest }) => setVersion(latest)}
        onTakeOver={(theirs) => {
          history.change(theirs.drawing);
          setVersion(theirs.version);
        }}
        onOpen={(alternative) => onSearch({ alternative })}
        onCreated={() => writeDraft(logId, saved?.id, null)}
        removed={removed}
        onRemoved={onRemoved}
        view={view}
      />
      {data && (
        <>
          <ComparisonTables comparison={data} name={view.log.name} />
          <SegmentSection
            organisation={organisation}
            logId={logId}
            comparison={data}
            segment={segment}
            onChoose={(column) => onSearch({ segment: column })}
          />
          <TeamsPictureSection
            organisation={organisation}
            path={path}
            search={question}
            grouping={grouping}
            events={view.teams.reduce((sum, { events }) => sum + events, 0)}
          />
          <HowTeamsComputed
            organisation={organisation}
            logId={logId}
            comparison={data}
            search={question}
            grouping={grouping}
          />
        </>
      )}
    </>
  );
}
