import { requireParameter } from "../../parameters/index.ts";
import type { Instant } from "../../time/index.ts";
import type { EventTrace } from "../model/event-trace.ts";
import { shortenNames } from "../model/free-name.ts";

/** An event of a log, in the form in which `simulateLog` gives it too. */
export interface ObservedEvent {
  readonly case: string;
  readonly step: string;
  /** Null: the log does not say when work began. */
  readonly start: Instant | null;
  readonly complete: Instant;
  readonly team: string | null;
  readonly person: string | null;
}

/** What a model is compared with. */
export interface ObservedCases {
  /** The first and the last moment of the log. */
  readonly from: Instant;
  readonly until: Instant;
  /** Steps that nearly always have a start time, so that their work can be seen; of others no start time is used. */
  readonly seenSteps: ReadonlySet<string>;
  readonly cases: readonly ObservedCase[];
  /** Every event, in any order. */
  readonly work: readonly ObservedWork[];
}

interface ObservedCase {
  readonly begun: Instant;
  readonly ended: Instant;
  /** Handovers to another team, and to a colleague within a team. */
  readonly between: number;
  readonly within: number;
}

type ObservedWork = Omit<ObservedEvent, "case" | "step">;

/**
 * Takes from events what a model is compared with. A case begins with its first event (its start, else its completion) and
 * ends with its last completion, so waiting before the first work is not in its lead time: a log does not hold it.
 * Events of a case are put in order of start, else completion, else as given.
 *
 * @throws RangeError when there is no event, or an instant is not finite.
 * @example
 * ```ts
 * import { observeCases } from "@stuur/methods/fitting";
 *
 * const { cases } = observeCases([
 *   { case: "1", step: "visit", start: 0, complete: 60_000, team: "sales", person: "Ann" },
 *   { case: "1", step: "draw", start: 90_000, complete: 99_000, team: "design", person: "Bob" },
 * ]);
 * cases; // => [{ begun: 0, ended: 99_000, between: 1, within: 0 }]
 * ```
 */
export function observeCases(events: readonly ObservedEvent[]): ObservedCases {
  requireEvents(events);
  const seenSteps = findSeenSteps(events);
  const byCase = new Map<string, ObservedEvent[]>();
  for (const one of events) {
    const event = seenSteps.has(one.step) ? one : { ...one, start: null };
    const list = byCase.get(event.case);
    if (list === undefined) byCase.set(event.case, [event]);
    else list.push(event);
  }
  const cases = [...byCase.values()].map(observeCase);
  return {
    from: cases.reduce((first, { begun }) => Math.min(first, begun), Number.POSITIVE_INFINITY),
    until: events.reduce((last, { complete }) => Math.max(last, complete), Number.NEGATIVE_INFINITY),
    seenSteps,
    cases,
    work: [...byCase.values()].flat(),
  };
}

/** The part of the events of a step that may lack a start time by mistake. */
const mostMissing = 0.05;

function findSeenSteps(events: readonly ObservedEvent[]): ReadonlySet<string> {
  const counts = new Map<string, { all: number; missing: number }>();
  for (const { step, start } of events) {
    const count = counts.get(step) ?? { all: 0, missing: 0 };
    counts.set(step, count);
    count.all++;
    if (start === null) count.missing++;
  }
  return new Set(
    [...counts].flatMap(([step, { all, missing }]) => (missing <= mostMissing * all ? step : [])),
  );
}

/**
 * The same from the columns that a model is fitted to. An event without any time is left out.
 *
 * @throws RangeError when there is no event with a time.
 * @example
 * ```ts
 * import { observeTrace } from "@stuur/methods/fitting";
 *
 * const { cases, seenSteps } = observeTrace({
 *   names: { steps: ["saw"], people: ["Ann"], teams: ["shop"], segments: [] },
 *   due: Float64Array.of(Number.NaN),
 *   segment: Int32Array.of(-1),
 *   caseOf: Int32Array.of(0, 0),
 *   step: Int32Array.of(0, 0),
 *   person: Int32Array.of(0, -1),
 *   team: Int32Array.of(0, 0),
 *   start: Float64Array.of(0, Number.NaN),
 *   end: Float64Array.of(60_000, 90_000),
 *   leftOut: { cases: 0, events: 0 },
 * });
 * [cases[0]?.within, seenSteps.has("saw")]; // => [1, false]
 * ```
 */
export function observeTrace(trace: EventTrace): ObservedCases {
  const { caseOf, step, person, team, start, end } = trace;
  const names = shortenNames(trace.names);
  const known = (instant: number) => (Number.isNaN(instant) ? null : instant);
  const events = Array.from(caseOf, (one, i) => ({
    case: String(one),
    step: names.steps[step[i]!]!,
    start: known(start[i]!),
    complete: known(end[i]!) ?? start[i]!,
    team: names.teams[team[i]!] ?? null,
    person: names.people[person[i]!] ?? null,
  }));
  return observeCases(events.filter(({ complete }) => !Number.isNaN(complete)));
}

function requireEvents(events: readonly ObservedEvent[]): void {
  requireParameter(events.length > 0, "events.length", events.length, "at least 1");
  const isWrong = ({ start, complete }: ObservedEvent) => !Number.isFinite((start ?? 0) + complete);
  const wrong = events.findIndex(isWrong);
  requireParameter(wrong < 0, `events[${wrong}]`, "an event with another time", "finite instants");
}

function observeCase(events: readonly ObservedEvent[]): ObservedCase {
  const ordered = events.toSorted((a, b) => beginOf(a) - beginOf(b));
  let [between, within] = [0, 0];
  for (let i = 1; i < ordered.length; i++) {
    const [before, after] = [ordered[i - 1]!, ordered[i]!];
    if (before.team !== after.team) between++;
    else if (before.person !== after.person) within++;
  }
  const ended = ordered.reduce((last, { complete }) => Math.max(last, complete), beginOf(ordered[0]!));
  return { begun: beginOf(ordered[0]!), ended, between, within };
}

function beginOf({ start, complete }: ObservedEvent): Instant {
  return start ?? complete;
}
