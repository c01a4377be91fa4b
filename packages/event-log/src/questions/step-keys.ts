import { EventLogFailure } from "../errors.ts";
import type { EventLog } from "../event-log.ts";
import { namesOf } from "./names.ts";
import type { ValueKey } from "./relations.ts";

/** The keys of steps by their names. Throws an `EventLogFailure` when the log does not have one of them. */
export async function findStepKeys(log: EventLog, steps: readonly string[]): Promise<ValueKey[]> {
  const names = await namesOf(log);
  return steps.map((step) => {
    const key = names.step.indexOf(step);
    if (key < 0) throw new EventLogFailure("EVENT_LOG_UNKNOWN_STEP", { step });
    return key;
  });
}
