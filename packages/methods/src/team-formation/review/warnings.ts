import type { SimulationWords } from "../../simulation/index.ts";

/** Everything about a design that deserves a second look. */
export type FormationWarningCode = keyof typeof catalogue;

/** What stands out in a design, with the arithmetic and a way out. It forbids nothing. */
export interface FormationWarning {
  readonly code: FormationWarningCode;
  /** As long as it is so, the design cannot be simulated, or waiting would grow for ever. */
  readonly isBlocking: boolean;
  readonly teams: readonly string[];
  readonly steps: readonly string[];
  readonly people: readonly string[];
  readonly segments: readonly string[];
  readonly message: SimulationWords;
  /** The numbers behind the message. */
  readonly details: Readonly<Record<string, number>>;
}

/** What a warning is about; lists are empty unless given. */
export interface WarningSubject {
  readonly teams?: readonly string[];
  readonly steps?: readonly string[];
  readonly people?: readonly string[];
  readonly segments?: readonly string[];
}

const blocking: ReadonlySet<string> = new Set([
  "TEAM_EMPTY",
  "TEAM_STEP_WITHOUT_TEAM",
  "TEAM_SEGMENT_WITHOUT_TEAM",
  "TEAM_NOBODY_CAN",
  "TEAM_OVERLOADED",
]);

const catalogue = {
  TEAM_EMPTY: {
    nl: "In {teams} zit nog niemand. Zet er mensen in, of haal het team weg.",
    en: "Nobody is in {teams} yet. Put people in, or take the team away.",
  },
  TEAM_STEP_WITHOUT_TEAM: {
    nl: "Geen enkel team doet {steps}{segment}. Geef een team deze stap.",
    en: "No team does {steps}{segment}. Give a team this step.",
  },
  TEAM_SEGMENT_WITHOUT_TEAM: {
    nl: "Klanten van {segments} horen bij geen enkel team. Geef ze aan een team.",
    en: "Customers of {segments} belong to no team. Give them to a team.",
  },
  TEAM_NOBODY_CAN: {
    nl: "Niemand in {teams} kan {steps} doen. {wayOut}",
    en: "Nobody in {teams} can do {steps}. {wayOut}",
  },
  TEAM_OVERLOADED: {
    nl: "Te veel werk in {teams} voor wie {steps} kan: {load} % van hun tijd, ook als het werk zo eerlijk mogelijk is verdeeld. Er is werk voor {needed} mensen; {whoCan} het doen. Anderen in het team kunnen intussen tijd over hebben. Verdeel het anders, of laat een ander dit ook leren.",
    en: "Too much work in {teams} for those who can do {steps}: {load}% of their time, even when the work is divided as evenly as can be. It is work for {needed} people; {whoCan} do it. Others in the team may have time left. Divide it otherwise, or let somebody else learn this too.",
  },
  TEAM_SCARCE_SKILL: {
    nl: "Voor {steps} zijn er te weinig: {whoCan} het doen, en {k} teams hebben het nodig. {whoLearns} het leren{learners}. Of laat één team dit voor de andere doen.",
    en: "Too few for {steps}: {whoCan} do it, and {k} teams need it. {whoLearns} learn it{learners}. Or let one team do this for the others.",
  },
  TEAM_ONE_PERSON: {
    nl: "In {teams} kan alleen {people} dit: {steps}. Is {people} er niet, dan ligt het stil. Laat een tweede het leren.",
    en: "In {teams} only {people} can do this: {steps}. When {people} is away, it stops. Let a second person learn it.",
  },
  TEAM_TOO_LARGE: {
    nl: "{teams} telt {size} mensen. Een {kind} met meer dan {limit} wordt onoverzichtelijk: twee teams maken het compact.",
    en: "{teams} has {size} people. A {kind} of more than {limit} is hard to oversee: two teams make it compact.",
  },
  TEAM_MANAGER_AND_REPORT: {
    nl: "{manager} geeft leiding aan {report}{via}, en beiden zitten in {teams}. In een team zonder hiërarchie praat iedereen vrijer: zet één van beiden in een ander team.",
    en: "{manager} leads {report}{via}, and both are in {teams}. Without hierarchy in the team everybody speaks more freely: put one of the two in another team.",
  },
  TEAM_MANAGER_CYCLE: {
    nl: "{people} geven in een kring leiding aan elkaar. Kijk bij Mensen wie bij wie hoort.",
    en: "{people} lead each other in a circle. See under People who belongs to whom.",
  },
  TEAM_CONTACT_EXECUTES_NOTHING: {
    nl: "{people} heeft contact met klanten, maar voert in {teams} geen enkele stap uit. Wie belooft, kan dan niets zelf regelen. Geef {people} een stap, of laat een uitvoerder het contact hebben.",
    en: "{people} is in touch with customers, but executes no step in {teams}. Who promises can then arrange nothing. Give {people} a step, or let somebody who executes be in touch.",
  },
  TEAM_MEMBER_WITHOUT_STEP: {
    nl: "{people} kan geen van de stappen van {teams}. Kies een ander team, of laat {people} er een leren.",
    en: "{people} can do none of the steps of {teams}. Choose another team, or let {people} learn one.",
  },
  TEAM_PERSON_WITHOUT_TEAM: {
    nl: "Nog niet ingedeeld: {people}.",
    en: "Not in a team yet: {people}.",
  },
  TEAM_PERSON_IN_SEVERAL: {
    nl: "{people} zit in {teams}. Die teams delen de tijd, en bij drukte wacht er één. Kies één team als dat kan.",
    en: "{people} is in {teams}. Those teams share the time, and when it is busy one of them waits. Choose one team where you can.",
  },
  TEAM_SEGMENT_IN_SEVERAL: {
    nl: "Klanten van {segments} horen bij {teams}. Wie van hen een klant krijgt, is dan toeval. Geef ze aan één team, of splits de groep.",
    en: "Customers of {segments} belong to {teams}. Which of them gets a customer is then left to chance. Give them to one team, or split the group.",
  },
  TEAM_WISHES_CONTRADICT: {
    nl: "De wensen zetten {people} vast in {teams}. Laat één van die wensen los.",
    en: "The wishes pin {people} to {teams}. Let go of one of these wishes.",
  },
  TEAM_WISH_NOT_MET: {
    nl: "{people} zou in {teams} zitten, maar zit daar niet. Zet {people} daar, of laat de wens los.",
    en: "{people} was to be in {teams}, but is not. Put {people} there, or let go of the wish.",
  },
} as const;

type Values = Readonly<Record<string, string | number | SimulationWords>>;

/** Makes a warning; names of the subject and values fill the text. */
export function makeWarning(
  code: FormationWarningCode,
  { teams = [], steps = [], people = [], segments = [] }: WarningSubject,
  values: Values = {},
): FormationWarning {
  const all: Values = {
    ...values,
    teams: listNames(teams),
    steps: listNames(steps),
    people: listNames(people),
    segments: listNames(segments),
  };
  return {
    code,
    isBlocking: blocking.has(code),
    teams,
    steps,
    people,
    segments,
    message: { nl: fill(catalogue[code].nl, all, "nl"), en: fill(catalogue[code].en, all, "en") },
    details: Object.fromEntries(
      Object.entries(values).filter((entry): entry is [string, number] => typeof entry[1] === "number"),
    ),
  };
}

/** How many people can do something: the words before “do it”. */
export function countAble(n: number): SimulationWords {
  if (n === 0) return { nl: "niemand kan", en: "nobody can" };
  return n === 1
    ? { nl: "1 persoon kan", en: "1 person can" }
    : { nl: `${n} mensen kunnen`, en: `${n} people can` };
}

/** More names than somebody reads end in a number. */
const mostNames = 6;

/** “A, B en C” and “A, B and C”. */
export function listNames(names: readonly string[]): SimulationWords {
  const more = names.length - mostNames;
  const shown = more > 1 ? names.slice(0, mostNames) : names;
  const join = (and: string, others: string) => {
    const last = more > 1 ? others : shown.at(-1)!;
    const before = more > 1 ? shown : shown.slice(0, -1);
    return before.length === 0 ? (last ?? "") : `${before.join(", ")} ${and} ${last}`;
  };
  return { nl: join("en", `nog ${more}`), en: join("and", `${more} more`) };
}

function fill(text: string, values: Values, language: keyof SimulationWords): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]!;
    if (typeof value === "object") return value[language];
    return typeof value === "number" ? formatNumber(value, language) : value;
  });
}

function formatNumber(value: number, language: keyof SimulationWords): string {
  return value.toLocaleString(language === "nl" ? "nl-NL" : "en-GB", { maximumFractionDigits: 2 });
}
