import { defineTexts } from "../../../ui/texts.ts";

export const insideTexts = defineTexts("inside", {
  nl: {
    pageTitle: "Binnen {{team}}",
    question: "Wat gebeurt er binnen een team?",
    none: "(geen team)",
    nonePerson: "(geen persoon)",
    chooseTeam: "Team",
    team: "{{team}} ({{n}} gebeurtenissen)",

    answerScarce_one:
      "Bij {{team}} hangt {{count, number}} stap aan één persoon, die {{share}} van het werk doet bij <em>{{step}}</em>.",
    answerScarce_other:
      "Bij {{team}} hangen {{count, number}} stappen elk aan één persoon. Het meest <em>{{step}}</em>: {{share}} door dezelfde.",
    answerNoScarce: "Bij {{team}} doet van geen enkele stap één persoon meer dan de helft.",
    answerUnsure: "Bij {{team}} doet van geen enkele stap één persoon met zekerheid meer dan de helft.",
    answerAlone: "Bij {{team}} werkt één persoon: elke stap hangt aan die ene.",
    noPersonsTitle: "In dit bestand staat niet wie wat deed.",
    noPersons: "Zonder kolom met personen is niet te zien wat er binnen een team van hand tot hand gaat.",
    unknownTitle: "Van dit team is hier niets te zien.",
    unknown:
      "{{team}} heeft geen gebeurtenissen in deze {{n}} {{cases}}. Kies een ander team of een andere periode.",
    noTeamPersons: "Bij {{team}} staat nergens bij wie het deed.",

    figureEvents: "gebeurtenissen, in {{n}} {{cases}}",
    figurePersons: "personen gezien",
    figureHandovers: "keer binnen het team naar iemand anders",

    privacyTitle: "Over personen",
    privacy:
      "Namen zijn vervangen door nummers. Wie hier minder dan vijf keer voorkomt staat er niet apart bij, en tijden tussen twee personen pas vanaf dertig keer: minder zegt meer over iemand dan over het werk. Het zijn aantallen; hoe goed iemand werkt staat er niet in. Bekijk dit samen met het team.",

    scarceTitle: "Stappen die aan één persoon hangen",
    scarceLead:
      "Eén persoon doet meer dan de helft. Is die er niet, dan ligt de stap stil of moet een ander het overnemen. Met ≈: het kan ook minder dan de helft zijn.",
    scarceNone: "Er zijn geen stappen waarvan één persoon meer dan de helft doet (bij minstens vijf keer).",
    scarceStep: "Stap",
    scarcePerson: "Meest gedaan door",
    scarceShare: "Aandeel",
    scarceOf: "Keer",
    scarcePersons: "Deden het",
    hidden: "niet genoemd (minder dan vijf)",
    only: "alleen deze persoon",
    interval: "tussen {{lower}} en {{upper}} (95 % zeker), {{n}} van {{of}} keer",

    flowsTitle: "Van persoon naar persoon",
    flowsLead:
      "{{n}} keer gaat werk binnen {{team}} naar iemand anders. Niet meegeteld: wat naar andere teams gaat.",
    flowsNone: "Binnen {{team}} gaat het werk niet van persoon naar persoon.",
    flowsFew: "Geen twee personen geven elkaar vijf keer of vaker werk door.",
    flowFrom: "Van",
    flowTo: "Naar",
    flowCount: "Keer",
    flowReturned: "Komt terug",
    flowHalf: "Helft wacht langer dan",
    flowHalfDone: "Helft: tot klaar langer dan",
    flowHalfHours: "{{half}}, in werkuren",
    flowHalfClock: "{{half}}, in uren op de klok",
    flowsOther: "Nog {{n}} keer tussen personen die elkaar minder dan vijf keer werk gaven.",
    few: "te weinig om te zeggen",

    personsTitle: "Wie doet hoeveel",
    personsLead: "Gebeurtenissen per persoon. Veel of weinig zegt niets over hoe goed iemand werkt.",
    person: "Persoon",
    events: "Gebeurtenissen",
    share: "Aandeel",
    personsOther_one: "Nog {{count, number}} persoon met minder dan vijf.",
    personsOther_other: "Nog {{count, number}} personen met minder dan vijf, samen {{n}}.",
    personsUnknown: "Bij {{n}} gebeurtenissen is niet bekend wie het deed.",
    scarceFile: "schaarse stappen",
    flowsFile: "van persoon naar persoon",
    personsFile: "personen",

    howFlow:
      "Van persoon naar persoon: twee opeenvolgende gebeurtenissen van een {{case}}, allebei bij dit team, van verschillende personen.",
    howScarce:
      "Schaars: van de gebeurtenissen van een stap bij dit team waarvan bekend is wie het deed, is meer dan de helft van één persoon.",
    howReturned:
      "Komt terug om opnieuw te doen: meteen na de ander is de eerste weer aan de beurt, met een stap die al gedaan was.",
    howInterval: "Marges van aandelen zijn die van Wilson (95 %).",
    howCases: "Gekeken is naar {{n}} {{cases}}, {{events}} gebeurtenissen van {{team}}.",
  },
  en: {
    pageTitle: "Inside {{team}}",
    question: "What goes on inside a team?",
    none: "(no team)",
    nonePerson: "(no person)",
    chooseTeam: "Team",
    team: "{{team}} ({{n}} events)",

    answerScarce_one:
      "At {{team}} {{count, number}} step hangs on one person: the same one does {{share}} of <em>{{step}}</em>.",
    answerScarce_other:
      "At {{team}} {{count, number}} steps hang on one person: the same one does {{share}} of <em>{{step}}</em>.",
    answerNoScarce: "At {{team}} nobody does more than half of any step.",
    answerUnsure: "At {{team}} nobody surely does more than half of any step.",
    answerAlone: "At {{team}} one person works: every step hangs on that one.",
    noPersonsTitle: "This file does not tell who did what.",
    noPersons: "Without a column of persons it cannot be seen what changes hands inside a team.",
    unknownTitle: "Nothing of this team can be seen here.",
    unknown: "{{team}} has no events in these {{n}} {{cases}}. Choose another team or another period.",
    noTeamPersons: "At {{team}} it is never told who did it.",

    figureEvents: "events, in {{n}} {{cases}}",
    figurePersons: "persons seen",
    figureHandovers: "times to somebody else inside the team",

    privacyTitle: "About persons",
    privacy:
      "Names are pseudonyms. Who is seen here fewer than five times is not listed apart, and times between two persons only from thirty times on: less tells more about somebody than about the work. These are counts; how well somebody works is not in them. Look at this together with the team.",

    scarceTitle: "Steps that hang on one person",
    scarceLead:
      "One person does more than half. Without that person the step lies still or somebody else must take it over. With ≈: it may also be less than half.",
    scarceNone: "There are no steps of which one person does more than half (of at least five times).",
    scarceStep: "Step",
    scarcePerson: "Mostly done by",
    scarceShare: "Share",
    scarceOf: "Times",
    scarcePersons: "Did it",
    hidden: "not named (fewer than five)",
    only: "this person alone",
    interval: "between {{lower}} and {{upper}} (95% sure), {{n}} of {{of}} times",

    flowsTitle: "From person to person",
    flowsLead:
      "{{n}} times work goes to somebody else inside {{team}}. Not counted: what goes to other teams.",
    flowsNone: "Inside {{team}} work does not go from person to person.",
    flowsFew: "No two persons pass work to each other five times or more.",
    flowFrom: "From",
    flowTo: "To",
    flowCount: "Times",
    flowReturned: "Comes back",
    flowHalf: "Half wait longer than",
    flowHalfDone: "Half: until done longer than",
    flowHalfHours: "{{half}}, in working hours",
    flowHalfClock: "{{half}}, in hours on the clock",
    flowsOther: "Another {{n}} times between persons who passed work to each other fewer than five times.",
    few: "too few to say",

    personsTitle: "Who does how much",
    personsLead: "Events of each person. Many or few says nothing about how well somebody works.",
    person: "Person",
    events: "Events",
    share: "Share",
    personsOther_one: "Another {{count, number}} person with fewer than five.",
    personsOther_other: "Another {{count, number}} persons with fewer than five, {{n}} together.",
    personsUnknown: "For {{n}} events it is not known who did it.",
    scarceFile: "scarce steps",
    flowsFile: "from person to person",
    personsFile: "persons",

    howFlow:
      "From person to person: two events of one {{case}} in a row, both in this team, of different persons.",
    howScarce:
      "Scarce: of the events of a step in this team of which it is known who did them, more than half are of one person.",
    howReturned:
      "Comes back to be done again: straight after the other it is the turn of the first again, with a step that had been done before.",
    howInterval: "Margins of shares are Wilson's (95%).",
    howCases: "Looked at: {{n}} {{cases}}, {{events}} events of {{team}}.",
  },
});
