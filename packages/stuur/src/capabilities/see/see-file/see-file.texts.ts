/** The words of `stuur see FILE`; numbers arrive formatted. */
export interface SeeFileTexts {
  readonly none: string;
  readonly column: string;
  counted(n: { cases: string; events: string; from: string; to: string }): string;
  answerWaiting(n: { perCase: string; from: string; to: string; half: string }): string;
  answerOften(n: { perCase: string; from: string; to: string; count: string }): string;
  readonly answerNone: string;
  /** No event has a team, so handovers between teams cannot be seen. */
  answerNoTeam(hasPersons: boolean): string;
  readonly matrixTitle: string;
  readonly legend: string;
  readonly foldedSteps: (n: string) => string;
  readonly foldedTeams: (n: string) => string;
  readonly handoversTitle: { waiting: string; often: string };
  handover(n: { from: string; to: string; times: string; share: string }): string;
  times(n: number, formatted: string): string;
  tooFew(n: string): string;
  measured(n: { n: string; of: string }): string;
  waiting(n: { half: string; tenth: string }): string;
  completion(n: { half: string; tenth: string }): string;
  returned(share: string): string;
  late(n: { share: string; of: string }): string;
  readonly doubtTitle: string;
  /** Ties that touch no handover. */
  tiedWithin(pairs: string): string;
  tied(n: { pairs: string; min: string; max: string }): string;
  missingTeam(n: { events: string; share: string }): string;
  rejected(rows: string): string;
  readonly noStart: string;
  readonly noDoubt: string;
  columns(list: string): string;
  readonly roles: Readonly<Record<string, string>>;
  readonly units: {
    workingDays: string;
    workingHours: string;
    days: string;
    hours: string;
    minutes: string;
    seconds: string;
  };
}

export const seeFileTexts: { readonly nl: SeeFileTexts; readonly en: SeeFileTexts } = {
  nl: {
    none: "(geen)",
    column: "kolom",
    counted: (n) => `${n.cases} zaken, ${n.events} gebeurtenissen, ${n.from} tot en met ${n.to}`,
    answerWaiting: (n) =>
      `Een zaak wisselt gemiddeld ${n.perCase} keer van team. Het langst ligt hij stil op weg van ${n.from} naar ${n.to}: de helft wacht langer dan ${n.half}.`,
    answerOften: (n) =>
      `Een zaak wisselt gemiddeld ${n.perCase} keer van team. Het vaakst gaat hij van ${n.from} naar ${n.to}: ${n.count} keer.`,
    answerNone: "Geen enkele zaak wisselt van team.",
    answerNoTeam: (hasPersons) =>
      `In dit bestand staat bij geen enkele gebeurtenis een team. Noem de kolom met --team${hasPersons ? ", of bekijk personen met --by person" : ""}.`,
    matrixTitle: "Wie doet welke stap",
    legend:
      "X: dit team doet deze stap   x: minder dan 1 op de 20 keer   !: hier gaat het werk naar een ander team",
    foldedSteps: (n) => `en ${n} andere stappen (met --json staat alles erin)`,
    foldedTeams: (n) => `en ${n} andere teams`,
    handoversTitle: {
      waiting: "De overdrachten, die waar in totaal het langst gewacht wordt eerst",
      often: "De overdrachten, de meest voorkomende eerst",
    },
    handover: (n) => `Van ${n.from} naar ${n.to}: ${n.times}, in ${n.share} van de zaken.`,
    times: (_n, formatted) => `${formatted} keer`,
    measured: (n) => `Gemeten bij ${n.n} van de ${n.of}; bij de andere ontbreekt een tijd.`,
    tooFew: (n) => `Uit ${n} metingen is te weinig te zeggen over hoe lang.`,
    waiting: (n) => `De helft wacht langer dan ${n.half}, 1 op de 10 langer dan ${n.tenth}.`,
    completion: (n) =>
      `Tot de volgende stap klaar is: de helft langer dan ${n.half}, 1 op de 10 langer dan ${n.tenth}.`,
    returned: (share) => `${share} komt terug.`,
    late: (n) => `${n.share} van de ${n.of} met een toegezegde datum hoort bij een zaak die te laat was.`,
    doubtTitle: "Twijfel",
    tiedWithin: (pairs) =>
      `≈ Bij ${pairs} opeenvolgende gebeurtenissen is het tijdstip gelijk; het aantal overdrachten blijft gelijk, maar van wie naar wie is niet zeker.`,
    tied: (n) =>
      `≈ ${n.min} tot ${n.max} overdrachten: bij ${n.pairs} opeenvolgende gebeurtenissen is het tijdstip gelijk, dus de volgorde niet zeker.`,
    missingTeam: (n) =>
      `≈ Bij ${n.events} gebeurtenissen (${n.share}) ontbreekt het team; die tellen mee als (geen).`,
    rejected: (rows) => `≈ ${rows} regels konden niet gelezen worden en tellen niet mee.`,
    noStart: "≈ Zonder begintijden is wachten niet van werken te onderscheiden.",
    noDoubt: "Geen gelijke tijdstippen, geen ontbrekende teams, geen afgewezen regels.",
    columns: (list) => `Gelezen als: ${list}. Klopt er iets niet, noem dan de kolom (stuur see --help).`,
    roles: {
      case: "zaak",
      step: "stap",
      time: "tijd",
      start: "begin",
      person: "persoon",
      team: "team",
      due: "toegezegd",
      status: "status",
      instance: "uitvoering",
    },
    units: {
      workingDays: "werkdagen",
      workingHours: "werkuren",
      days: "dagen",
      hours: "uur",
      minutes: "minuten",
      seconds: "seconden",
    },
  },
  en: {
    none: "(none)",
    column: "column",
    counted: (n) => `${n.cases} cases, ${n.events} events, ${n.from} to ${n.to}`,
    answerWaiting: (n) =>
      `A case changes teams ${n.perCase} times on average. It lies still longest on its way from ${n.from} to ${n.to}: half wait longer than ${n.half}.`,
    answerOften: (n) =>
      `A case changes teams ${n.perCase} times on average. Most often it goes from ${n.from} to ${n.to}: ${n.count} times.`,
    answerNone: "Not one case changes teams.",
    answerNoTeam: (hasPersons) =>
      `No event in this file has a team. Name the column with --team${hasPersons ? ", or look at persons with --by person" : ""}.`,
    matrixTitle: "Who does which step",
    legend:
      "X: this team does this step   x: less than 1 in 20 times   !: here the work goes to another team",
    foldedSteps: (n) => `and ${n} other steps (--json has them all)`,
    foldedTeams: (n) => `and ${n} other teams`,
    handoversTitle: {
      waiting: "The handovers, those with the most waiting in all first",
      often: "The handovers, the most frequent first",
    },
    handover: (n) => `From ${n.from} to ${n.to}: ${n.times}, in ${n.share} of the cases.`,
    times: (n, formatted) => (n === 1 ? "once" : `${formatted} times`),
    measured: (n) => `Measured ${n.n} of ${n.of} times; the others lack a time.`,
    tooFew: (n) => `Measured only ${n} times: too few to say how long.`,
    waiting: (n) => `Half wait longer than ${n.half}, 1 in 10 longer than ${n.tenth}.`,
    completion: (n) =>
      `Until the next completion: half longer than ${n.half}, 1 in 10 longer than ${n.tenth}.`,
    returned: (share) => `${share} come back.`,
    late: (n) => `${n.share} of the ${n.of} with a promised date belong to a case that was late.`,
    doubtTitle: "Doubt",
    tiedWithin: (pairs) =>
      `≈ ${pairs} consecutive events have the same time; the number of handovers does not change by that, but from whom to whom is not certain.`,
    tied: (n) =>
      `≈ ${n.min} to ${n.max} handovers: ${n.pairs} consecutive events have the same time, so their order is not certain.`,
    missingTeam: (n) => `≈ ${n.events} events (${n.share}) have no team; they count as (none).`,
    rejected: (rows) => `≈ ${rows} rows could not be read and do not count.`,
    noStart: "≈ Without start times waiting cannot be told from working.",
    noDoubt: "No equal times, no missing teams, no rejected rows.",
    columns: (list) => `Read as: ${list}. If something is wrong, name the column (stuur see --help).`,
    roles: {
      case: "case",
      step: "step",
      time: "time",
      start: "start",
      person: "person",
      team: "team",
      due: "due",
      status: "status",
      instance: "instance",
    },
    units: {
      workingDays: "working days",
      workingHours: "working hours",
      days: "days",
      hours: "hours",
      minutes: "minutes",
      seconds: "seconds",
    },
  },
};

/** The value for "missing" is shown in the reader's language. */
export function named(name: string, texts: SeeFileTexts): string {
  return name === "(none)" ? texts.none : name;
}
