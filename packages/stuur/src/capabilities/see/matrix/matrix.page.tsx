import "./matrix.css";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { getJson } from "../../../ui/api.ts";
import { FailureNotice, Loading } from "../../../ui/notices.tsx";
import type { Organisation } from "../../../ui/organisations.ts";
import { useTexts } from "../../../ui/texts.ts";
import { DoubtSection, HandoversSection } from "./handovers-section.tsx";
import type { MatrixView } from "./matrix.contract.ts";
import { matrixTexts } from "./matrix.texts.ts";
import { MatrixHeadline } from "./matrix-headline.tsx";
import { MatrixPicture } from "./matrix-picture.tsx";
import type { MatrixSearch } from "./matrix-search.ts";
import { nameMissing } from "./name-missing.ts";
import { type LogEntry, UnreadyLog } from "./unready-log.tsx";

export { type MatrixSearch, readMatrixSearch } from "./matrix-search.ts";

/** Where does a case change hands? For one log; while it is being read or when that failed, how that stands. */
export function MatrixPage(props: {
  readonly organisation: Organisation;
  readonly logId: string;
  readonly search: MatrixSearch;
  readonly onSearch: (change: MatrixSearch) => void;
}) {
  const { organisation, logId } = props;
  const logs = useQuery({
    queryKey: ["logs", organisation.id],
    queryFn: async ({ signal }) =>
      (await getJson<{ logs: readonly LogEntry[] }>(`/api/organisations/${organisation.id}/logs`, signal))
        .logs,
  });
  if (logs.isPending) return <Loading />;
  if (logs.isError) return <FailureNotice failure={logs.error} onRetry={() => void logs.refetch()} />;
  const log = logs.data.find(({ id }) => id === logId);
  if (log && log.state !== "ready") return <UnreadyLog organisation={organisation} log={log} />;
  return <ReadyMatrix {...props} />;
}

function ReadyMatrix({
  organisation,
  logId,
  search,
  onSearch,
}: {
  readonly organisation: Organisation;
  readonly logId: string;
  readonly search: MatrixSearch;
  readonly onSearch: (change: MatrixSearch) => void;
}) {
  const t = useTexts(matrixTexts);
  const teams = useMatrix(organisation, logId, "team");
  const by = search.by ?? (teams.data && hasOnlyPersons(teams.data) ? "person" : "team");
  const matrix = useMatrix(organisation, logId, by);

  const name = t(by === "person" ? "nonePerson" : "none");
  const view = useMemo(() => matrix.data && nameMissing(matrix.data, name), [matrix.data, name]);
  if (matrix.isError) return <FailureNotice failure={matrix.error} onRetry={() => void matrix.refetch()} />;
  if (!view) return <Loading />;
  return (
    <div aria-busy={matrix.isPlaceholderData}>
      <MatrixHeadline view={view} organisation={organisation} />
      <MatrixPicture view={view} organisation={organisation} search={search} onSearch={onSearch} />
      <HandoversSection view={view} />
      <DoubtSection view={view} />
    </div>
  );
}

function useMatrix(organisation: Organisation, logId: string, by: MatrixView["by"]) {
  return useQuery({
    queryKey: ["matrix", organisation.id, logId, by],
    queryFn: ({ signal }) =>
      getJson<MatrixView>(`/api/organisations/${organisation.id}/logs/${logId}/matrix?by=${by}`, signal),
    placeholderData: keepPreviousData,
  });
}

/** Without any team in the data, persons are what can be seen. */
function hasOnlyPersons({ doubt, summary }: MatrixView): boolean {
  return doubt.missingTeam === summary.events && doubt.missingPerson < summary.events;
}
