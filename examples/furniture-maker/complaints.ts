import { chooseWeighted } from "@stuur/methods/random";
import type { Leg } from "../work-floor/activity.ts";
import { drawSeconds } from "../work-floor/durations.ts";
import { midnightAfter } from "../work-floor/local-clock.ts";
import { answeredBy, doStep, type Journey } from "./journey.ts";
import type { Order } from "./orders.ts";
import { DESIGN, PLANNING, PRODUCTION } from "./people.ts";

/** A complaint in the customer's words; `about` says what makes it likelier and whom it is sent to. */
interface ComplaintKind {
  readonly words: string;
  readonly weight: number;
  readonly about: "measure" | "finish" | "agreement";
  /** Which orders it can be about, all unless stated. */
  readonly fits?: (order: Order) => boolean;
}

const hasDoors = (order: Order) => order.product !== "eettafel" && order.product !== "boekenkast";
const isBuiltIn = (order: Order) => order.product === "inbouwkast" || order.product === "wandkast";
const hasTop = (order: Order) => !isBuiltIn(order) && order.product !== "boekenkast";

const KINDS: readonly ComplaintKind[] = [
  { words: "blad 2 cm te kort", weight: 24, about: "measure", fits: hasTop },
  { words: "past niet onder het schuine dak", weight: 8, about: "measure", fits: isBuiltIn },
  { words: "plint sluit niet aan op de muur", weight: 9, about: "measure", fits: isBuiltIn },
  { words: "gat voor stopcontact zit verkeerd", weight: 7, about: "measure", fits: isBuiltIn },
  { words: "RAL 9010 i.p.v. 9016", weight: 22, about: "finish", fits: (order) => order.colour === "wit" },
  { words: "lade loopt aan", weight: 7, about: "finish", fits: hasDoors },
  { words: "kras in het front", weight: 8, about: "finish", fits: hasDoors },
  { words: "lak bladdert aan de rand", weight: 4, about: "finish" },
  { words: "niet gebeld over uitstel", weight: 50, about: "agreement", fits: isLate },
  { words: "verkeerde grepen geleverd", weight: 6, about: "agreement", fits: hasDoors },
  { words: "anders dan op de tekening", weight: 6, about: "agreement" },
  {
    words: "afspraak met winkel niet doorgegeven",
    weight: 6,
    about: "agreement",
    fits: (order) => order.channel === "winkel",
  },
];

/** From pillar to post: Productie blames Planning, Planning blames Ontwerp. */
const PILLARS: Readonly<Record<ComplaintKind["about"], readonly string[]>> = {
  measure: [PRODUCTION, PLANNING, DESIGN],
  finish: [PRODUCTION, PLANNING],
  agreement: [PLANNING, PRODUCTION, DESIGN],
};

/** A customer in eleven complains, oftener when the order was late or came back on its way. */
export function* handleComplaint(journey: Journey): Leg<void> {
  const { order, manager, log } = journey;
  const { random } = order;
  if (random.next() >= chanceOfComplaint(order)) return;
  const kind = chooseKind(order);
  order.complaint = kind.words;
  yield* doStep(journey, "klacht aannemen", {
    seconds: drawSeconds(random, 0.5),
    owner: manager,
    notBefore: answeredBy(journey, log.at(-1)!.completed, 5),
  });
  yield* sendAround(journey, kind);
  if (kind.about !== "agreement" || random.next() < 0.4) {
    yield* doStep(journey, "herstellen", { seconds: drawSeconds(random, 3.5), withinDay: true });
  }
  yield* doStep(journey, "klacht afhandelen", { seconds: drawSeconds(random, 0.6), owner: manager });
}

function chanceOfComplaint(order: Order): number {
  return 0.076 + (isLate(order) ? 0.05 : 0) + (order.returns > 0 ? 0.07 : 0);
}

function chooseKind(order: Order): ComplaintKind {
  const possible = KINDS.filter(({ fits }) => fits === undefined || fits(order));
  const weights = possible.map((kind) => kind.weight * (isLikelier(kind, order) ? 2 : 1));
  return chooseWeighted(order.random, possible, weights);
}

function isLikelier({ about }: ComplaintKind, order: Order): boolean {
  return (about === "measure" && order.returns > 0) || (about === "agreement" && isLate(order));
}

function isLate({ due, deliveredAt }: Order): boolean {
  return due !== undefined && deliveredAt !== undefined && deliveredAt >= midnightAfter(due, 1);
}

function* sendAround(journey: Journey, kind: ComplaintKind): Leg<void> {
  const { order, log } = journey;
  const pillars = [...PILLARS[kind.about]];
  if (order.random.next() < 0.35) pillars.push(pillars[0]!);
  for (const team of pillars) {
    yield* doStep(journey, "klacht uitzoeken", {
      skill: `klacht uitzoeken bij ${team}`,
      seconds: drawSeconds(order.random, 0.7),
      notBefore: answeredBy(journey, log.at(-1)!.completed, 1.5),
      priority: 2,
    });
  }
}
