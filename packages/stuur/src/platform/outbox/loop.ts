import type { Transaction } from "../database/database.ts";
import type { JsonValue } from "../database/tables.ts";
import type { Fact, FactKind } from "./fact.ts";

/**
 * What a capability does when a fact arrives. It runs at least once, in a transaction of the fact's organisation that
 * also marks it done: what it writes there happens once, what it does elsewhere must bear repeating.
 */
export interface Step<Body extends JsonValue> {
  /** Kept with every delivery: a step that is renamed is a new step. */
  readonly name: string;
  readonly run: (transaction: Transaction, fact: Fact<Body>) => Promise<void>;
}

/** One line of the loop. */
export interface Wiring {
  readonly kind: string;
  readonly step: Step<never>;
}

/** Which fact leads to which step. */
export type Loop = readonly Wiring[];

export function defineStep<Body extends JsonValue>(
  name: string,
  run: (transaction: Transaction, fact: Fact<Body>) => Promise<void>,
): Step<Body> {
  return { name, run };
}

/** `when(ReportReceived, findRepeatReports)`; a step for another fact does not compile. */
export function when<Body extends JsonValue>(kind: FactKind<Body>, step: Step<NoInfer<Body>>): Wiring {
  return { kind: kind.name, step };
}
