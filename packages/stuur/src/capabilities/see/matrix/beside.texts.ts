import { defineTexts } from "../../../ui/texts.ts";

/** Words around a drawing by hand that lies beside what was measured. */
export const besideTexts = defineTexts("matrix-beside", {
  nl: {
    besideChoice: "Leg er een eigen tekening naast",
    besideNone: "Geen tekening",
    besideDraw: "Teken hoe jullie denken dat het gaat",
    besideEdit: "Wijzig deze tekening",
    besideTitle: "Zo denken we dat het gaat, zo gaat het",
    besideThought: "Zo denken we dat het gaat",
    besideMeasured: "Zo gaat het",
    differHandovers:
      "In de tekening wisselt een {{case}} {{drawn}} keer van team, gemeten gemiddeld {{measured}} keer ({{n}} {{cases}}).",
    differStepsBoth_one: "{{count, number}} stap staat in allebei.",
    differStepsBoth_other: "{{count, number}} stappen staan in allebei.",
    differStepsDrawn: "Alleen getekend: {{names}}.",
    differStepsMeasured: "Wel gemeten, niet getekend: {{names}}, met {{share}} van al het werk.",
    differCarriedNone:
      "Wie welke stap doet is niet te vergelijken: de namen van stappen en teams zijn anders.",
    differCarriedSame_one:
      "De {{count, number}} stap die in allebei staat, doet het team dat getekend is, voor 90 % of meer.",
    differCarriedSame_other:
      "De {{count, number}} stappen die in allebei staan, doet het team dat getekend is, elk voor 90 % of meer.",
    differCarried_one:
      "Bij {{n}} van de {{count, number}} stap doet een ander dan getekend meer dan een tiende:",
    differCarried_other:
      "Bij {{n}} van de {{count, number}} stappen doet een ander dan getekend meer dan een tiende:",
    differCarriedStep: "‘{{step}}’ is getekend bij {{teams}}, gemeten {{share}} van de {{n}} keer",
    differUnknownTeams:
      "In de gegevens niet gevonden: {{names}}. Heet het daar anders, geef het in de tekening dan dezelfde naam.",
    names: "{{names}} en {{n}} andere",
  },
  en: {
    besideChoice: "Lay a drawing of your own beside it",
    besideNone: "No drawing",
    besideDraw: "Draw how you think it goes",
    besideEdit: "Change this drawing",
    besideTitle: "So we think it goes, so it goes",
    besideThought: "So we think it goes",
    besideMeasured: "So it goes",
    differHandovers:
      "In the drawing each {{case}} changes teams {{drawn}} times, measured {{measured}} times on average ({{n}} {{cases}}).",
    differStepsBoth_one: "{{count, number}} step is in both.",
    differStepsBoth_other: "{{count, number}} steps are in both.",
    differStepsDrawn: "Only drawn: {{names}}.",
    differStepsMeasured: "Measured but not drawn: {{names}}, with {{share}} of all work.",
    differCarriedNone: "Who does which step cannot be compared: steps and teams have other names.",
    differCarriedSame_one:
      "The {{count, number}} step that is in both is done by the drawn team for 90% or more.",
    differCarriedSame_other:
      "The {{count, number}} steps that are in both are done by the drawn team, each for 90% or more.",
    differCarried_one: "At {{n}} of the {{count, number}} step others than drawn do more than a tenth:",
    differCarried_other: "At {{n}} of the {{count, number}} steps others than drawn do more than a tenth:",
    differCarriedStep: "‘{{step}}’ is drawn at {{teams}}, measured {{share}} of the {{n}} times",
    differUnknownTeams:
      "Not found in the data: {{names}}. If it is called otherwise there, give it the same name in the drawing.",
    names: "{{names}} and {{n}} others",
  },
});
