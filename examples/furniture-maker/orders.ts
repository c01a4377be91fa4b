import {
  chooseWeighted,
  createRandom,
  type Random,
  sampleLognormal,
  samplePoisson,
} from "@stuur/methods/random";
import { type Instant, type WorkingCalendar, workingIntervals } from "@stuur/methods/time";
import type { Worker } from "../work-floor/activity.ts";
import { toWallClock } from "../work-floor/local-clock.ts";
import { atMidnight } from "../work-floor/shifts.ts";
import { PERIOD } from "./people.ts";

/** One line of the history. Purchase orders are booked when they are sent, so they have no begin. */
export interface Row {
  readonly order: Order;
  readonly step: string;
  readonly begin: Instant | undefined;
  readonly completed: Instant;
  readonly person: string;
  readonly team: string;
}

/** A piece of furniture made to measure, and what becomes known of it on its way. */
export interface Order {
  readonly number: string;
  readonly arrival: Instant;
  /** Its own stream, so that an order asks for the same work whatever happens to the others. */
  readonly random: Random;
  readonly customer: string;
  readonly region: string;
  readonly segment: string;
  readonly channel: "direct" | "winkel";
  readonly retailer: string;
  readonly product: string;
  /** Work in the workshop relative to the average order. */
  readonly size: number;
  readonly euros: number;
  readonly colour: string;
  due: Instant | undefined;
  /** When the weekly plan lets the workshop begin. */
  startsAt: Instant | undefined;
  complaint: string;
  returns: number;
  deliveredAt: Instant | undefined;
  closed: boolean;
}

/** Average number of new orders on a working day; not every month brings as many. */
const ORDERS_PER_DAY = 3.18;
const SEASON = [1.05, 1.04, 1.02, 1, 0.98, 0.96, 0.92, 0.98, 1.02, 1.04, 1.03, 0.96];

const PRODUCTS: readonly (readonly [name: string, weight: number, size: number])[] = [
  ["wandkast", 26, 1.15],
  ["inbouwkast", 20, 1.25],
  ["boekenkast", 17, 1],
  ["tv-meubel", 15, 0.75],
  ["dressoir", 12, 0.8],
  ["eettafel", 10, 0.7],
];
const SEGMENTS = { "jonge tweeverdieners": 54, "gezin met kinderen": 26, senioren: 12, "klein bedrijf": 8 };
const REGIONS = { Stedendriehoek: 34, Veluwe: 22, Salland: 18, Achterhoek: 15, Twente: 11 };
const RETAILERS = {
  "Woonhuis De Linde": 36,
  "Kamerling Interieurs": 28,
  "Huis & Hout": 21,
  "De Vierde Wand": 15,
};
const COLOURS = { wit: 46, "RAL-kleur": 24, eiken: 20, zwart: 10 };

/** All orders that customers place in the period, in the order in which they come. */
export function placeOrders(seed: number, calendar: WorkingCalendar): Order[] {
  const random = createRandom(seed, "arrivals");
  const arrivals: Instant[] = [];
  for (const day of workingIntervals(calendar, atMidnight(PERIOD.from), atMidnight(PERIOD.to))) {
    const month = toWallClock(day.start).getUTCMonth();
    const count = samplePoisson(random, { mean: ORDERS_PER_DAY * SEASON[month]! });
    for (let index = 0; index < count; index += 1) {
      const minutes = Math.floor((random.next() * (day.end - day.start)) / 60_000);
      arrivals.push(day.start + minutes * 60_000);
    }
  }
  const perYear = new Map<number, number>();
  return arrivals
    .sort((a, b) => a - b)
    .map((arrival, index) => {
      const year = toWallClock(arrival).getUTCFullYear();
      perYear.set(year, (perYear.get(year) ?? 0) + 1);
      return describeOrder(seed, {
        number: `${year}-${String(perYear.get(year)).padStart(4, "0")}`,
        arrival,
        index,
      });
    });
}

/** Whose customers these are: each account manager has regions. */
export function accountManagerOf(order: Order, managers: readonly Worker[]): Worker {
  return managers[order.region === "Stedendriehoek" || order.region === "Salland" ? 0 : 1]!;
}

function describeOrder(
  seed: number,
  { number, arrival, index }: { readonly number: string; readonly arrival: Instant; readonly index: number },
): Order {
  const random = createRandom(seed, "order", number);
  const channel = random.next() < 0.38 ? "winkel" : "direct";
  const [product, , productSize] = chooseWeighted(
    random,
    PRODUCTS,
    PRODUCTS.map(([, weight]) => weight),
  );
  const size = productSize * sampleLognormal(random, { mean: 1, sd: 0.28 });
  const knownCustomer = random.next() < 0.09 && index > 40;
  const customer = knownCustomer ? Math.floor(random.next() * (index - 20)) : index;
  return {
    number,
    arrival,
    random,
    customer: `K${String(customer + 1).padStart(4, "0")}`,
    region: choose(random, REGIONS),
    segment: choose(random, SEGMENTS),
    channel,
    retailer: channel === "winkel" ? choose(random, RETAILERS) : "",
    product,
    size,
    euros: 50 * Math.round((4200 * size * sampleLognormal(random, { mean: 1, sd: 0.2 })) / 50),
    colour: choose(random, COLOURS),
    due: undefined,
    startsAt: undefined,
    complaint: "",
    returns: 0,
    deliveredAt: undefined,
    closed: false,
  };
}

function choose(random: Random, weights: Readonly<Record<string, number>>): string {
  return chooseWeighted(random, Object.keys(weights), Object.values(weights));
}
