import type { Instant } from "@stuur/methods/time";
import type { Shift } from "./shifts.ts";

/** Somebody who does one thing at a time, only during shifts (in order of time), and only what the skills name. */
export interface Worker {
  readonly name: string;
  readonly team: string;
  readonly skills: readonly string[];
  readonly shifts: readonly Shift[];
}

/** Work that a case asks for. It waits for the first free worker with the skill, or for its owner unless that one is away. */
export interface Activity {
  readonly skill: string;
  readonly seconds: number;
  readonly notBefore?: Instant | undefined;
  /** Lower goes first, equal ones in the order in which they came. 0 unless stated. */
  readonly priority?: number | undefined;
  readonly owner?: Worker | undefined;
  /** A visit: it does not start on a day on which it cannot be finished. */
  readonly withinDay?: boolean | undefined;
  /** A colleague with this skill comes along when one happens to be free. */
  readonly companion?: string | undefined;
}

export interface Work {
  readonly worker: Worker;
  readonly companion: Worker | undefined;
  readonly start: Instant;
  readonly end: Instant;
}

/** The way of a case: it yields one activity after the other and gets back who did it, and when. */
export type Route = Generator<Activity, void, Work>;

/** A part of a way, which ends with an answer for the rest of it. */
export type Leg<Answer> = Generator<Activity, Answer, Work>;
