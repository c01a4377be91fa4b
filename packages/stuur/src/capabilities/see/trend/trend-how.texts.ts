/** What the figures, limits and comparisons of this page mean. */
export const howTexts = {
  nl: {
    howDuration:
      "Doorlooptijd: de tijd op de klok van het eerste tot het laatste dat van een {{case}} bekend is. De helft duurt langer, de helft korter.",
    howOnTime:
      "Op tijd: het laatste wat bekend is gebeurde niet na de afgesproken datum. Alleen {{cases}} met zo’n datum tellen.",
    howCases: "Aantal: de {{cases}} waarvan het eerste in die {{period}} gebeurde.",
    howHandovers: "Overdrachten: hoe vaak het werk in andere handen gaat, gemiddeld per {{case}}.",
    howParties: "Teams (of mensen) per {{case}}: hoeveel verschillende eraan werkten, gemiddeld.",
    howReturned:
      "Werk dat terugkomt om opnieuw te doen: het deel van de {{cases}} waarin het werk van A naar B gaat, en meteen na B weer bij A komt, met een stap die al gedaan was.",
    howWaiting:
      "Wachten: de werktijd (maandag–vrijdag 8–17 uur) tussen klaar bij de een en begonnen bij de ander. De helft wacht langer.",
    howCompletion:
      "Er zijn geen begintijden: gemeten is de werktijd tot de volgende stap klaar is, wachten en werken samen. De helft duurt langer.",
    howEvents: "Gebeurtenissen: de regels van een {{case}} in het bestand, gemiddeld.",
    howPeriod:
      "Een {{case}} hoort bij de {{period}} waarin het eerste gebeurde, en wordt nooit geknipt. Het gaat om {{n}} {{cases}}.",
    howLimits:
      "Gewoonlijk is het gemiddelde van de hele {{periods}}; de grenzen liggen 2,66 maal de gemiddelde sprong tussen buren verder (XmR-kaart, van {{n}} {{periods}}). Een signaal is: buiten de grenzen, 7 op rij aan één kant, 7 op rij stijgend of dalend, of 2 van 3 dicht bij een grens.",
    howNoLimits: "Grenzen en signalen komen er vanaf 12 hele {{periods}}.",
    howApart:
      "Niet mee tellen: {{periods}} die niet heel in het bestand staan, met minder dan 5 {{cases}}, waarvan meer dan 1 op de 10 nog kan lopen, of van voor de eerste afgeronde {{cases}} in het bestand.",
    howCompare:
      "Het verschil van gemiddelden heeft een interval volgens Welch, dat van een deel volgens Wald, dat van middens uit de rangorde. Ze nemen aan dat de {{cases}} los van elkaar staan.",
  },
  en: {
    howDuration:
      "Lead time: time on the clock from the first to the last that is known of each {{case}}. Half take longer, half shorter.",
    howOnTime:
      "On time: the last that is known did not happen after the agreed date. Only {{cases}} with such a date count.",
    howCases: "Number: the {{cases}} of which the first event lies in that {{period}}.",
    howHandovers: "Handovers: how often work goes to other hands, on average per {{case}}.",
    howParties: "Teams (or people) per {{case}}: how many different ones worked on it, on average.",
    howReturned:
      "Work that comes back to be done again: the share of {{cases}} in which work goes from A to B, and straight after B to A again, with a step that had been done before.",
    howWaiting:
      "Waiting: the working time (Monday–Friday 8–17) between finished by the one and begun by the other. Half wait longer.",
    howCompletion:
      "There are no start times: measured is the working time until the next step is done, waiting and working together. Half take longer.",
    howEvents: "Events: the rows of each {{case}} in the file, on average.",
    howPeriod:
      "Each {{case}} belongs to the {{period}} of its first event and is never cut. This is about {{n}} {{cases}}.",
    howLimits:
      "Usually is the mean of the whole {{periods}}; the limits lie 2.66 times the mean jump between neighbours further (XmR chart, of {{n}} {{periods}}). A signal is: outside the limits, 7 in a row on one side, 7 in a row rising or falling, or 2 of 3 close to a limit.",
    howNoLimits: "Limits and signals come from 12 whole {{periods}} on.",
    howApart:
      "What does not count: {{periods}} that are not whole in the file, with fewer than 5 {{cases}}, of which more than 1 in 10 may still go on, or from before the first finished {{cases}} in the file.",
    howCompare:
      "The difference of means has an interval by Welch, that of a share by Wald, that of middles by ranks. They assume that {{cases}} are independent of each other.",
  },
} as const;
