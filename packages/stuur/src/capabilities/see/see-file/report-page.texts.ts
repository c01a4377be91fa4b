import type { By } from "./see-file.texts.ts";

/** The words that only the page of `stuur see FILE --html` has; `<em>` is emphasis. */
const nl = {
  question: "Waar gaat het werk van hand tot hand?",
  pictureTitle: "Wie wat doet, en waar het werk weggaat",
  pictureLead: (by: By): string =>
    by === "team" ? "X: dit team doet deze stap." : "X: deze persoon doet deze stap.",
  bang: "uitroepteken",
  pictureBang: (by: By): string =>
    by === "team" ? "hier gaat het werk naar een ander team." : "hier gaat het werk naar iemand anders.",
  worstTitle: "De ergste overdrachten",
  worstOften: "De overdrachten die het meest voorkomen",
  worstWaiting: "Waar in totaal het langst gewacht wordt, staat bovenaan.",
  worstCounted: "Wat het vaakst voorkomt, staat bovenaan.",
  moreTitle: "De volgende overdrachten",
  fromTo: "Van … naar …",
  count: "Keren",
  half: "Helft langer dan",
  tenth: "1 op de 10 langer dan",
  back: "Komt terug",
  inLate: "In late zaken",
  onTheClock: (n: { half: string; tenth: string }) => `Op de klok ${n.half} en ${n.tenth}.`,
  shareOf: (n: { share: string; interval: string }) => `${n.share} (${n.interval})`,
  howSure: "Hoe zeker is dit?",
  intervals: (n: string) =>
    `Tussen haakjes staat waar een aandeel met 95 % zekerheid ligt. Over minder dan ${n} metingen zegt een helft niets dat blijft.`,
  notACause: "Dat een overdracht vaak in late zaken zit, maakt hem nog niet de oorzaak.",
  howTitle: "Hoe is dit berekend?",
  how: {
    handover:
      "Overdracht: twee gebeurtenissen na elkaar in één zaak, bij verschillende teams. Zonder team telt een gebeurtenis mee als “(geen)”.",
    persons: "Overdracht: twee gebeurtenissen na elkaar in één zaak, van verschillende personen.",
    inside:
      "Overdracht: twee gebeurtenissen na elkaar in één zaak, van verschillende personen in hetzelfde team.",
    order:
      "Volgorde: op begintijd als die bekend is, anders op de tijd dat een stap klaar was; bij gelijke tijd zoals in het bestand.",
    waiting: "Wachten: van het einde van een stap tot het begin van de volgende.",
    completion:
      "Zonder begintijden: van het einde van een stap tot het einde van de volgende. Dat is wachten en werken samen.",
    working: (n: { hours: string; closed: string }) => `Werktijd: ${n.hours}${n.closed}.`,
    returned:
      "Komt terug: het werk gaat daarna weer naar dezelfde, en begint daar met een stap die al gedaan was.",
    late: "Te laat: de laatste gebeurtenis kwam na de toegezegde datum. Zaken zonder datum tellen niet mee.",
    bang: "Een ! staat waar minstens 1 op de 20 keer werk weggaat.",
  },
  closedDays: (n: string) => `, ${n} vrije dagen`,
  weekdays: ["ma", "di", "wo", "do", "vr", "za", "zo"],
  noHours: "niet",
  again: "Met deze opdracht komen dezelfde cijfers er weer uit",
  madeWith: "Gemaakt met Stuur. De namen staan hier zoals in het bestand.",
  unknown: "onbekend",
  measured: (n: string) => `≈ ${n} gemeten`,
  andMore: (n: string) => `En nog ${n} die minder vaak voorkomen; met --json staan ze er allemaal in.`,
};

export type ReportPageTexts = typeof nl;

const en: ReportPageTexts = {
  question: "Where does work go from hand to hand?",
  pictureTitle: "Who does what, and where work leaves",
  pictureLead: (by) => (by === "team" ? "X: this team does this step." : "X: this person does this step."),
  bang: "exclamation mark",
  pictureBang: (by) =>
    by === "team" ? "here the work goes to another team." : "here the work goes to somebody else.",
  worstTitle: "The worst handovers",
  worstOften: "The most frequent handovers",
  worstWaiting: "Where most waiting adds up comes first.",
  worstCounted: "What happens most comes first.",
  moreTitle: "The next handovers",
  fromTo: "From … to …",
  count: "Times",
  half: "Half longer than",
  tenth: "1 in 10 longer than",
  back: "Comes back",
  inLate: "In late cases",
  onTheClock: (n) => `On the clock ${n.half} and ${n.tenth}.`,
  shareOf: (n) => `${n.share} (${n.interval})`,
  howSure: "How sure is this?",
  intervals: (n) =>
    `Brackets hold where a share lies with 95% certainty. Of fewer than ${n} measurements a half says nothing that lasts.`,
  notACause: "That a handover is often in late cases does not make it the cause.",
  howTitle: "How was this computed?",
  how: {
    handover:
      "Handover: two consecutive events of one case, at different teams. Without a team an event counts as “(none)”.",
    persons: "Handover: two consecutive events of one case, by different persons.",
    inside: "Handover: two consecutive events of one case, by different persons of the same team.",
    order:
      "Order: by start time if it is known, else by the time of completion; at equal times as in the file.",
    waiting: "Waiting: from the completion of a step to the start of the next.",
    completion:
      "Without start times: from the completion of a step to that of the next. That is waiting and working together.",
    working: (n) => `Working time: ${n.hours}${n.closed}.`,
    returned:
      "Comes back: the work then goes to the same one again, and begins there with a step that was done before.",
    late: "Late: the last event came after the promised date. Cases without a date do not count.",
    bang: "A ! stands where at least 1 in 20 times work leaves.",
  },
  closedDays: (n) => `, ${n} days off`,
  weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
  noHours: "none",
  again: "This command gives the same figures again",
  madeWith: "Made with Stuur. Names stand here as they are in the file.",
  unknown: "unknown",
  measured: (n) => `≈ ${n} measured`,
  andMore: (n) => `And ${n} more that are rarer; --json has them all.`,
};

export const reportPageTexts = { nl, en };
