import { sampleTriangular } from "@stuur/methods/random";
import { addWorkingSeconds, type Instant, type WorkingCalendar } from "@stuur/methods/time";
import type { Leg, Route, Worker } from "../work-floor/activity.ts";
import { drawSeconds } from "../work-floor/durations.ts";
import { midnightAfter } from "../work-floor/local-clock.ts";
import { atMidnight } from "../work-floor/shifts.ts";
import { handleComplaint } from "./complaints.ts";
import { answeredBy, doStep, type Journey, writeDown } from "./journey.ts";
import { CLOSURES } from "./people.ts";
import { deliver, prepare, produce } from "./production.ts";

const SUMMERS = CLOSURES.filter(({ from }) => from.includes("-07-")).map(({ from }) => atMidnight(from));

/** The way of an order through a company that is organised by function. */
export function* makeOrder(journey: Journey): Route {
  const measured = yield* meetCustomer(journey);
  const agreed = yield* agreeSketch(journey, measured);
  yield* confirm(journey, agreed);
  yield* prepare(journey);
  yield* produce(journey);
  yield* deliver(journey);
  yield* handleComplaint(journey);
  journey.order.closed = true;
}

function* meetCustomer(journey: Journey): Leg<Instant> {
  const { order, manager } = journey;
  const { random } = order;
  const talk = yield* doStep(journey, "klantgesprek", {
    seconds: drawSeconds(random, 1.6, 0.3),
    owner: manager,
    withinDay: true,
    companion: random.next() < 0.08 ? "inmeten" : undefined,
  });
  if (talk.companion) {
    writeDown(journey, "inmeten", { ...talk, worker: talk.companion });
    return talk.end;
  }
  const bySelf = random.next() < 0.2;
  const measuring = yield* doStep(journey, "inmeten", {
    seconds: drawSeconds(random, 1.1, 0.3),
    owner: bySelf ? manager : undefined,
    notBefore: bySelf ? undefined : answeredBy(journey, talk.end, 2),
    withinDay: true,
  });
  return measuring.end;
}

/** The account manager carries plan and sketch back and forth until the customer agrees. */
function* agreeSketch(journey: Journey, measured: Instant): Leg<Instant> {
  const { order, manager } = journey;
  const { random } = order;
  const viaRetailer = order.channel === "winkel";
  let again = viaRetailer ? 0.42 : 0.31;
  let designer: Worker | undefined;
  let ready = measured;
  for (let round = 0; ; round += 1) {
    const sketch = yield* doStep(journey, "schetsen", {
      seconds: drawSeconds(random, round === 0 ? 3.2 : 1.6),
      owner: designer,
      notBefore: ready,
    });
    const talk = yield* doStep(journey, "schets bespreken", {
      seconds: drawSeconds(random, 1, 0.3),
      owner: manager,
      notBefore: answeredBy(journey, sketch.end, viaRetailer ? 2 : 1.2),
      withinDay: true,
    });
    ready = talk.end;
    if (random.next() >= again) return ready;
    again *= 0.7;
    designer = random.next() < 0.8 ? sketch.worker : undefined;
  }
}

/** The order is promised in eight to twelve weeks: twelve before the summer, otherwise the fuller the book the later. */
function* confirm(journey: Journey, agreed: Instant): Leg<void> {
  const { order, manager, calendar, orderBook } = journey;
  const confirmed = yield* doStep(journey, "opdracht bevestigen", {
    seconds: drawSeconds(order.random, 0.5, 0.3),
    owner: manager,
    notBefore: answeredBy(journey, agreed, 4),
  });
  const latest = midnightAfter(confirmed.end, 7 * 12 + 4);
  const closesBefore = SUMMERS.some((date) => confirmed.end < date && date < latest);
  const usual = closesBefore ? 12 : Math.min(12, Math.max(8, 9.4 + (orderBook.size - 130) / 15));
  do {
    const weeks = sampleTriangular(order.random, { min: 8, mode: usual, max: 12 });
    order.due = nextWorkingDay(midnightAfter(confirmed.end, Math.round(7 * weeks)), calendar);
  } while (order.due > latest);
  orderBook.add(order);
}

function nextWorkingDay(instant: Instant, calendar: WorkingCalendar): Instant {
  return addWorkingSeconds(calendar, instant, 60);
}
