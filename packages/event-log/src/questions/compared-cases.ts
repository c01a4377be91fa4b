import type { EventLog } from "../event-log.ts";
import { type CaseGroups, groupCases } from "./case-groups.ts";
import type { QuestionOptions } from "./options.ts";
import type { Relations } from "./relations.ts";

/** What is compared, and by which columns cases are comparable. */
interface ComparedOptions extends QuestionOptions {
  readonly outcome: "duration" | "late";
  readonly matchOn: readonly string[];
}

/** A case with what came of it: seconds from first to last event, or 1 when it was late and 0 when it was not. */
export interface ComparedCase {
  readonly handovers: number;
  readonly outcome: number;
  /** For each column the number of the case's value; null for a value too rare to be compared. */
  readonly values: readonly (number | null)[];
}

/** The cases, and for each column what the numbers of its values stand for. */
export interface ComparedCases {
  readonly cases: readonly ComparedCase[];
  readonly names: readonly (readonly string[])[];
}

/** So many values of a column can be compared, the most frequent; the number of groups is far below it as a rule. */
const mostValues = 1000;

/** The cases that count and of which the outcome is known. */
export async function readComparedCases(
  log: EventLog,
  { cases, events, pairs }: Relations,
  { outcome, matchOn, ...options }: ComparedOptions,
): Promise<ComparedCases> {
  const groups: CaseGroups[] = [];
  for (const column of matchOn) {
    groups.push(await groupCases(log, { ...options, groupBy: { column }, limit: mostValues }));
  }
  const columns = groups.map((_, index) => `g${index}.group_no AS g${index}`);
  const joins = groups.map(({ relation }, index) => `LEFT JOIN ${relation} AS g${index} USING (case_no)`);
  const value = outcome === "late" ? "late::INTEGER" : "(epoch_us(last_at) - epoch_us(first_at)) / 1e6";
  const rows = await log.database.query<CaseRow>(`
    SELECT ${["coalesce(handovers, 0) AS handovers", `${value} AS outcome`, ...columns].join(", ")}
    FROM ${cases} AS known SEMI JOIN ${events} AS e USING (case_no)
    LEFT JOIN (SELECT case_no, count(*) AS handovers FROM ${pairs} WHERE handed GROUP BY case_no) AS h USING (case_no)
    ${joins.join(" ")} ${outcome === "late" ? "WHERE late IS NOT NULL" : ""} ORDER BY case_no`);
  return {
    cases: rows.map((row): ComparedCase => {
      const values = groups.map((_, index) => row[`g${index}`] ?? null);
      return { handovers: row.handovers, outcome: row.outcome, values };
    }),
    names: groups.map(({ names }) => names),
  };
}

type CaseRow = Pick<ComparedCase, "handovers" | "outcome"> & {
  readonly [group: `g${number}`]: number | null;
};
