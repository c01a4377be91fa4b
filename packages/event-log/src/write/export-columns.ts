import type { EventLog } from "../event-log.ts";
import type { ColumnsChosen } from "../read/choose-columns.ts";

/** A column of an exported log. */
export interface ExportColumn {
  readonly name: string;
  /** SQL over `exportRelation`. */
  readonly expression: string;
  /** `instant`: a TIMESTAMP in UTC; everything else is text. */
  readonly kind: "text" | "instant";
  /** Whether it is one of the columns that every log can have, and not a further attribute. */
  readonly isRole: boolean;
  /** Whether it says the same about every event of a case; of further attributes that is not known. */
  readonly ofCase: boolean;
}

/** The columns of an exported log, and which of them has which role, so that an import need not recognise them. */
export interface ExportColumns {
  readonly columns: readonly ExportColumn[];
  readonly roles: ColumnsChosen;
}

/** SQL of the events with what is known of their cases, `e` and `c`, and their further attributes, `a`. */
export function exportRelation(log: EventLog): string {
  const attributes =
    log.manifest.attributes.length > 0
      ? "LEFT JOIN attributes AS a ON a.case_no = e.case_no AND a.place = e.place"
      : "";
  return `events AS e JOIN cases AS c ON c.case_no = e.case_no ${attributes}`;
}

/** SQL of the order in which events are written: case by case, as they follow each other. */
export const exportOrder = "ORDER BY e.case_no, e.place";

/**
 * The columns that a log has: a role that it lacks is left out. They are called what XES calls them, since other programs
 * know those names too. An attribute that has one of these names gets " (2)" behind it, and so does one that `sameName`
 * cannot tell from another.
 */
export function listExportColumns(
  log: EventLog,
  sameName: (name: string) => string = (name) => name,
): ExportColumns {
  const present = roleColumns.filter(({ isPresent }) => isPresent(log));
  const taken = new Set<string>();
  const attributes = log.manifest.attributes.map(({ name, column }): ExportColumn => {
    return { name, expression: `a."${column}"`, kind: "text", isRole: false, ofCase: false };
  });
  const columns = [...present.map(({ column }) => column), ...attributes].map((column) => {
    const name = distinctName(column.name, (tried) => taken.has(sameName(tried)));
    taken.add(sameName(name));
    return { ...column, name };
  });
  const named = roleColumns.map(({ role, column, isPresent }) => {
    return [role, isPresent(log) ? column.name : "none"];
  });
  return { columns, roles: { ...Object.fromEntries(named), status: "none", instance: "none" } };
}

const always = () => true;

const roleColumns: readonly {
  readonly role: keyof ColumnsChosen;
  readonly column: ExportColumn;
  readonly isPresent: (log: EventLog) => boolean;
}[] = [
  { role: "case", column: text("case:concept:name", "c.case_id", true), isPresent: always },
  { role: "step", column: text("concept:name", "e.step::VARCHAR"), isPresent: always },
  {
    role: "start",
    column: instant("start_timestamp", "e.started_at"),
    isPresent: ({ manifest }) => manifest.hasStartTimes,
  },
  { role: "time", column: instant("time:timestamp", "e.completed_at"), isPresent: always },
  {
    role: "person",
    column: text("org:resource", "e.person::VARCHAR"),
    isPresent: ({ manifest }) => manifest.counts.persons > 0,
  },
  {
    role: "team",
    column: text("org:group", "e.team::VARCHAR"),
    isPresent: ({ manifest }) => manifest.counts.teams > 0,
  },
  {
    role: "due",
    column: instant("case:due_date", "c.due_at", true),
    isPresent: ({ manifest }) => manifest.counts.casesWithDueDate > 0,
  },
];

function text(name: string, expression: string, ofCase = false): ExportColumn {
  return { name, expression, kind: "text", isRole: true, ofCase };
}

function instant(name: string, expression: string, ofCase = false): ExportColumn {
  return { name, expression, kind: "instant", isRole: true, ofCase };
}

function distinctName(name: string, isTaken: (name: string) => boolean): string {
  if (!isTaken(name)) return name;
  for (let number = 2; ; number++) {
    if (!isTaken(`${name} (${number})`)) return `${name} (${number})`;
  }
}
