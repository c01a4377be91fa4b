const nl = {
  names: {
    design: "zoals nu",
    caseType: "zaak",
    calendar: "werktijd",
    team: "(geen team)",
    person: "onbekend",
    segment: "overig",
  },
  resembles: "Nagebootst lijkt dit model op de geschiedenis waar het uit komt.",
  differs: (n: { observed: string; simulated: string } | null) =>
    `Nagebootst lijkt dit model niet op de geschiedenis waar het uit komt${n === null ? "" : `: een zaak duurt in het model gemiddeld ${n.simulated}, en in werkelijkheid ${n.observed}`}. Gebruik het pas als je weet waardoor.`,
  cannotRun: (why: string) => `Dit model is nog niet na te bootsen: ${why}`,
  tooFew: "Er is te weinig geschiedenis om te zeggen of dit model erop lijkt.",
  power: (tried: string) =>
    `Geschatte tijden controleert dit maar ten dele. Waren ze in het echt anders, dan viel dat op bij ${tried}.`,
  tried: ({ factor, found, of }: { factor: number; found: number; of: number }) =>
    `${factor.toLocaleString("nl-NL")} keer zo lang: ${found} van de ${of} keer`,
  hours: (n: { team: string; people: string; of: string }) =>
    `Mensen van ${n.team} werken niet dezelfde uren: werktijden kunnen te hoog zijn (in het model is ${n.people} van de ${n.of} er waarschijnlijk te lang).`,
  holds: (n: { cases: string; events: string; from: string; to: string }) =>
    `Het rust op ${n.cases} zaken met ${n.events} gebeurtenissen, van ${n.from} tot en met ${n.to}.`,
  leftOut: (cases: string) => `${cases} oudere zaken zijn niet gebruikt: dit zijn er genoeg.`,
  size: (n: { steps: string; people: string; teams: string }) =>
    `Stappen: ${n.steps}. Mensen: ${n.people}. Teams: ${n.teams}.`,
  arrivals: (n: { type: string; rate: string }) => `Er komen er ${n.rate} per open uur: ${n.type}.`,
  due: (n: { days: string; n: string }) =>
    `Toegezegd: ${n.days} na het begin, de middelste van ${n.n} toezeggingen.`,
  noDue: "Een regel voor toezeggingen zit er niet in: er zijn er te weinig, of ze lopen te ver uiteen.",
  steps: "Werk per stap",
  step: "stap",
  count: "aantal",
  work: "werk, gemiddeld",
  rework: "overgedaan",
  estimate: "schatting",
  handovers: "Overdrachten",
  pair: "van → naar",
  delay: "blijft liggen in werktijd",
  known: "waarvan bekend",
  sentBack: "teruggestuurd",
  unknown: "niet te zien",
  delayNote:
    "Hoe lang werk bij een overdracht blijft liggen is alleen te zien als er iemand vrij was die het kon. Waar niemand beide stappen doet, kan er wachten op een klant of leverancier bij zitten.",
  waits:
    "Wachten op een klant, een leverancier of een vaste dag, in werktijd: tussen twee stappen van dezelfde persoon, die toen vrij was. Het model wacht dit voor de tweede stap, wie die ook doet.",
  shared: (percent: string) =>
    `In ${percent} van de werktijd had iemand meer dan één ding in handen; die tijd is erover verdeeld.`,
  unnamed: (n: string) =>
    `${n} mensen staan niet in het bestand: zoveel als er tegelijk aan het werk waren. Dat is een schatting.`,
  noStart: "Begintijden ontbreken: werk en liggen zijn niet te zien, en het werk is een schatting.",
  rejected: (n: number) => `Let op: ${n.toLocaleString("nl-NL")} regels zijn niet gelezen.`,
  written: (file: string) => `Het model staat in ${file}. Nabootsen: stuur simulate ${file}`,
  notWritten: "Met --out MODEL.json wordt het model bewaard, om het aan te passen en na te bootsen.",
};

export type FitLogTexts = typeof nl;

const en: FitLogTexts = {
  names: {
    design: "today",
    caseType: "case",
    calendar: "working hours",
    team: "(no team)",
    person: "unknown",
    segment: "other",
  },
  resembles: "Simulated, this model resembles the history that it comes from.",
  differs: (n) =>
    `Simulated, this model does not resemble the history that it comes from${n === null ? "" : `: a case takes ${n.simulated} on average in the model, and ${n.observed} in reality`}. Do not use it before you know why.`,
  cannotRun: (why) => `This model cannot be simulated yet: ${why}`,
  tooFew: "There is too little history to say whether this model resembles it.",
  power: (tried) =>
    `Estimated times are checked only in part by this. Were they different in reality, that would be noticed at ${tried}.`,
  tried: ({ factor, found, of }) => `${factor} times as long: ${found} of ${of} times`,
  hours: (n) =>
    `People of ${n.team} do not work the same hours: work times may be too high (in the model ${n.people} of ${n.of} is there too long, probably).`,
  holds: (n) => `It rests on ${n.cases} cases with ${n.events} events, from ${n.from} to ${n.to}.`,
  leftOut: (cases) => `${cases} older cases were not used: these are enough.`,
  size: (n) => `Steps: ${n.steps}. People: ${n.people}. Teams: ${n.teams}.`,
  arrivals: (n) => `${n.rate} arrive per open hour: ${n.type}.`,
  due: (n) => `Promised: ${n.days} after the begin, the median of ${n.n} promises.`,
  noDue: "There is no rule in the promises: they are too few, or differ too much.",
  steps: "Work per step",
  step: "step",
  count: "count",
  work: "work, on average",
  rework: "done again",
  estimate: "estimate",
  handovers: "Handovers",
  pair: "from → to",
  delay: "lies still, working time",
  known: "known of",
  sentBack: "sent back",
  unknown: "not to be seen",
  delayNote:
    "How long work lies still at a handover can only be seen when somebody was free who can do it. Where nobody does both steps, waiting for a customer or supplier may be part of it.",
  waits:
    "Waiting for a customer, a supplier or a fixed day, in working time: between two steps of the same person, who was free. The model waits this long before the second step, whoever does it.",
  shared: (percent) =>
    `In ${percent} of the working time somebody had more than one thing in hand; that time was divided among them.`,
  unnamed: (n) =>
    `${n} people are not in the file: as many as were at work at the same time. That is an estimate.`,
  noStart: "There are no start times: work and lying still cannot be seen, and the work is an estimate.",
  rejected: (n) => `Mind: ${n.toLocaleString("en-GB")} rows were not read.`,
  written: (file) => `The model is in ${file}. To simulate it: stuur simulate ${file}`,
  notWritten: "With --out MODEL.json the model is kept, to change it and to simulate it.",
};

/** The words of `stuur fit LOG`; figures arrive formatted. */
export const fitLogTexts = { nl, en };
