import type { EventTrace } from "./event-trace.ts";

/** The events of a trace with everybody in a team. */
export interface ObservedWork {
  readonly trace: EventTrace;
  /** Of each case the position of its first event, and at last the number of events. */
  readonly firstOf: Int32Array;
  /** Start, or else end; end, or else start. */
  readonly begin: Float64Array;
  readonly finish: Float64Array;
  readonly hasStartTimes: boolean;
  readonly people: readonly string[];
  /** Of the people those from here on were not named in the log. */
  readonly firstUnnamed: number;
  readonly teams: readonly string[];
  readonly members: readonly (readonly number[])[];
  /** Per event; somebody who is in one team works for that team, whatever the event says. −1: nobody is known. */
  readonly person: Int32Array;
  readonly team: Int32Array;
  /** When the log can be trusted to hold all work: not at its begin and end, where cases are missing. */
  readonly settled: Span;
  /** The first and the last moment. */
  readonly span: Span;
}

export interface Span {
  readonly from: number;
  readonly until: number;
}

/** Work on which start and end are known. */
export function isTimed({ trace }: ObservedWork, event: number): boolean {
  return trace.start[event]! <= trace.end[event]!;
}

/** Whether the completion before an event and its start are known, in the time in which the log holds all work. */
export function isMeasured({ trace, person, finish, begin, settled }: ObservedWork, i: number): boolean {
  const [done, taken] = [finish[i - 1]!, begin[i]!];
  const isKnown = person[i]! >= 0 && person[i - 1]! >= 0;
  const isBegun = !Number.isNaN(trace.start[i]!) && !Number.isNaN(trace.end[i - 1]!);
  return isKnown && isBegun && taken >= done && done >= settled.from && taken <= settled.until;
}
