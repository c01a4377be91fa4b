import { standardCalendar, type WorkingCalendar } from "@stuur/methods/time";
import type { EventLog } from "../event-log.ts";
import { whileAsking } from "./kept-tables.ts";
import type { QuestionOptions } from "./options.ts";
import { type Relations, relationsOf } from "./relations.ts";
import { requireOptions } from "./require-options.ts";

/** Answers a question about the events and pairs as the options want them; the log stays open until it is answered. */
export function answer<Answer>(
  log: EventLog,
  options: QuestionOptions,
  ask: (relations: Relations) => Promise<Answer>,
): Promise<Answer> {
  return log.database.hold(() =>
    whileAsking(log, async () => {
      requireOptions(options);
      return ask(await relationsOf(log, options));
    }),
  );
}

/** The calendar that a question counts working time by. */
export function calendarOf(log: EventLog, { calendar }: QuestionOptions): WorkingCalendar {
  return calendar ?? standardCalendar(log.manifest.timeZone);
}
