import "./drawn.css";
import { useState } from "react";
import { FailureNotice, Loading } from "../../../ui/notices.tsx";
import type { Organisation } from "../../../ui/organisations.ts";
import type { KeptDrawing } from "./drawn.contract.ts";
import { DrawnEditor } from "./drawn-editor.tsx";
import type { DrawnSearch } from "./drawn-search.ts";
import { useKeptDrawing } from "./use-drawings.ts";

/** How do you think it goes? A matrix drawn by hand, without data. */
export function DrawnPage({
  organisation,
  search,
  onSearch,
}: {
  readonly organisation: Organisation;
  readonly search: DrawnSearch;
  readonly onSearch: (change: DrawnSearch) => void;
}) {
  const kept = useKeptDrawing(organisation.id, search.drawing);
  const [removed, setRemoved] = useState<KeptDrawing | null>(null);
  if (kept.isError) return <FailureNotice failure={kept.error} onRetry={() => void kept.refetch()} />;
  if (search.drawing !== undefined && !kept.data) return <Loading />;
  return (
    <DrawnEditor
      key={search.drawing ?? "new"}
      organisation={organisation}
      kept={search.drawing === undefined ? null : (kept.data ?? null)}
      logId={search.log}
      removed={removed}
      onRemoved={setRemoved}
      onOpen={(drawing) => onSearch({ ...search, drawing })}
    />
  );
}
