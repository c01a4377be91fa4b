import { defineTexts } from "../../../ui/texts.ts";

/** What came of a proposal for a design. */
export const madeNoteTexts = defineTexts("board-made-note", {
  nl: {
    made: "“{{name}}” staat erbij.",
    lessons_one: "Daarvoor is {{count, number}} les nodig: een les is één mens die één stap leert.",
    lessons_other: "Daarvoor zijn {{count, number}} lessen nodig: een les is één mens die één stap leert.",
    uncovered_one: "{{count, number}} keer omdat anders niemand in het team de stap kan.",
    uncovered_other: "{{count, number}} keer omdat anders niemand in het team de stap kan.",
    scarce_one: "{{count, number}} keer omdat wie de stap kan, anders te weinig tijd heeft.",
    scarce_other: "{{count, number}} keer omdat wie de stap kan, anders te weinig tijd heeft.",
    fewerTeams:
      "Met minder teams, of een gedeeld team voor wat weinig mensen kunnen, hoeft er minder geleerd te worden.",
    whoLearns: "Wie leert wat, en waarom",
    stays: "Dit lukt met deze mensen niet vanzelf:",
    large:
      "Groot blijft {{teams}}. Met meer teams wordt dat kleiner, behalve waar iedereen hetzelfde vak heeft.",
    learnsIn: "{{person}} leert {{step}} in {{team}}, op {{share}} van het gewone tempo.",
    relief: "Wie het daar nu kan, zou voor {{load}} bezet zijn.",
    learnsWhy: "{{person}} doet nu {{step}}: een stap die er vlak voor of na komt.",
    learnsAssumed: "Dat tempo is een aanname.",
    divided:
      "Verdeeld zodat zo weinig mogelijk geleerd moet worden, mensen hun eigen werk houden, en dan: dat werk zo kort mogelijk op iemand wacht. Wie graag met wie werkt, weet de rekenaar niet.",
    redrawUnknown: "Deze namen kent het model niet; ze doen niet mee: {{names}}.",
  },
  en: {
    made: "“{{name}}” was added.",
    lessons_one: "It takes {{count, number}} lesson: a lesson is one person who learns one step.",
    lessons_other: "It takes {{count, number}} lessons: a lesson is one person who learns one step.",
    uncovered_one: "{{count, number}} time because nobody in the team can do the step otherwise.",
    uncovered_other: "{{count, number}} times because nobody in the team can do the step otherwise.",
    scarce_one: "{{count, number}} time because who can do the step has too little time otherwise.",
    scarce_other: "{{count, number}} times because who can do the step has too little time otherwise.",
    fewerTeams: "With fewer teams, or a shared team for what few people can do, less has to be learned.",
    whoLearns: "Who learns what, and why",
    stays: "This does not come right by itself with these people:",
    large:
      "{{teams}} stays large. With more teams it gets smaller, except where everybody has the same trade.",
    learnsIn: "{{person}} learns {{step}} in {{team}}, at {{share}} of the usual pace.",
    relief: "Who can do it there now would be {{load}} busy.",
    learnsWhy: "{{person}} does {{step}} now: a step that comes just before or after it.",
    learnsAssumed: "That pace is an assumption.",
    divided:
      "Divided so that as little as possible has to be learned, people keep their own work, and then: that work waits for somebody as short as can be. Who likes to work with whom, arithmetic does not know.",
    redrawUnknown: "The model does not know these names; they take no part: {{names}}.",
  },
});
