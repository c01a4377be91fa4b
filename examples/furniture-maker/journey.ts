import type { Instant, WorkingCalendar } from "@stuur/methods/time";
import type { Activity, Leg, Work, Worker } from "../work-floor/activity.ts";
import { afterWorkingDays } from "../work-floor/durations.ts";
import type { Order, Row } from "./orders.ts";

/** An order on its way through the company, and the history in which its steps are written. */
export interface Journey {
  readonly order: Order;
  readonly manager: Worker;
  readonly calendar: WorkingCalendar;
  readonly log: Row[];
  /** All orders that are promised and not yet delivered. */
  readonly orderBook: Set<Order>;
}

/** Does one step and writes it into the history; the skill has the step's name unless stated. */
export function* doStep(
  journey: Journey,
  step: string,
  activity: Omit<Activity, "skill"> & { readonly skill?: string },
): Leg<Work> {
  const work = yield { skill: step, ...activity };
  writeDown(journey, step, work);
  return work;
}

export function writeDown({ order, log }: Journey, step: string, work: Omit<Work, "companion">): void {
  const begin = step === "materiaal bestellen" ? undefined : work.start;
  log.push({ order, step, begin, completed: work.end, person: work.worker.name, team: work.worker.team });
}

/** When a customer, a supplier or somebody's in-tray has answered: so many working days later on average. */
export function answeredBy(journey: Journey, from: Instant, meanDays: number): Instant {
  return afterWorkingDays(journey.order.random, { from, mean: meanDays }, journey.calendar);
}
