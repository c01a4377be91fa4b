import { defineTexts } from "../texts.ts";

/** What the relay leaves out, and why it is not drawn. */
export const leftOutTexts = defineTexts("matrix-left-out", {
  nl: {
    manyLines: "Estafette: te veel teams en stappen om zonder warboel van lijnen te tekenen.",
    drawAnyway: "Teken toch",
    folded_one:
      "Niet getekend: {{count, number}} stap die in minder dan {{below}} van de {{cases}} voorkomt ({{names}}), met {{share}} van alle gebeurtenissen.",
    folded_other:
      "Niet getekend: {{count, number}} stappen die in minder dan {{below}} van de {{cases}} voorkomen ({{names}}), met samen {{share}} van alle gebeurtenissen.",
    foldedNames: "{{names}} en {{n}} andere",
    drawn: "De lijnen staan voor {{share}} van de overdrachten; de rest is zeldzamer.",
    drawnBelow: "De tabel hieronder telt alles.",
    foldedTeams: "Niet getekend: {{names}}, met {{share}} van alle gebeurtenissen.",
    foldedPersons_one: "Niet getekend: {{count, number}} persoon, met {{share}} van alle gebeurtenissen.",
    foldedPersons_other: "Niet getekend: {{count, number}} personen, met {{share}} van alle gebeurtenissen.",
    foldedRest_one:
      "Niet getekend: {{count, number}} stap die minder vaak voorkomt ({{names}}), met {{share}} van alle gebeurtenissen.",
    foldedRest_other:
      "Niet getekend: {{count, number}} stappen die minder vaak voorkomen ({{names}}), met samen {{share}} van alle gebeurtenissen.",
  },
  en: {
    manyLines: "Relay: too many teams and steps to draw without a tangle of lines.",
    drawAnyway: "Draw it anyway",
    folded_one:
      "Not drawn: {{count, number}} step that occurs in less than {{below}} of the {{cases}} ({{names}}), with {{share}} of all events.",
    folded_other:
      "Not drawn: {{count, number}} steps that occur in less than {{below}} of the {{cases}} ({{names}}), together {{share}} of all events.",
    foldedNames: "{{names}} and {{n}} others",
    drawn: "The lines stand for {{share}} of the handovers; the rest is rarer.",
    drawnBelow: "The table below counts everything.",
    foldedTeams: "Not drawn: {{names}}, with {{share}} of all events.",
    foldedPersons_one: "Not drawn: {{count, number}} person, with {{share}} of all events.",
    foldedPersons_other: "Not drawn: {{count, number}} people, with {{share}} of all events.",
    foldedRest_one:
      "Not drawn: {{count, number}} step that occurs less often ({{names}}), with {{share}} of all events.",
    foldedRest_other:
      "Not drawn: {{count, number}} steps that occur less often ({{names}}), together {{share}} of all events.",
  },
});
