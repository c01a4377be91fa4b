import { recogniseColumns } from "@stuur/event-log";
import { fromLocal } from "@stuur/methods/time";
import type { z } from "zod";
import { StuurError, stuurError } from "../../../platform/errors/errors.ts";
import { mostAttributes, PushedEvent } from "./pushed-events.contract.ts";

/** What is wrong with one event. */
interface EventProblem {
  readonly index: number;
  readonly field: string;
  readonly reason: { readonly nl: string; readonly en: string };
}

const reasons: Readonly<Record<string, EventProblem["reason"]>> = {
  text: { nl: "dit moet een tekst zijn", en: "this must be a text" },
  empty: { nl: "dit mag niet leeg zijn", en: "this must not be empty" },
  "too-long": { nl: "deze tekst is te lang", en: "this text is too long" },
  unreadable: { nl: "er staan onleesbare tekens in", en: "it has unreadable characters" },
  time: {
    nl: "schrijf het tijdstip met zijn zone, zoals 2025-03-31T14:05:00+02:00 of 2025-03-31T12:05:00Z",
    en: "write the time with its zone, such as 2025-03-31T14:05:00+02:00 or 2025-03-31T12:05:00Z",
  },
  far: { nl: "deze tijd ligt voor 1900 of na 2200", en: "this time is before 1900 or after 2200" },
  reversed: {
    nl: "het begin ligt na het einde (completedAt)",
    en: "the start is after the end (completedAt)",
  },
  value: {
    nl: "dit moet een tekst of getal zijn, en niet leeg",
    en: "this must be a text or number, and not empty",
  },
  attributes: { nl: "dit moeten namen met een waarde zijn", en: "this must be names with a value" },
  "too-many": { nl: "er mogen hoogstens 50 kenmerken bij", en: "there may be at most 50 attributes" },
  names: {
    nl: `hiermee krijgt dit logboek meer dan ${mostAttributes} verschillende kenmerken`,
    en: `with this the log gets more than ${mostAttributes} different attributes`,
  },
  event: { nl: "dit is geen gebeurtenis", en: "this is no event" },
  twice: {
    nl: "deze key staat in dezelfde aanvraag al bij een andere inhoud",
    en: "this key is in the same request with other content already",
  },
};

/** So many problems are told. */
const mostTold = 100;

/** What events are checked with. */
export interface CheckOptions {
  readonly timeZone: string;
  /** The attributes of earlier events. */
  readonly attributes: readonly string[];
}

/** The events, as they are kept but for the names of persons, the attributes of the log with theirs, and those that are not kept. */
export interface CheckedEvents {
  readonly events: readonly PushedEvent[];
  readonly attributes: readonly string[];
  readonly leftOut: readonly string[];
}

/**
 * Checks events one by one: all are right, or none is taken. An event that is in the request twice is there once. A due day
 * becomes the end of that day in the time zone.
 *
 * @throws STUUR_EVENTS_REFUSED with index (from 0), field and reason of what is wrong
 */
export function checkEvents(sent: readonly unknown[], { timeZone, attributes }: CheckOptions): CheckedEvents {
  const names = { kept: new Set(attributes), leftOut: new Set<string>() };
  const problems: EventProblem[] = [];
  const byKey = new Map<string, { readonly event: PushedEvent; readonly content: string }>();
  for (const [index, item] of sent.entries()) {
    const read = PushedEvent.safeParse(item);
    if (!read.success) {
      problems.push(describe(index, read.error));
      continue;
    }
    const surplus = problems.length < mostTold ? addNames(names, read.data) : undefined;
    if (surplus !== undefined)
      problems.push({ index, field: `attributes.${surplus}`, reason: reasons.names! });
    const content = JSON.stringify(read.data);
    const same = byKey.get(read.data.key);
    if (same && same.content !== content) problems.push({ index, field: "key", reason: reasons.twice! });
    else byKey.set(read.data.key, { event: read.data, content });
  }
  if (problems.length > 0) throw refuse(sent.length, problems);
  const { kept, leftOut } = names;
  const events = [...byKey.values()].map(({ event }) => tidy(event, { leftOut, timeZone }));
  return { events, attributes: [...kept], leftOut: [...leftOut] };
}

/**
 * Adds the names of the attributes of an event; the first that is too many is answered and not added. As in a file, a column
 * that is called like a person may hold names, and where persons get pseudonyms it is not kept.
 */
function addNames(
  { kept, leftOut }: { readonly kept: Set<string>; readonly leftOut: Set<string> },
  { attributes }: PushedEvent,
): string | undefined {
  for (const name of Object.keys(attributes ?? {})) {
    if (kept.has(name) || leftOut.has(name)) continue;
    if (kept.size + leftOut.size >= mostAttributes) return name;
    (recogniseColumns([name], []).person === undefined ? kept : leftOut).add(name);
  }
  return undefined;
}

function describe(index: number, error: z.ZodError): EventProblem {
  const [issue] = error.issues;
  const code = issue?.message ?? "";
  // Zod's own words come where a field is missing, and only there.
  return { index, field: issue?.path.join(".") || "event", reason: reasons[code] ?? reasons.text! };
}

function refuse(events: number, problems: readonly EventProblem[]): StuurError {
  const { index, field } = problems[0]!;
  const error = stuurError("STUUR_EVENTS_REFUSED", { events, count: problems.length, index, field });
  const values = { ...error.values, problems: problems.slice(0, mostTold) };
  return new StuurError({ code: error.code, status: error.status, text: error.text, values });
}

function tidy(
  event: PushedEvent,
  { leftOut, timeZone }: { readonly leftOut: ReadonlySet<string>; readonly timeZone: string },
): PushedEvent {
  const kept = Object.entries(event.attributes ?? {}).filter(([name]) => !leftOut.has(name));
  const dueAt = event.dueAt && !event.dueAt.includes("T") ? endOfDay(event.dueAt, timeZone) : event.dueAt;
  const told = Object.entries({ ...event, dueAt }).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  const { attributes: _, ...rest } = Object.fromEntries(told) as unknown as PushedEvent;
  return kept.length === 0 ? rest : { ...rest, attributes: Object.fromEntries(kept) };
}

/** The last millisecond of a day. */
function endOfDay(day: string, timeZone: string): string {
  const next = new Date(Date.parse(day) + 86_400_000);
  const [year, month, date] = [next.getUTCFullYear(), next.getUTCMonth() + 1, next.getUTCDate()];
  const midnight = fromLocal({ year, month, day: date, hour: 0, minute: 0, second: 0 }, timeZone);
  return new Date(midnight - 1).toISOString();
}
