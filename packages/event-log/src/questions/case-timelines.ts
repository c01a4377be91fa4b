import { isCount, requireParameter } from "@stuur/methods/parameters";
import type { EventLog } from "../event-log.ts";
import { answer } from "./answer.ts";
import {
  type ChosenCase,
  type ChosenFor,
  chooseOfHandover,
  chooseStories,
  findCases,
} from "./choose-cases.ts";
import type { HandoverEnds } from "./handover-keys.ts";
import type { QuestionOptions } from "./options.ts";
import { type Relations, relationsOf, type ValueKey } from "./relations.ts";

/** Which cases are told; without `cases` and `of`, five that differ. */
export interface CaseTimelinesOptions extends QuestionOptions {
  /** Ids of cases. */
  readonly cases?: readonly string[];
  /** A handover, of which three typical cases are told. */
  readonly of?: HandoverEnds;
  /** The most events told of a case; by default 200. */
  readonly limit?: number;
}

/** A case as it went. Instants are ISO 8601 in UTC. */
export interface CaseTimeline {
  readonly caseId: string;
  readonly chosenFor: readonly ChosenFor[];
  readonly firstAt: string;
  readonly lastAt: string;
  readonly dueAt: string | null;
  /** Null without a due date. */
  readonly late: boolean | null;
  /** How many it has; `events` are those told, one after the other. */
  readonly eventCount: number;
  readonly events: readonly TimelineEvent[];
  /** The `place` of the event that hands over in the way that the case is an example of. */
  readonly handoverAfter: number | null;
}

/** An event of a case. */
export interface TimelineEvent {
  /** 1 for the first event of the case. */
  readonly place: number;
  readonly step: string;
  readonly team: string;
  readonly person: string;
  readonly startedAt: string | null;
  readonly completedAt: string | null;
  /** Whether the next event is of another team (or person), and whether that handover is returned. */
  readonly isHandedOver: boolean;
  readonly isReturned: boolean;
}

/**
 * Tells real cases, event by event. Of a handover: `median-wait`, a case in the middle by the time between; `long-wait`, one
 * that nine in ten are shorter than; and `returned`, or `came-back` when none is returned. Otherwise, for a first look at a
 * log: `most-handovers`, `most-late` (`longest` when none is late), `shortest`, `typical` (of the variant that occurs most)
 * and `median` (in the middle by duration). The same log gives the same cases; of small logs there are fewer. A case has
 * more events than `limit`: the first are told, or those around the handover.
 *
 * A case is told whole: `missing` only matters for which cases are chosen, and with `drop` no `handoverAfter` is given.
 * Throws a RangeError for a limit that is no count.
 *
 * @example
 * ```ts
 * import { mkdtemp, writeFile } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { caseTimelines, importEventLog, openEventLog } from "@stuur/event-log";
 *
 * const folder = await mkdtemp(join(tmpdir(), "stuur-"));
 * const file = join(folder, "orders.csv");
 * const rows = ["1,Draw,Design,2025-03-03 09:00", "1,Plan,Planning,2025-03-04 10:00"];
 * await writeFile(file, ["order,step,team,completed", ...rows].join("\n"));
 * await importEventLog({ file, folder: join(folder, "log") });
 * const log = await openEventLog(join(folder, "log"));
 * const [told] = await caseTimelines(log, { of: { from: "Design", to: "Planning" } });
 * [told.caseId, told.chosenFor[0], told.handoverAfter]; // => ["1", "median-wait", 1]
 * told.events.map(({ step, team, isHandedOver }) => [step, team, isHandedOver]); // => [
 * //   ["Draw", "Design", true],
 * //   ["Plan", "Planning", false],
 * // ]
 * await log.close();
 * ```
 */
export async function caseTimelines(
  log: EventLog,
  options: CaseTimelinesOptions = {},
): Promise<CaseTimeline[]> {
  const { cases, of, limit = 200 } = options;
  requireParameter(isCount(limit), "limit", limit, "a whole number ≥ 0");
  const { missing, ...whole } = options;
  return answer(log, options, async (relations) => {
    const chosen = cases
      ? await findCases(log, relations, cases)
      : of
        ? await chooseOfHandover(log, relations, of)
        : await chooseStories(log, relations, options);
    const heads = await readHeads(log, relations, chosen);
    const told = chosen.map(({ place, ...found }): ToldCase => {
      const { events } = heads.get(found.case_no)!;
      const handoverAfter = missing === "drop" ? null : place;
      return { ...found, handoverAfter, ...spanOf(events, handoverAfter ?? 1, limit) };
    });
    const rows = await readEvents(log, await relationsOf(log, whole), told);
    const names = await namesOfEvents(log, whole);
    return told.map(({ case_no, chosenFor, handoverAfter }): CaseTimeline => {
      const events = rows.filter((row) => row.case_no === case_no).map(names);
      return { ...describeHead(heads.get(case_no)!), chosenFor, handoverAfter, events };
    });
  });
}

/** A case with the places of the events that are told. */
interface ToldCase extends Omit<ChosenCase, "place"> {
  readonly handoverAfter: number | null;
  readonly first: number;
  readonly last: number;
}

/** The first `limit` of so many places; or, when the middle lies beyond them, those around it. */
function spanOf(places: number, middle: number, limit: number): { first: number; last: number } {
  const latest = Math.max(1, places - limit + 1);
  const first = middle < limit ? 1 : Math.min(latest, Math.max(1, middle - Math.floor(limit / 2)));
  return { first, last: first + limit - 1 };
}

interface HeadRow {
  readonly case_no: number;
  readonly case_id: string;
  readonly first_at: Date;
  readonly last_at: Date;
  readonly due_at: Date | null;
  readonly events: number;
  readonly late: boolean | null;
}

async function readHeads(
  log: EventLog,
  { cases }: Relations,
  chosen: readonly ChosenCase[],
): Promise<Map<number, HeadRow>> {
  const numbers = [-1, ...chosen.map(({ case_no }) => case_no)].join(", ");
  const rows = await log.database.query<HeadRow>(`FROM ${cases} WHERE case_no IN (${numbers})`);
  return new Map(rows.map((row) => [row.case_no, row]));
}

function describeHead(head: HeadRow) {
  return {
    caseId: head.case_id,
    firstAt: head.first_at.toISOString(),
    lastAt: head.last_at.toISOString(),
    dueAt: head.due_at?.toISOString() ?? null,
    late: head.late,
    eventCount: head.events,
  };
}

interface EventRow {
  readonly case_no: number;
  readonly place: number;
  readonly step: ValueKey;
  readonly team: ValueKey | null;
  readonly person: ValueKey | null;
  readonly started_at: Date | null;
  readonly completed_at: Date | null;
  readonly handed: boolean | null;
  readonly returned: boolean | null;
}

async function readEvents(
  log: EventLog,
  { events, pairs }: Relations,
  told: readonly ToldCase[],
): Promise<EventRow[]> {
  if (told.length === 0) return [];
  const spans = told.map(({ case_no, first, last }) => {
    return `(case_no = ${case_no} AND place BETWEEN ${first} AND ${last})`;
  });
  const condition = spans.join(" OR ");
  return log.database.query<EventRow>(`
    SELECT case_no, place, step, team, person, started_at, completed_at, handed, returned
    FROM (FROM ${events} WHERE ${condition}) LEFT JOIN (
      SELECT case_no, place, handed, returned FROM ${pairs} WHERE ${condition}) USING (case_no, place)
    ORDER BY case_no, place`);
}

/** The key of a missing team or person. */
const missingKey = 0;

async function namesOfEvents(log: EventLog, options: QuestionOptions) {
  const teams = await relationsOf(log, { ...options, by: "team" });
  const persons = await relationsOf(log, { ...options, by: "person" });
  return (row: EventRow): TimelineEvent => ({
    place: row.place,
    step: teams.stepName(row.step),
    team: teams.valueName(row.team ?? missingKey),
    person: persons.valueName(row.person ?? missingKey),
    startedAt: row.started_at?.toISOString() ?? null,
    completedAt: row.completed_at?.toISOString() ?? null,
    isHandedOver: row.handed ?? false,
    isReturned: row.returned ?? false,
  });
}
