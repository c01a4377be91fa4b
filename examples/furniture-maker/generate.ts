import { createRandom } from "@stuur/methods/random";
import { toCsv } from "../work-floor/csv.ts";
import { formatDate, formatTime } from "../work-floor/local-clock.ts";
import { atMidnight } from "../work-floor/shifts.ts";
import { createWorkFloor } from "../work-floor/work-floor.ts";
import type { Journey } from "./journey.ts";
import { accountManagerOf, type Order, placeOrders, type Row } from "./orders.ts";
import { ACCOUNT, employPeople, officeCalendar } from "./people.ts";
import { makeOrder } from "./route.ts";

/** Only orders that began on or after the first day and were closed when the history was exported. */
const EXPORT = { from: atMidnight("2024-01-01"), to: atMidnight("2026-07-01") };

const HEADER =
  "ordernummer;stap;begin;gereed;medewerker;afdeling;toegezegd;klant;segment;regio;kanaal;winkel;product;bedrag;klacht";

/**
 * Two and a half years of orders of a furniture maker that is organised by function, as its order system exports them:
 * CSV with semicolons, Dutch headings and local times, in the order in which the steps were completed.
 * The same seed gives the same bytes.
 */
export function furnitureMakerCsv(seed = 1): string {
  const random = createRandom(seed, "export");
  const rows = simulateOrders(seed).map((row) => toFields(row, random.next() < 0.001));
  return toCsv(HEADER.split(";"), rows);
}

function simulateOrders(seed: number): readonly Row[] {
  const people = employPeople(seed);
  const calendar = officeCalendar();
  const managers = people.filter((person) => person.team === ACCOUNT);
  const floor = createWorkFloor(people);
  const orderBook = new Set<Order>();
  const journeys = placeOrders(seed, calendar).map(
    (order): Journey => ({ order, manager: accountManagerOf(order, managers), calendar, orderBook, log: [] }),
  );
  for (const journey of journeys) floor.begin(journey.order.arrival, makeOrder(journey));
  floor.run(EXPORT.to);
  return journeys
    .filter(({ order, log }) => order.closed && log[0]!.completed >= EXPORT.from)
    .flatMap(({ log }) => log)
    .sort((a, b) => a.completed - b.completed);
}

function toFields({ order, ...row }: Row, teamIsMissing: boolean): string[] {
  return [
    order.number,
    row.step,
    row.begin === undefined ? "" : formatTime(row.begin),
    formatTime(row.completed),
    row.person,
    teamIsMissing ? "" : row.team,
    formatDate(order.due!),
    order.customer,
    order.segment,
    order.region,
    order.channel,
    order.retailer,
    order.product,
    String(order.euros),
    row.step.startsWith("klacht") || row.step === "herstellen" ? order.complaint : "",
  ];
}
