import { countWords } from "../../../platform/terminal/count-words.ts";

/** Whose handovers a report is about. */
export type By = "team" | "person" | "person-in-team";

function notRead(rows: string): string {
  return rows === "1"
    ? "1 regel kon niet gelezen worden en telt niet mee"
    : `${rows} regels konden niet gelezen worden en tellen niet mee`;
}

const nl = {
  none: "(geen)",
  counted: (n: { cases: string; events: string; from: string; to: string }) =>
    `${countWords(n.cases, "zaak", "zaken")}, ${countWords(n.events, "gebeurtenis", "gebeurtenissen")}, ${n.from} tot en met ${n.to}`,
  only: (conditions: string) => `Alleen zaken ${conditions}.`,
  beganFrom: (date: string) => `begonnen op ${date} of later`,
  beganBefore: (date: string) => `begonnen vóór ${date}`,
  having: (column: string, values: string) => `met ${column} = ${values}`,
  or: " of ",
  grouped: (n: { persons: number; teams: number; steps: number }) =>
    `Teams zoals opgegeven; ingedeeld: ${countWords(String(n.persons), "persoon", "personen")}, ${countWords(String(n.teams), "team", "teams")} en ${countWords(String(n.steps), "stap", "stappen")}.`,
  perCase: (by: By, n: string) =>
    ({
      team: `Een zaak wisselt gemiddeld ${n} keer van team.`,
      person: `Een zaak gaat gemiddeld ${n} keer van de ene persoon naar de andere.`,
      "person-in-team": `Binnen een team gaat een zaak gemiddeld ${n} keer van de ene persoon naar de andere.`,
    })[by],
  waits: (n: { from: string; to: string; half: string }) =>
    `Het langst ligt hij stil op weg van ${n.from} naar ${n.to}: de helft wacht langer dan ${n.half}.`,
  /** Where half of them do not wait at all. */
  waitsTenth: (n: { from: string; to: string; tenth: string }) =>
    `Het langst ligt hij stil op weg van ${n.from} naar ${n.to}: de helft wacht niet, maar 1 op de 10 langer dan ${n.tenth}.`,
  often: (n: { from: string; to: string; count: string }) =>
    `Het vaakst gaat hij van ${n.from} naar ${n.to}: ${n.count} keer.`,
  scattered: "Het is verspreid over veel verschillende overdrachten; geen ervan springt eruit.",
  stays: (by: By): string =>
    by === "team"
      ? "Geen enkele zaak wisselt van team."
      : "Geen enkele zaak gaat van de ene persoon naar de andere.",
  noCases: "Geen enkele zaak voldoet aan wat gevraagd is.",
  /** No event has a team, so handovers between teams cannot be seen. */
  noTeam: (hasPersons: boolean) =>
    `In dit bestand staat bij geen enkele gebeurtenis een team. Noem de kolom met --team, of deel stappen of personen in met --group${hasPersons ? ", of bekijk personen met --by person" : ""}.`,
  matrixTitle: "Wie doet welke stap",
  legend: (by: By): string =>
    by === "team"
      ? "X: dit team doet deze stap   x: minder dan 1 op de 20 keer   !: hier gaat het werk naar een ander team"
      : "X: deze persoon doet deze stap   x: minder dan 1 op de 20 keer   !: hier gaat het werk naar iemand anders",
  foldedSteps: (n: string) =>
    `en ${countWords(n, "andere stap", "andere stappen")} (met --json staat alles erin)`,
  foldedTeams: (by: By, n: string) =>
    `en ${by === "team" ? countWords(n, "ander team", "andere teams") : countWords(n, "andere persoon", "andere personen")}`,
  handoversTitle: (hasStartTimes: boolean): string =>
    hasStartTimes
      ? "De overdrachten, die waar in totaal het langst gewacht wordt eerst"
      : "De overdrachten, de meest voorkomende eerst",
  fromTo: (n: { from: string; to: string }) => `Van ${n.from} naar ${n.to}`,
  happened: (n: { times: string; share: string }) => `${n.times}, in ${n.share} van de zaken.`,
  times: (_n: number, formatted: string) => `${formatted} keer`,
  measured: (n: { n: string; of: string }) =>
    `Gemeten bij ${n.n} van de ${n.of}; bij de andere ontbreekt een tijd.`,
  tooFew: (n: string) => `Uit ${countWords(n, "meting", "metingen")} is te weinig te zeggen over hoe lang.`,
  waiting: (n: { half: string; tenth: string }) =>
    `De helft wacht langer dan ${n.half}, 1 op de 10 langer dan ${n.tenth}.`,
  waitingTenth: (tenth: string) => `De helft wacht niet, 1 op de 10 langer dan ${tenth}.`,
  noWaiting: "Hooguit 1 op de 10 wacht.",
  completion: (n: { half: string; tenth: string }) =>
    `Tot de volgende stap klaar is: de helft langer dan ${n.half}, 1 op de 10 langer dan ${n.tenth}.`,
  returned: (share: string) => `${share} komt terug.`,
  late: (n: { share: string; of: string }) =>
    `${n.share} van de ${n.of} met een toegezegde datum hoort bij een zaak die te laat was.`,
  flowTitle: "Doorlooptijd",
  leadTime: (n: { half: string; tenth: string }) =>
    `Van eerste tot laatste gebeurtenis: de helft van de zaken duurt langer dan ${n.half}, 1 op de 10 langer dan ${n.tenth}.`,
  onTime: (n: { share: string; of: string; interval: string }) =>
    `${n.share} van de ${countWords(n.of, "zaak", "zaken")} met een toegezegde datum was op tijd (met 95 % zekerheid ${n.interval}).`,
  lateBy: (n: { half: string; tenth: string }) =>
    `Van wat te laat was, was de helft meer dan ${n.half} te laat, 1 op de 10 meer dan ${n.tenth}.`,
  noDue: "Het bestand heeft geen toegezegde datum; over op tijd is niets te zeggen (--due noemt de kolom).",
  backTitle: "Heen en weer",
  pingPong: (by: By, n: { times: string; share: string }) =>
    `${n.times} ging het werk naar ${by === "team" ? "een ander team" : "iemand anders"} en daarna meteen terug, in ${n.share} van de zaken.`,
  pingPongAgain: (times: string) => `Daarvan ${times} om iets over te doen.`,
  pingPongMost: (n: { between: string; and: string; times: string }) =>
    `Het vaakst van ${n.between} naar ${n.and} en terug: ${n.times}.`,
  /** p50 and p90 are counts that half, and 9 in 10, do not exceed. */
  parties: (by: By, n: { p50: string; p90: string; max: string }) => {
    const most = `9 van de 10 zaken komen langs hooguit ${by === "team" ? countWords(n.p90, "team", "teams") : countWords(n.p90, "persoon", "personen")}`;
    return `${most}${n.p50 === n.p90 ? "" : `, de helft langs hooguit ${n.p50}`}; het meeste is ${n.max}.`;
  },
  endToEnd: (by: By, share: string) =>
    `${share} blijft van begin tot eind bij ${by === "team" ? "één team" : "één persoon"}.`,
  rework: (n: { share: string; steps: string }) =>
    `In ${n.share} van de zaken wordt een stap nog eens gedaan, het vaakst ${n.steps}.`,
  reworkStep: (n: { step: string; times: string }) => `${n.step} (${n.times})`,
  lateFew: (partOf: string) => `${partOf} horen bij een zaak die te laat was.`,
  partOf: (part: string, of: string) => `${part} van de ${of}`,
  doubtTitle: "Twijfel",
  /** Ties that touch no handover. */
  tiedWithin: (pairs: string) =>
    `≈ Bij ${countWords(pairs, "paar opeenvolgende gebeurtenissen", "opeenvolgende gebeurtenissen")} is het tijdstip gelijk; het aantal overdrachten blijft gelijk, maar van wie naar wie is niet zeker.`,
  tied: (n: { pairs: string; min: string; max: string }) =>
    `≈ ${n.min} tot ${n.max} overdrachten: bij ${countWords(n.pairs, "paar opeenvolgende gebeurtenissen", "opeenvolgende gebeurtenissen")} is het tijdstip gelijk, dus de volgorde niet zeker.`,
  missing: (by: By, n: { events: string; share: string }) =>
    `≈ Bij ${countWords(n.events, "gebeurtenis", "gebeurtenissen")} (${n.share}) ontbreekt ${by === "team" ? "het team" : "de persoon"}; die ${n.events === "1" ? "telt" : "tellen"} mee als (geen).`,
  dropped: (by: By, n: { events: string; share: string }) =>
    `≈ ${countWords(n.events, "gebeurtenis", "gebeurtenissen")} (${n.share}) zonder ${by === "team" ? "team" : "persoon"} ${n.events === "1" ? "is" : "zijn"} weggelaten.`,
  rejected: (rows: string) => `≈ ${notRead(rows)}.`,
  rejectedRow: (n: { line: string; reason: string; where: string }) =>
    `regel ${n.line}${n.where}: ${n.reason}`,
  inColumn: (n: { column: string; value: string }) => `, ${n.column} = ${n.value}`,
  rejectedMore: (n: string) => `en nog ${n} (met --json de eerste honderd)`,
  rejectedWarning: (n: string) => `Let op: ${notRead(n)}.`,
  unmeasured: (n: { from: string; to: string; n: string; of: string }) =>
    `≈ Van ${n.from} naar ${n.to}: bij ${n.n} van de ${n.of} overdrachten ontbreekt een tijd; hoe lang het werk daar wacht is niet bekend.`,
  missingStart: (n: { events: string; share: string }) =>
    `≈ Bij ${countWords(n.events, "gebeurtenis", "gebeurtenissen")} (${n.share}) ontbreekt de begintijd.`,
  atMidnight: (share: string) => `≈ Van ${share} van de gebeurtenissen is alleen de dag bekend.`,
  enteredAtOnce: (cases: string) =>
    `≈ Bij ${countWords(cases, "zaak", "zaken")} staat het meeste op één tijdstip: misschien is het achteraf ingevoerd.`,
  unreadableDueDates: (n: string) =>
    `≈ ${countWords(n, "toegezegde datum kon", "toegezegde datums konden")} niet gelezen worden.`,
  noStart: "≈ Zonder begintijden is wachten niet van werken te onderscheiden.",
  noDoubt: "Geen gelijke tijdstippen, geen ontbrekende teams, geen afgewezen regels.",
  columns: (list: string) =>
    `Gelezen als: ${list}. Klopt er iets niet, noem dan de kolom (stuur columns laat zien waarom).`,
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
  pageWritten: (file: string) => `${file} staat klaar: open het in een browser, of druk het af.`,
};

export type SeeFileTexts = typeof nl;

const en: SeeFileTexts = {
  none: "(none)",
  counted: (n) =>
    `${countWords(n.cases, "case", "cases")}, ${countWords(n.events, "event", "events")}, ${n.from} to ${n.to}`,
  only: (conditions) => `Only cases ${conditions}.`,
  beganFrom: (date) => `that began on ${date} or later`,
  beganBefore: (date) => `that began before ${date}`,
  having: (column, values) => `with ${column} = ${values}`,
  or: " or ",
  grouped: (n) =>
    `Teams as given; put in a team: ${countWords(String(n.persons), "person", "persons")}, ${countWords(String(n.teams), "team", "teams")} and ${countWords(String(n.steps), "step", "steps")}.`,
  perCase: (by, n) =>
    ({
      team: `A case changes teams ${n} times on average.`,
      person: `A case goes from one person to another ${n} times on average.`,
      "person-in-team": `Inside a team a case goes from one person to another ${n} times on average.`,
    })[by],
  waits: (n) =>
    `It lies still longest on its way from ${n.from} to ${n.to}: half wait longer than ${n.half}.`,
  waitsTenth: (n) =>
    `It lies still longest on its way from ${n.from} to ${n.to}: half do not wait, but 1 in 10 longer than ${n.tenth}.`,
  often: (n) => `Most often it goes from ${n.from} to ${n.to}: ${n.count} times.`,
  scattered: "It is spread over many different handovers; none stands out.",
  stays: (by) =>
    by === "team" ? "Not one case changes teams." : "Not one case goes from one person to another.",
  noCases: "Not one case meets what was asked.",
  noTeam: (hasPersons) =>
    `No event in this file has a team. Name the column with --team, or put steps or persons in teams with --group${hasPersons ? ", or look at persons with --by person" : ""}.`,
  matrixTitle: "Who does which step",
  legend: (by) =>
    by === "team"
      ? "X: this team does this step   x: less than 1 in 20 times   !: here the work goes to another team"
      : "X: this person does this step   x: less than 1 in 20 times   !: here the work goes to somebody else",
  foldedSteps: (n) => `and ${countWords(n, "other step", "other steps")} (--json has them all)`,
  foldedTeams: (by, n) =>
    `and ${by === "team" ? countWords(n, "other team", "other teams") : countWords(n, "other person", "other persons")}`,
  handoversTitle: (hasStartTimes) =>
    hasStartTimes
      ? "The handovers, those with the most waiting in all first"
      : "The handovers, the most frequent first",
  fromTo: (n) => `From ${n.from} to ${n.to}`,
  happened: (n) => `${n.times}, in ${n.share} of the cases.`,
  times: (n, formatted) => (n === 1 ? "once" : `${formatted} times`),
  measured: (n) => `Measured ${n.n} of ${n.of} times; the others lack a time.`,
  tooFew: (n) => `Measured only ${n === "1" ? "once" : `${n} times`}: too few to say how long.`,
  waiting: (n) => `Half wait longer than ${n.half}, 1 in 10 longer than ${n.tenth}.`,
  waitingTenth: (tenth) => `Half do not wait, 1 in 10 longer than ${tenth}.`,
  noWaiting: "At most 1 in 10 wait.",
  completion: (n) => `Until the next completion: half longer than ${n.half}, 1 in 10 longer than ${n.tenth}.`,
  returned: (share) => `${share} come back.`,
  late: (n) => `${n.share} of the ${n.of} with a promised date belong to a case that was late.`,
  flowTitle: "Lead time",
  leadTime: (n) =>
    `From first to last event: half of the cases take longer than ${n.half}, 1 in 10 longer than ${n.tenth}.`,
  onTime: (n) =>
    `${n.share} of the ${countWords(n.of, "case", "cases")} with a promised date were on time (with 95% certainty ${n.interval}).`,
  lateBy: (n) => `Of what was late, half was more than ${n.half} late, 1 in 10 more than ${n.tenth}.`,
  noDue: "The file has no promised date; nothing can be said about on time (--due names the column).",
  backTitle: "To and fro",
  pingPong: (by, n) =>
    `${n.times} the work went to ${by === "team" ? "another team" : "somebody else"} and then straight back, in ${n.share} of the cases.`,
  pingPongAgain: (times) => `Of these ${times} to do something again.`,
  pingPongMost: (n) => `Most often from ${n.between} to ${n.and} and back: ${n.times}.`,
  parties: (by, n) => {
    const most = `9 in 10 cases pass at most ${by === "team" ? countWords(n.p90, "team", "teams") : countWords(n.p90, "person", "persons")}`;
    return `${most}${n.p50 === n.p90 ? "" : `, half at most ${n.p50}`}; the most is ${n.max}.`;
  },
  endToEnd: (by, share) =>
    `${share} stay with one ${by === "team" ? "team" : "person"} from beginning to end.`,
  rework: (n) => `In ${n.share} of the cases a step is done again, most often ${n.steps}.`,
  reworkStep: (n) => `${n.step} (${n.times})`,
  lateFew: (partOf) => `${partOf} belong to a case that was late.`,
  partOf: (part, of) => `${part} of ${of}`,
  doubtTitle: "Doubt",
  tiedWithin: (pairs) =>
    `≈ ${countWords(pairs, "pair of consecutive events has", "consecutive events have")} the same time; the number of handovers does not change by that, but from whom to whom is not certain.`,
  tied: (n) =>
    `≈ ${n.min} to ${n.max} handovers: ${countWords(n.pairs, "pair of consecutive events has", "consecutive events have")} the same time, so their order is not certain.`,
  missing: (by, n) =>
    `≈ ${countWords(n.events, "event", "events")} (${n.share}) ${n.events === "1" ? "has" : "have"} no ${by === "team" ? "team" : "person"}; ${n.events === "1" ? "it counts" : "they count"} as (none).`,
  dropped: (by, n) =>
    `≈ ${countWords(n.events, "event", "events")} (${n.share}) without a ${by === "team" ? "team" : "person"} ${n.events === "1" ? "was" : "were"} left out.`,
  rejected: (rows) =>
    `≈ ${countWords(rows, "row could not be read and does", "rows could not be read and do")} not count.`,
  rejectedRow: (n) => `line ${n.line}${n.where}: ${n.reason}`,
  inColumn: (n) => `, ${n.column} = ${n.value}`,
  rejectedMore: (n) => `and ${n} more (--json has the first hundred)`,
  rejectedWarning: (n) =>
    `Mind: ${countWords(n, "row could not be read and does", "rows could not be read and do")} not count.`,
  unmeasured: (n) =>
    `≈ From ${n.from} to ${n.to}: ${n.n} of ${n.of} handovers lack a time; how long work waits there is not known.`,
  missingStart: (n) =>
    `≈ ${countWords(n.events, "event", "events")} (${n.share}) ${n.events === "1" ? "has" : "have"} no start time.`,
  atMidnight: (share) => `≈ Of ${share} of the events only the day is known.`,
  enteredAtOnce: (cases) =>
    `≈ ${cases === "1" ? "1 case has most of its" : `${cases} cases have most of their`} events at one instant: perhaps they were entered afterwards.`,
  unreadableDueDates: (n) => `≈ ${countWords(n, "promised date", "promised dates")} could not be read.`,
  noStart: "≈ Without start times waiting cannot be told from working.",
  noDoubt: "No equal times, no missing teams, no rejected rows.",
  columns: (list) => `Read as: ${list}. If something is wrong, name the column (stuur columns shows why).`,
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
  pageWritten: (file) => `${file} is ready: open it in a browser, or print it.`,
};

/** The words of `stuur see FILE`; numbers arrive formatted. */
export const seeFileTexts = { nl, en };

/** The value for "missing" is shown in the reader's language. */
export function named(name: string, texts: SeeFileTexts): string {
  return name === "(none)" ? texts.none : name;
}
