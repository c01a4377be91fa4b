import type { EventLogManifest, QuestionOptions } from "@stuur/event-log";
import { readCalendar } from "./read-calendar.ts";
import { type Groups, readGroups } from "./read-groups.ts";

/** What somebody wants to see of a log, as the command line gives it. */
export interface QuestionChoices {
  readonly by: "team" | "person" | "person-in-team";
  readonly missing: "keep" | "drop";
  readonly from?: string;
  readonly to?: string;
  /** `column=value`; of one column twice means either. */
  readonly where?: readonly string[];
  readonly calendar?: string;
  readonly group?: readonly string[];
  readonly timeZone: string;
}

/**
 * Reads the files that the choices name, and gives the question for a log: holidays depend on its years. Throws a
 * `StuurError` that says where such a file is wrong.
 */
export async function readQuestion(
  choices: QuestionChoices,
): Promise<(log: Pick<EventLogManifest, "firstAt" | "lastAt">) => QuestionOptions> {
  const { by, missing, from, to, where = [], timeZone } = choices;
  const groups = mergeGroups(await Promise.all((choices.group ?? []).map(readGroups)));
  const calendar = choices.calendar === undefined ? null : await readCalendar(choices.calendar, timeZone);
  const wanted = splitWhere(where);
  const filter = { ...(from && { from }), ...(to && { to }), ...(where.length > 0 && { where: wanted }) };
  return ({ firstAt, lastAt }) => ({
    by,
    missing,
    ...(Object.keys(filter).length > 0 && { filter }),
    ...(calendar && { calendar: calendar({ from: yearOf(firstAt), to: yearOf(lastAt) + 1 }) }),
    ...(groups && { grouping: groups }),
  });
}

function mergeGroups(all: readonly Groups[]): Groups | null {
  if (all.length === 0) return null;
  const kinds = ["persons", "teams", "steps"] as const;
  const merged = kinds.map(
    (kind) => [kind, Object.assign({}, ...all.map((groups) => groups[kind]))] as const,
  );
  return Object.fromEntries(merged.filter(([, groups]) => Object.keys(groups).length > 0));
}

function splitWhere(where: readonly string[]): Record<string, readonly string[]> {
  const values: Record<string, string[]> = {};
  for (const text of where) {
    const at = text.indexOf("=");
    const column = text.slice(0, at);
    values[column] = [...(values[column] ?? []), text.slice(at + 1)];
  }
  return values;
}

/** In UTC: the clock on the wall may already show the next year. */
function yearOf(instant: string): number {
  return new Date(instant).getUTCFullYear();
}
