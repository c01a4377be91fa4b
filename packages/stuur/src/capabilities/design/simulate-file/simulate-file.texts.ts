import { countWords } from "../../../platform/terminal/count-words.ts";

/** A difference between two designs; amounts arrive formatted, with their interval. */
interface Compared {
  readonly design: string;
  readonly against: string;
  /** In working time, where the model has it. */
  readonly amount: string;
  /** On the clock; null where every hour is working time. */
  readonly clock: string | null;
}

interface Reach {
  readonly design: string;
  readonly against: string;
  readonly less: string;
  readonly more: string;
}

const nl = {
  shorter: (n: Compared) =>
    `“${n.design}” levert gemiddeld ${n.amount} eerder dan “${n.against}”${n.clock === null ? "" : `; op de klok ${n.clock}`}.`,
  longer: (n: Compared) =>
    `“${n.design}” levert gemiddeld ${n.amount} later dan “${n.against}”${n.clock === null ? "" : `; op de klok ${n.clock}`}.`,
  equal: (n: Reach & { readonly margin: string }) =>
    `“${n.design}” en “${n.against}” zijn praktisch gelijk: “${n.design}” levert gemiddeld hooguit ${n.less} eerder en hooguit ${n.more} later; dat is minder dan ${n.margin} van de doorlooptijd.`,
  undecided: (n: Reach) =>
    `Of “${n.design}” of “${n.against}” eerder levert is niet te zeggen: “${n.design}” levert gemiddeld tussen ${n.less} eerder en ${n.more} later. Met meer herhalingen (--replications) of meer dagen (--days) wordt dat scherper.`,
  single: (design: string, leadTime: string) =>
    `In “${design}” duurt een zaak van aankomst tot gereed gemiddeld ${leadTime}.`,
  noFigures: "Geen enkele indeling kan het werk aan, dus is er geen doorlooptijd om te vergelijken.",
  ground: (n: { replications: string; orders: string; warmUp: string; confidence: string; days: string }) =>
    `Gemiddeld over ${n.replications} herhalingen van ${countWords(n.days, "dag", "dagen")}, elk met ${countWords(n.orders, "zaak", "zaken")} die meetellen; de eerste ${n.warmUp} tellen niet mee, want dan komt het werk pas op gang. Tussen haakjes staat tussen welke waarden het gemiddelde met ${n.confidence} zekerheid ligt. Elke indeling kreeg dezelfde klanten en hetzelfde toeval.`,
  precision: (n: { wanted: string; isReached: boolean }) =>
    n.isReached
      ? `De gemiddelde doorlooptijd van elke indeling is op ${n.wanted} bekend, zoals gevraagd.`
      : `De gevraagde ${n.wanted} is niet gehaald; geef meer herhalingen (--replications) of meer dagen (--days).`,
  leadTimeWorking: "Doorlooptijd in werktijd",
  leadTime: "Doorlooptijd op de klok",
  average: (value: string) => `gemiddeld ${value}`,
  half: (value: string) => `de helft langer dan ${value}`,
  tenth: (value: string) => `1 op de 10 langer dan ${value}`,
  onTime: "Op tijd",
  handoversBetween: "Overdrachten tussen teams, per zaak",
  handoversWithin: "Overdrachten binnen teams, per zaak",
  sentBack: "Bij een overdracht teruggestuurd, per zaak",
  reworked: "Overgedaan omdat het niet goed was, per zaak",
  turnedAway: "Niet aangenomen",
  wentAway: "Weggelopen voor het begin",
  load: (team: string) => `Bezet: ${team}`,
  busiest: (person: string) => `Het drukst: ${person}`,
  notMeasuredTitle: "Wat deze berekening niet meet",
  notMeasured: {
    responsibility: "Verantwoordelijkheid: of mensen anders werken als een klant van henzelf is.",
    relations: "Relaties: wat het een klant waard is dat hij steeds dezelfde mensen spreekt.",
    competition: "Concurrentie: of teams elkaar klanten afvangen, of elkaar juist scherp houden.",
  },
  onModel: "En ze is zo goed als het model: klopt een werktijd niet, dan klopt de uitkomst niet.",
  notWarmedUp:
    "Let op: het werk was nog niet op gang toen er gemeten werd. Neem meer dagen (--days), anders lijkt een drukke indeling beter dan ze is.",
  eventsWritten: (n: { file: string; rows: number; design: string }) =>
    `${n.file}: ${countWords(n.rows.toLocaleString("nl-NL"), "gebeurtenis", "gebeurtenissen")} van één nagebootst verloop van “${n.design}”. Bekijk het met: stuur see ${n.file}`,
};

export type SimulateFileTexts = typeof nl;

const en: SimulateFileTexts = {
  shorter: (n) =>
    `“${n.design}” delivers ${n.amount} sooner than “${n.against}” on average${n.clock === null ? "" : `; on the clock ${n.clock}`}.`,
  longer: (n) =>
    `“${n.design}” delivers ${n.amount} later than “${n.against}” on average${n.clock === null ? "" : `; on the clock ${n.clock}`}.`,
  equal: (n) =>
    `“${n.design}” and “${n.against}” are practically equal: on average “${n.design}” delivers at most ${n.less} sooner and at most ${n.more} later, which is less than ${n.margin} of the lead time.`,
  undecided: (n) =>
    `Whether “${n.design}” or “${n.against}” delivers sooner cannot be said: on average “${n.design}” delivers between ${n.less} sooner and ${n.more} later. More replications (--replications) or more days (--days) make that sharper.`,
  single: (design, leadTime) =>
    `In “${design}” a case takes ${leadTime} from arrival until ready, on average.`,
  noFigures: "None of the designs can do the work, so there is no lead time to compare.",
  ground: (n) =>
    `Means over ${n.replications} replications of ${countWords(n.days, "day", "days")}, each with ${countWords(n.orders, "case", "cases")} that count; the first ${n.warmUp} do not, because the work is getting going then. In brackets: between which values the mean lies with ${n.confidence} certainty. Every design had the same customers and the same luck.`,
  precision: (n) =>
    n.isReached
      ? `The mean lead time of each design is known to within ${n.wanted}, as asked.`
      : `The ${n.wanted} that was asked for is not reached; give more replications (--replications) or more days (--days).`,
  leadTimeWorking: "Lead time in working time",
  leadTime: "Lead time on the clock",
  average: (value) => `${value} on average`,
  half: (value) => `half longer than ${value}`,
  tenth: (value) => `1 in 10 longer than ${value}`,
  onTime: "On time",
  handoversBetween: "Handovers between teams, per case",
  handoversWithin: "Handovers within teams, per case",
  sentBack: "Sent back at a handover, per case",
  reworked: "Done again because it was wrong, per case",
  turnedAway: "Turned away",
  wentAway: "Went away before the start",
  load: (team) => `Occupied: ${team}`,
  busiest: (person) => `Busiest: ${person}`,
  notMeasuredTitle: "What this calculation does not measure",
  notMeasured: {
    responsibility: "Responsibility: whether people work differently when a customer is their own.",
    relations: "Relations: what it is worth to a customer to speak with the same people every time.",
    competition: "Competition: whether teams take customers from each other, or keep each other sharp.",
  },
  onModel: "And it is as good as the model: when a work time is not right, neither is the outcome.",
  notWarmedUp:
    "Mind: the work was still getting going when it was measured. Take more days (--days), or a busy design looks better than it is.",
  eventsWritten: (n) =>
    `${n.file}: ${countWords(n.rows.toLocaleString("en-GB"), "event", "events")} of one simulated course of “${n.design}”. Look at it with: stuur see ${n.file}`,
};

/** The words of `stuur simulate MODEL.json`; figures arrive formatted. */
export const simulateFileTexts = { nl, en };
