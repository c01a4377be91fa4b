import { defineTexts } from "../texts.ts";

/** Words around "how was this computed?", and of the cases behind a figure. */
export const howComputedTexts = defineTexts("howComputed", {
  nl: {
    most_one: "{{count}} van de {{cases}} draagt hieraan bij. Druk op de naam om te zien hoe het ging.",
    most_other:
      "De {{count}} {{cases}} die hier het meest aan bijdragen. Druk op een naam om te zien hoe het ging.",
    waiting: "Ligt stil, alles bij elkaar",
    waitingHere: "Ligt hier stil",
    completion: "Tot de volgende stap klaar is",
    elapsed: "Van begin tot eind",
    atHandovers: "Waarvan bij een overdracht",
    late: "Te laat",
    handovers: "Overdrachten",
    returned: "Keer teruggekomen",
    parties: "Teams",
    events: "Stappen",
    table: "Tabel: de {{cases}} die het meest bijdragen",
    tell: "{{steps}} van {{from}} tot {{to}}.",
    steps_one: "{{count}} stap",
    steps_other: "{{count}} stappen",
  },
  en: {
    most_one: "{{count}} of the {{cases}} contributes to this. Press its name to see how it went.",
    most_other: "The {{count}} {{cases}} that contribute most to this. Press a name to see how it went.",
    waiting: "Lies still, all together",
    waitingHere: "Lies still here",
    completion: "Until the next step is done",
    elapsed: "From start to end",
    atHandovers: "Of which at a handover",
    late: "Late by",
    handovers: "Handovers",
    returned: "Times come back",
    parties: "Teams",
    events: "Steps",
    table: "Table: the {{cases}} that contribute most",
    tell: "{{steps}} from {{from}} to {{to}}.",
    steps_one: "{{count}} step",
    steps_other: "{{count}} steps",
  },
});
