import { type LocalTime, toLocal } from "@stuur/methods/time";
import { sqlText } from "../database.ts";
import { EventLogFailure } from "../errors.ts";
import type { EventLog } from "../event-log.ts";
import { listPeriods, type Period, type PeriodLength, periodLengths } from "./calendar-periods.ts";
import type { CaseFilter } from "./case-filter.ts";
import type { QuestionOptions } from "./options.ts";
import { relationsOf } from "./relations.ts";

/** A question of this library, or one of your own that takes `QuestionOptions`. */
export type Question = (log: EventLog, options: never) => Promise<unknown>;

/** What is asked of each period, and the question's own options. */
export type OverTimeOptions<Ask extends Question> = NonNullable<Parameters<Ask>[1]> & {
  readonly every: PeriodLength;
  readonly ask: Ask;
};

/** The answer for the cases whose first event lies in a period; null when there are none. */
export interface PeriodAnswer<Answer> extends Period {
  readonly cases: number;
  readonly answer: Answer | null;
  /**
   * The log, or the filter, begins or ends inside this period, so that cases of it are missing. Apart from that, cases
   * that began lately may still be going on: what they will become is not in the log.
   */
  readonly isIncomplete: boolean;
}

/** So that a wrong year among the times cannot ask for millions. */
const mostPeriods = 20_000;

/**
 * Asks a question of each day, week, month or quarter in the log's time zone, from the first to the last in which a case
 * begins. A case belongs to the period of its first event and is never cut, so what is counted by case adds up to the
 * whole.
 *
 * Throws an `EventLogFailure` for more than 20,000 periods, and for an `every` or `ask` that does not exist.
 *
 * @example
 * ```ts
 * import { mkdtemp, writeFile } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { importEventLog, openEventLog, overTime, summary } from "@stuur/event-log";
 *
 * const folder = await mkdtemp(join(tmpdir(), "stuur-"));
 * const file = join(folder, "orders.csv");
 * const rows = ["1,Design,Design,2025-03-31 09:00", "1,Plan,Planning,2025-04-01 10:00", "2,Plan,Planning,2025-05-01 10:00"];
 * await writeFile(file, ["order,step,team,completed", ...rows].join("\n"));
 * await importEventLog({ file, folder: join(folder, "log") });
 * const log = await openEventLog(join(folder, "log"));
 * const months = await overTime(log, { every: "month", ask: summary });
 * months.map(({ label, cases }) => [label, cases]); // => [["2025-03", 1], ["2025-04", 0], ["2025-05", 1]]
 * months[0].answer?.events; // => 2
 * months[1].answer; // => null
 * await log.close();
 * ```
 */
export function overTime<Ask extends Question>(
  log: EventLog,
  asked: OverTimeOptions<Ask>,
): Promise<PeriodAnswer<Awaited<ReturnType<Ask>>>[]> {
  const { every, ask, ...options }: Asked<Awaited<ReturnType<Ask>>> = asked;
  return log.database.hold(async () => {
    requireAsked(every, ask);
    const answers: PeriodAnswer<Awaited<ReturnType<Ask>>>[] = [];
    for (const { period, cases, bounds } of await readPeriods(log, every, options)) {
      const filter = { ...options.filter, ...bounds };
      const answer = cases === 0 ? null : await ask(log, { ...options, filter });
      const { from, to } = period;
      const isWhole = from === bounds.from && to === bounds.to;
      const all = isWhole ? cases : await countCases(log, { ...filter, from, to });
      const isIncomplete = all > cases || isCut(log, period);
      answers.push({ ...period, cases, answer, isIncomplete });
    }
    return answers;
  });
}

function requireAsked(every: unknown, ask: unknown): void {
  const lengths: readonly unknown[] = periodLengths;
  if (lengths.includes(every) && typeof ask === "function") return;
  const [option, value, expected] = lengths.includes(every)
    ? ["ask", ask, ["summary", "handovers", "leadTimes", "…"]]
    : ["every", every, periodLengths];
  throw new EventLogFailure("EVENT_LOG_UNKNOWN_OPTION", { option, value: String(value), expected });
}

/** `OverTimeOptions` without what only the caller needs to know. */
interface Asked<Answer> extends QuestionOptions {
  readonly every: PeriodLength;
  readonly ask: (log: EventLog, options: QuestionOptions) => Promise<Answer>;
}

/** A period with the cases that begin in it, and what to add to the filter in order to find them. */
interface CountedPeriod {
  readonly period: Period;
  readonly cases: number;
  readonly bounds: { readonly from: string; readonly to: string };
}

async function readPeriods(
  log: EventLog,
  every: PeriodLength,
  { filter = {} }: QuestionOptions,
): Promise<CountedPeriod[]> {
  const { cases } = await relationsOf(log, { filter });
  // What a clock shows is costly to find; it changes by quarters of an hour.
  const local = `timezone(${sqlText(log.manifest.timeZone)}, timezone('UTC', quarter))`;
  const days = await log.database.query<{ date: string; cases: number }>(`
    SELECT (${local})::DATE::VARCHAR AS date, sum(cases) AS cases
    FROM (SELECT time_bucket(INTERVAL '15 minutes', first_at) AS quarter, count(*) AS cases FROM ${cases} GROUP BY quarter)
    GROUP BY date ORDER BY date`);
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return [];
  const periods: CountedPeriod[] = [];
  let next = 0;
  for (const period of listPeriods(every, first.date, last.date)) {
    let found = 0;
    for (; next < days.length && days[next]!.date < period.to; next++) found += days[next]!.cases;
    // The filter's own ends lie in the first and the last period, or beyond them where no case begins.
    const from = periods.length === 0 ? (filter.from ?? period.from) : period.from;
    const to = next === days.length ? (filter.to ?? period.to) : period.to;
    periods.push({ period, cases: found, bounds: { from, to } });
    if (periods.length > mostPeriods) {
      throw new EventLogFailure("EVENT_LOG_TOO_MANY_PERIODS", {
        limit: mostPeriods,
        first: first.date,
        last: last.date,
      });
    }
  }
  return periods;
}

/** Whether the log begins after the first day of the period, or ends before its last. */
function isCut({ manifest: { firstAt, lastAt, timeZone } }: EventLog, { from, to }: Period): boolean {
  const [first, last] = [firstAt, lastAt].map((instant) => dateOf(toLocal(Date.parse(instant), timeZone)));
  const lastDay = new Date(Date.parse(to) - 86_400_000).toISOString().slice(0, 10);
  return first! > from || last! < lastDay;
}

function dateOf({ year, month, day }: LocalTime): string {
  const twoDigits = (part: number) => String(part).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(day)}`;
}

async function countCases(log: EventLog, filter: CaseFilter): Promise<number> {
  const { cases } = await relationsOf(log, { filter });
  const [counted] = await log.database.query<{ cases: number }>(`SELECT count(*) AS cases FROM ${cases}`);
  return counted?.cases ?? 0;
}
