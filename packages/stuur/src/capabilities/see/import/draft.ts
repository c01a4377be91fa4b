import type { Choices, FileView, PreviewBody, PreviewView, Role } from "./import.contract.ts";

/** What the form says about a file. */
export interface Draft {
  readonly layout: "events" | "cases";
  /** Whether somebody said so; else it is recognised anew. */
  readonly isLayoutChosen: boolean;
  /** For each role a column, or `none`. */
  readonly columns: Readonly<Record<Role, string>>;
  /** In the order of the process, where a row is a whole case. */
  readonly stepColumns: readonly string[];
  readonly teamOfStep: Readonly<Record<string, string>>;
  /** What names of teams in the file stand for; empty where there is no team. */
  readonly teamNames: Readonly<Record<string, string>>;
  readonly timesBetween: Choices["timesBetween"];
  readonly timeZone: string;
  /** Empty where Stuur chooses. */
  readonly sheet: string;
  readonly objectType: string;
  readonly weekYear: number | undefined;
}

/** What somebody changed in the form; all else follows from how the file was read and from its beginning. */
export interface Edits extends Partial<Omit<Draft, "columns" | "isLayoutChosen">> {
  readonly columns?: Readonly<Partial<Record<Role, string>>>;
}

const roleOrder: readonly Role[] = [
  "case",
  "step",
  "time",
  "start",
  "team",
  "person",
  "due",
  "status",
  "instance",
];

/** Roles of one group may share a column: a team may be the step, and a start the end. */
const groups: readonly (readonly Role[])[] = [
  ["case"],
  ["step", "team", "person", "status"],
  ["time", "start", "due"],
  ["instance"],
];

/** The columns of the file, as far as they are known. */
export function listColumns(file: FileView, preview: PreviewView | undefined): readonly string[] {
  const seen = preview?.columns.map(({ column }) => column) ?? [];
  if (seen.length > 0) return seen;
  if (!file.read) return file.problem?.columns ?? [];
  const { columns, others, stepColumns } = file.read;
  const read = columns.map(({ column }) => column).filter((column) => !isJoined(column, stepColumns));
  return [...new Set([...read, ...stepColumns, ...others.map(({ column }) => column)])];
}

/** What the form says: what was changed, else what was chosen or read before, else what is recognised. */
export function makeDraft(
  file: FileView,
  {
    preview,
    edits,
    timeZone,
  }: {
    readonly preview: PreviewView | undefined;
    readonly edits: Edits;
    /** That of the organisation. */
    readonly timeZone: string;
  },
): Draft {
  const { choices, read } = file;
  const isOther = isOtherTable(file, edits);
  const stepColumns = isOther ? [] : (choices.stepColumns ?? read?.stepColumns ?? []);
  const chosen = edits.layout ?? (isOther ? undefined : choices.layout);
  const found = preview?.steps.map(({ column }) => column) ?? [];
  return {
    layout: chosen ?? (stepColumns.length > 0 ? "cases" : "events"),
    isLayoutChosen: chosen !== undefined,
    columns: { ...(isOther ? recognisedColumns(preview) : knownColumns(file, preview)), ...edits.columns },
    stepColumns: edits.stepColumns ?? (stepColumns.length > 0 ? stepColumns : found),
    teamOfStep: { ...choices.teamOfStep, ...edits.teamOfStep },
    timeZone: edits.timeZone ?? choices.timeZone ?? read?.timeZone ?? timeZone,
    sheet: edits.sheet ?? choices.sheet ?? "",
    objectType: edits.objectType ?? choices.objectType ?? "",
    ...saidOfValues(choices, edits),
  };
}

function saidOfValues(
  choices: Choices,
  edits: Edits,
): Pick<Draft, "teamNames" | "timesBetween" | "weekYear"> {
  return {
    teamNames: edits.teamNames ?? choices.teamNames ?? {},
    timesBetween: "timesBetween" in edits ? edits.timesBetween : choices.timesBetween,
    weekYear: "weekYear" in edits ? edits.weekYear : choices.weekYear,
  };
}

/** Another sheet or another kind of case has other columns: what was said of the former ones no longer counts. */
export function isOtherTable({ choices }: FileView, { sheet, objectType }: Edits): boolean {
  const isOtherSheet = sheet !== undefined && sheet !== (choices.sheet ?? "");
  return isOtherSheet || (objectType !== undefined && objectType !== (choices.objectType ?? ""));
}

type Columns = Draft["columns"];
const noColumns = Object.fromEntries(roleOrder.map((role) => [role, "none"])) as Columns;

function recognisedColumns(preview: PreviewView | undefined): Columns {
  const found = preview?.recognised.map(({ role, column }) => [role, column]) ?? [];
  return { ...noColumns, ...Object.fromEntries(found) };
}

function knownColumns({ choices, read }: FileView, preview: PreviewView | undefined): Columns {
  const base = read ? { ...noColumns } : recognisedColumns(preview);
  const found = (read?.columns ?? []).filter(({ column }) => !isJoined(column, read?.stepColumns ?? []));
  const ofRead = Object.fromEntries(found.map(({ role, column }) => [role, column]));
  return { ...base, ...ofRead, ...choices.columns };
}

/** A role that is in several columns, one for each step, is called by all their names. */
function isJoined(column: string, stepColumns: readonly string[]): boolean {
  return stepColumns.length > 1 && column.includes(", ");
}

/** The columns after a choice: a column that cannot be both leaves the role that it had. */
export function chooseColumn(columns: Columns, role: Role, column: string): Columns {
  const groupOf = (of: Role) => groups.find((group) => group.includes(of));
  const kept = roleOrder.map((other) => {
    const isTaken = column !== "none" && columns[other] === column && groupOf(other) !== groupOf(role);
    return [other, isTaken ? "none" : columns[other]];
  });
  return { ...(Object.fromEntries(kept) as Columns), [role]: column };
}

/** A role that no column has while it is needed, or of which the column is not in the file. */
export interface Lacking {
  readonly role: Role | "steps";
  readonly problem: "missing" | "gone";
}

export function listLacking(draft: Draft, available: readonly string[]): readonly Lacking[] {
  const { columns, layout, stepColumns } = draft;
  const shown = rolesOf(draft);
  const gone = shown.filter((role) => columns[role] !== "none" && !isThere(columns[role], available));
  const needed: readonly Role[] =
    layout === "cases" ? ["case"] : ["case", "step", ...(columns.start === "none" ? ["time" as const] : [])];
  const missing = needed.filter((role) => columns[role] === "none");
  const noSteps = layout === "cases" && stepColumns.length === 0;
  return [
    ...missing.map((role) => ({ role, problem: "missing" as const })),
    ...gone.map((role) => ({ role, problem: "gone" as const })),
    ...(noSteps ? [{ role: "steps" as const, problem: "missing" as const }] : []),
  ];
}

/** Whether the file has the column, or both of a pair (`Datum + Tijd`); a name may have a plus sign itself. */
export function isThere(column: string, available: readonly string[]): boolean {
  const names = column.split(" + ");
  return names.some((_, place) => {
    const parts = [names.slice(0, place), names.slice(place)].map((part) => part.join(" + "));
    return parts.every((part) => part === "" || available.includes(part));
  });
}

/** The roles that are asked for; those that few files have only where they were `found`, also when they are none now. */
export function rolesOf({ layout, columns }: Draft, found: readonly Role[] = []): readonly Role[] {
  if (layout === "cases") return ["case", "due"];
  const isRare = (role: Role) => role === "status" || role === "instance";
  return roleOrder.filter((role) => !isRare(role) || columns[role] !== "none" || found.includes(role));
}

/** The roles for which the file has a column, as it was read or as it is recognised. */
export function listFound({ read }: FileView, preview: PreviewView | undefined): readonly Role[] {
  return [...(read?.columns ?? []), ...(preview?.recognised ?? [])].map(({ role }) => role);
}

/** What is sent to have the file read: everything that the form says, so that what is seen is what is read. */
export function toChoices(
  draft: Draft,
  {
    isOther,
    hasColumns,
  }: {
    readonly isOther: boolean;
    /** Whether the columns of what is to be read are known. */
    readonly hasColumns: boolean;
  },
): Choices {
  const { layout, columns, stepColumns, timeZone, sheet, objectType, weekYear } = draft;
  const { teamNames, timesBetween } = draft;
  const told = Object.entries(draft.teamOfStep).flatMap(([step, team]) =>
    team.trim() === "" ? [] : [[step, team.trim()] as const],
  );
  const ofTable = {
    columns: Object.fromEntries(
      (layout === "cases" ? (["case", "due"] as const) : roleOrder).map((role) => [role, columns[role]]),
    ),
    ...((layout === "cases" || draft.isLayoutChosen) && { layout }),
    ...(layout === "cases" && { stepColumns: [...stepColumns] }),
  };
  return {
    ...(isOther && !hasColumns ? { columns: {} } : ofTable),
    ...(told.length > 0 && { teamOfStep: Object.fromEntries(told) }),
    ...(Object.keys(teamNames).length > 0 && { teamNames }),
    ...(timesBetween && { timesBetween }),
    timeZone,
    ...(sheet !== "" && { sheet }),
    ...(objectType !== "" && { objectType }),
    ...(weekYear !== undefined && { weekYear }),
  };
}

/** What is asked about the beginning of the file, so that the names of steps follow what is chosen. */
export function toPreviewBody(file: FileView, edits: Edits): PreviewBody {
  const { choices, read } = file;
  const isOther = isOtherTable(file, edits);
  const before = isOther ? {} : choices.columns;
  const chosen = { ...before, ...edits.columns };
  const { case: caseColumn, due } = chosen;
  const stepColumns = edits.stepColumns ?? (isOther ? undefined : (choices.stepColumns ?? read?.stepColumns));
  const layout =
    edits.layout ?? (isOther ? undefined : choices.layout) ?? (stepColumns?.length ? "cases" : undefined);
  const sheet = edits.sheet ?? choices.sheet ?? "";
  return {
    columns: { ...(caseColumn && { case: caseColumn }), ...(due && { due }) },
    ...(layout && { layout }),
    ...(stepColumns && stepColumns.length > 0 && { stepColumns: [...stepColumns] }),
    ...(sheet !== "" && { sheet }),
  };
}
