/** A text in both languages. */
export interface SimulationWords {
  readonly nl: string;
  readonly en: string;
}

/** Every way in which a model or an experiment can be refused. */
export type SimulationProblemCode = keyof typeof catalogue;

/** What is wrong, and where: `designs[0].teams[2].members[0]`. Returned, never thrown. */
export interface SimulationProblem {
  readonly code: SimulationProblemCode;
  /** Empty for the model or the experiment as a whole. */
  readonly place: string;
  readonly message: SimulationWords;
  /** The values that the message names. */
  readonly details: Readonly<Record<string, string | number>>;
}

const catalogue = {
  SIMULATION_WRONG_TYPE: {
    nl: "Bij {place} hoort {expected.nl}, maar er staat {found}.",
    en: "{place} must be {expected.en}, but is {found}.",
  },
  SIMULATION_MISSING: {
    nl: "Bij {place} ontbreekt “{field}”.",
    en: "{place} lacks “{field}”.",
  },
  SIMULATION_UNKNOWN_FIELD: {
    nl: "Bij {place} staat “{field}”, en dat bestaat niet. Het kan zijn: {known}.",
    en: "{place} has “{field}”, which does not exist. It can be: {known}.",
  },
  SIMULATION_NUMBER_OUT_OF_RANGE: {
    nl: "{place} is {value}; het moet van {least} tot en met {most} zijn.",
    en: "{place} is {value}; it must be from {least} to {most}.",
  },
  SIMULATION_NUMBER_NOT_ABOVE: {
    nl: "{place} is {value}; het moet meer dan {least} zijn.",
    en: "{place} is {value}; it must be more than {least}.",
  },
  SIMULATION_NOT_AMONG: {
    nl: "{place} is “{value}”; kies uit: {known}.",
    en: "{place} is “{value}”; choose one of: {known}.",
  },
  SIMULATION_COUNT_OUT_OF_RANGE: {
    nl: "{place} telt {count}; het moeten er {least} tot en met {most} zijn.",
    en: "{place} holds {count}; there must be {least} to {most}.",
  },
  SIMULATION_TWICE: {
    nl: "“{value}” komt bij {place} voor de tweede keer voor; geef elk een eigen naam.",
    en: "{place} has “{value}” for the second time; give each a name of its own.",
  },
  SIMULATION_UNKNOWN_NAME: {
    nl: "{place} noemt “{value}”, en die is er niet. Bekend zijn: {known}.",
    en: "{place} names “{value}”, which does not exist. Known are: {known}.",
  },
  SIMULATION_NOT_IN_ORDER: {
    nl: "Bij {place} moet gelden: {order}.",
    en: "{place} must have {order}.",
  },
  SIMULATION_NO_SUCH_DATE: {
    nl: "{place} is “{value}”; schrijf een bestaande datum als 2026-12-25.",
    en: "{place} is “{value}”; write an existing date such as 2026-12-25.",
  },
  SIMULATION_UNKNOWN_TIME_ZONE: {
    nl: "{place} is “{value}”; een voorbeeld van een tijdzone is Europe/Amsterdam.",
    en: "{place} is “{value}”; an example of a time zone is Europe/Amsterdam.",
  },
  SIMULATION_NEVER_OPEN: {
    nl: "{place} heeft geen enkel open uur.",
    en: "{place} has no open hour at all.",
  },
  SIMULATION_NO_GAP: {
    nl: "Bij {place} zit er geen tijd tussen twee zaken; geef een tijd boven 0.",
    en: "{place} leaves no time between two cases; give a time above 0.",
  },
  SIMULATION_SHARES_NOT_ONE: {
    nl: "De kansen bij {place} zijn samen {sum}; ze moeten samen 1 zijn.",
    en: "The probabilities at {place} add up to {sum}; they must add up to 1.",
  },
  SIMULATION_ENDLESS_ROUTE: {
    nl: "Vanaf {place} komt een zaak nooit bij het einde. Laat één van de vervolgstappen naar het einde leiden.",
    en: "From {place} a case never comes to the end. Let one of the next stops lead to the end.",
  },
  SIMULATION_LONG_ROUTE: {
    nl: "Bij {place} doet een zaak gemiddeld {visits} stappen; meer dan {most} worden niet nagebootst. Verlaag de kansen om terug te gaan.",
    en: "At {place} a case takes {visits} steps on average; more than {most} are not simulated. Lower the probabilities of going back.",
  },
  SIMULATION_NO_TEAM: {
    nl: "In indeling {design} doet geen enkel team stap {step}{segment.nl}. Geef een team deze stap.",
    en: "In design {design} no team carries step {step}{segment.en}. Give a team this step.",
  },
  SIMULATION_NOBODY_CAN: {
    nl: "In indeling {design} kan niemand in team {team} stap {step} doen. Zet er iemand in die het kan, of laat iemand het leren.",
    en: "In design {design} nobody in team {team} can do step {step}. Put somebody in who can, or let somebody learn it.",
  },
  SIMULATION_TOO_LARGE: {
    nl: "{orders} zaken × {replications} herhalingen × {designs} indelingen is te veel om na te bootsen ({visits} stappen; ten hoogste {most}). Neem minder zaken of herhalingen.",
    en: "{orders} cases × {replications} replications × {designs} designs is too much to simulate ({visits} steps; at most {most}). Take fewer cases or replications.",
  },
  SIMULATION_TOO_FEW_CASES: {
    nl: "{place} is {value}; na {warmUp} zaken om op gang te komen blijven er te weinig over om te meten.",
    en: "{place} is {value}; after {warmUp} cases to get going too few are left to measure.",
  },
  SIMULATION_OVERLOADED: {
    nl: "Indeling {design} krijgt meer werk dan er gedaan kan worden: {where.nl} {load} % van de tijd die er is. Het wachten groeit dan steeds door, dus er is geen gemiddelde.",
    en: "Design {design} gets more work than can be done: {where.en} {load} % of the time there is. Waiting then keeps growing, so there is no average.",
  },
  SIMULATION_KEEPS_GROWING: {
    nl: "In indeling {design} groeit het wachten in de hele nabootsing door (laatste derde deel {growth} keer het eerste), en {person} heeft {load} % van de tijd werk. Een gemiddelde zou niets zeggen.",
    en: "In design {design} waiting grows throughout the simulation (last third {growth} times the first), and {person} is at work {load} % of the time. An average would say nothing.",
  },
  SIMULATION_TOO_MANY_EVENTS: {
    nl: "De nabootsing van indeling {design} is gestopt: {reason}. Neem minder zaken, of kijk of werk eindeloos terugkomt.",
    en: "The simulation of design {design} was stopped: {reason}. Take fewer cases, or see whether work comes back endlessly.",
  },
  SIMULATION_TIME_ENDS: {
    nl: "In indeling {design} komt er geen open tijd meer waarin iemand kan werken of een zaak kan komen. Kijk naar de kalenders en vrije dagen.",
    en: "In design {design} no open time is left in which somebody can work or a case can arrive. Look at the calendars and days off.",
  },
} as const;

type Values = Readonly<Record<string, string | number | SimulationWords>>;

/** Makes a problem; a value in two languages is put into the text of its own language. */
export function makeProblem(
  code: SimulationProblemCode,
  place: string,
  values: Values = {},
): SimulationProblem {
  const shown = { place: place === "" ? { nl: "het model", en: "the model" } : place, ...values };
  return {
    code,
    place,
    message: { nl: fill(catalogue[code].nl, shown, "nl"), en: fill(catalogue[code].en, shown, "en") },
    details: Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, typeof value === "object" ? value.en : value]),
    ),
  };
}

function fill(text: string, values: Values, language: keyof SimulationWords): string {
  return text.replaceAll(/\{(\w+)(?:\.(?:nl|en))?\}/g, (_, name: string) => {
    const value = values[name]!;
    if (typeof value === "object") return value[language];
    return typeof value === "number" ? formatNumber(value, language) : value;
  });
}

function formatNumber(value: number, language: keyof SimulationWords): string {
  const digits = Number.isInteger(value) ? {} : { maximumSignificantDigits: 6 };
  return value.toLocaleString(language === "nl" ? "nl-NL" : "en-GB", digits);
}
