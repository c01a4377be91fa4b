import type { Instant } from "@stuur/methods/time";
import type { Leg } from "../work-floor/activity.ts";
import { drawSeconds } from "../work-floor/durations.ts";
import { midnightAfter, nextWeekday, weekdayOf } from "../work-floor/local-clock.ts";
import { answeredBy, doStep, type Journey } from "./journey.ts";

const [MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY] = [1, 2, 3, 4, 5] as const;
const HOUR = 3_600_000;
const DRYING = 20 * HOUR;

/** The spray booth changes colour by the day. */
const COLOUR_DAYS: Readonly<Record<string, readonly number[]>> = {
  wit: [MONDAY, WEDNESDAY, THURSDAY],
  "RAL-kleur": [TUESDAY, FRIDAY],
  eiken: [MONDAY, THURSDAY],
  zwart: [FRIDAY],
};

/** From the customer's agreement until the order has its place in the weekly plan. */
export function* prepare(journey: Journey): Leg<void> {
  const { random } = journey.order;
  yield* draw(journey, 4.2);
  yield* orderMaterial(journey);
  if (random.next() < 0.1) {
    journey.order.returns += 1;
    yield* draw(journey, 1.5);
    yield* orderMaterial(journey);
  }
  yield* plan(journey, random.next() < 0.3 ? 6 : 20);
}

/** Through the workshop; a drawing or material that is not right goes back to where it came from. */
export function* produce(journey: Journey): Leg<void> {
  const { random } = journey.order;
  const trouble = random.next();
  if (trouble < 0.14) yield* turnBack(journey, trouble);
  yield* saw(journey, 7.2);
  yield* doInWorkshop(journey, "verlijmen", 8);
  yield* doInWorkshop(journey, "schuren", 2.6);
  yield* lacquer(journey, 5.8);
  if (random.next() < 0.05) yield* lacquer(journey, 2);
  yield* doInWorkshop(journey, "afmonteren", 8.5);
}

/** The customer chooses the day on which the fitter comes. */
export function* deliver(journey: Journey): Leg<void> {
  const { order, log, orderBook } = journey;
  const finished = log.at(-1)!.completed;
  const placed = yield* doStep(journey, "plaatsen", {
    seconds: drawSeconds(order.random, 5.2 * Math.min(order.size, 1.5), 0.25),
    notBefore: answeredBy(journey, finished, 3),
    withinDay: true,
  });
  order.deliveredAt = placed.end;
  orderBook.delete(order);
}

/** Sketches for new customers go first, so that working drawings wait for them. */
function* draw(journey: Journey, hours: number): Leg<void> {
  const { order } = journey;
  yield* doStep(journey, "werktekening maken", {
    seconds: drawSeconds(order.random, hours * Math.sqrt(order.size)),
    priority: order.returns > 0 ? 0 : 1,
  });
}

function* orderMaterial(journey: Journey): Leg<void> {
  yield* doStep(journey, "materiaal bestellen", { seconds: drawSeconds(journey.order.random, 1.7) });
}

/** Planning happens on Tuesday and Friday: Tuesday's orders start on Monday, Friday's on the Thursday after. */
function* plan(journey: Journey, supplierDays: number): Leg<void> {
  const { order, log } = journey;
  const inStock = answeredBy(journey, log.at(-1)!.completed, supplierDays);
  const planned = yield* doStep(journey, "inplannen", {
    seconds: drawSeconds(order.random, 1.6),
    notBefore: nextWeekday(inStock, [TUESDAY, FRIDAY]),
  });
  order.startsAt = startOfSlot(planned.end);
}

function startOfSlot(planned: Instant): Instant {
  const startDay = weekdayOf(planned) < THURSDAY ? MONDAY : THURSDAY;
  return nextWeekday(midnightAfter(planned, 1), [startDay]);
}

/** The saw finds that it cannot go on: unclear drawing, wrong measure, or material that is not there. */
function* turnBack(journey: Journey, trouble: number): Leg<void> {
  const { order } = journey;
  yield* saw(journey, 0.6);
  order.returns += 1;
  if (trouble < 0.04) {
    yield* orderMaterial(journey);
    yield* plan(journey, 3);
    return;
  }
  if (trouble < 0.06) {
    yield* doStep(journey, "inmeten", { seconds: drawSeconds(order.random, 1.2, 0.3), withinDay: true });
  }
  yield* draw(journey, 1.6);
}

function* saw(journey: Journey, hours: number): Leg<void> {
  yield* doInWorkshop(journey, "zagen", hours, journey.order.startsAt);
}

function* lacquer(journey: Journey, hours: number): Leg<void> {
  const { order, log } = journey;
  const days = COLOUR_DAYS[order.colour]!;
  yield* doInWorkshop(journey, "lakken", hours, nextWeekday(log.at(-1)!.completed, days));
}

function* doInWorkshop(journey: Journey, step: string, hours: number, notBefore?: Instant): Leg<void> {
  const { order, log } = journey;
  const last = log.at(-1)!;
  yield* doStep(journey, step, {
    seconds: drawSeconds(order.random, hours * order.size, 0.3),
    notBefore: notBefore ?? (last.step === "lakken" ? last.completed + DRYING : undefined),
    priority: order.due,
  });
}
