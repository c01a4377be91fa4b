import { EventLogFailure, type FilePreview, recogniseColumns, recogniseWide } from "@stuur/event-log";
import type { PreviewBody, PreviewView } from "./import.contract.ts";
import { roles } from "./import.contract.ts";
import type { PreviewOutput } from "./import.work.ts";

const mostSamples = 3;

/** What a page shows of the beginning of a file, with these choices about it; values there may be names of persons. */
export function describePreview(
  { preview, error }: PreviewOutput,
  asked: PreviewBody,
  { mayReadNames }: { readonly mayReadNames: boolean },
): PreviewView {
  const problem = error && { code: error.code, message: error.message };
  if (!preview) {
    return { kind: null, problem, columns: [], recognised: [], steps: [], sheets: [], objectTypes: [] };
  }
  const { kind, header, rows, sheets, objectTypes } = preview;
  const dates = listSteps(preview, { columns: asked.columns, layout: "cases" }).map(({ column }) => column);
  const found = header.length > 0 ? recogniseColumns(header, rows) : {};
  return {
    kind,
    problem,
    columns: header.map((column, index) => ({
      column,
      samples: mayReadNames ? listSamples(rows, index) : [],
      isDates: dates.includes(column),
    })),
    recognised: roles.flatMap((role) => {
      const column = found[role];
      return column ? [{ role, ...column, column: nameOf(column), evidence: [...column.evidence] }] : [];
    }),
    steps: asked.layout === "cases" ? [...listSteps(preview, asked)] : [],
    sheets: [...sheets],
    objectTypes: [...objectTypes],
  };
}

/** A column, or the pair of a column of dates and one of times of day, as it is chosen by. */
export function nameOf({
  column,
  with: joined,
}: {
  readonly column: string;
  readonly with?: string;
}): string {
  return joined === undefined ? column : `${column} + ${joined}`;
}

function listSamples(rows: FilePreview["rows"], index: number): string[] {
  const values = rows.map((row) => row[index]?.trim() ?? "").filter((value) => value !== "");
  return [...new Set(values)].slice(0, mostSamples);
}

/** The columns of the steps of a row that is a whole case; none where that cannot be told yet. */
function listSteps(
  { header, rows }: FilePreview,
  { columns, layout, stepColumns }: Omit<PreviewBody, "sheet">,
) {
  if (header.length === 0) return [];
  const known = stepColumns?.filter((column) => header.includes(column));
  const given = Object.entries(columns).filter(
    ([role, column]) => header.includes(column) || (role === "due" && column === "none"),
  );
  try {
    const chosen = Object.fromEntries(given);
    return recogniseWide(header, rows, { columns: chosen, layout, stepColumns: known })?.steps ?? [];
  } catch (failure) {
    if (failure instanceof EventLogFailure) return [];
    throw failure;
  }
}
