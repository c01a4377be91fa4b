import { defineTexts } from "../../../ui/texts.ts";

export const pillarTexts = defineTexts("pillar", {
  nl: {
    pageTitle: "Van het kastje naar de muur: {{name}}",
    question: "Langs hoeveel teams gaat een {{case}}?",
    questionPerson: "Langs hoeveel personen gaat een {{case}}?",
    answer: "Een {{case}} gaat gemiddeld langs {{mean}} teams.",
    answerPerson: "Een {{case}} gaat gemiddeld langs {{mean}} personen.",
    endToEndNone: "<em>Geen enkele</em> blijft van begin tot eind bij één team.",
    endToEndNonePerson: "<em>Geen enkele</em> blijft van begin tot eind bij één persoon.",
    endToEnd: "<em>{{share}}</em> blijft van begin tot eind bij één team.",
    endToEndPerson: "<em>{{share}}</em> blijft van begin tot eind bij één persoon.",
    tooFew: "{{n}} {{cases}}: te weinig om te zeggen langs hoeveel teams ze gaan.",
    noCases: "Er zijn geen {{cases}} om naar te kijken.",
    none: "(geen team)",
    nonePerson: "(geen persoon)",

    distributionTitle: "Hoeveel verschillende teams",
    distributionTitlePerson: "Hoeveel verschillende personen",
    distributionSame: "Alle {{cases}} gaan langs {{parties}}.",
    distributionLead:
      "De helft gaat langs hoogstens {{p50}}, negen van de tien langs hoogstens {{p90}}, de langste langs {{max}}.",
    teams_one: "{{count, number}} team",
    teams_other: "{{count, number}} teams",
    persons_one: "{{count, number}} persoon",
    persons_other: "{{count, number}} personen",
    andMore: "{{parties}} en meer",
    barFigure: "{{n}} {{cases}}, {{share}}",
    barInterval: "tussen {{lower}} en {{upper}} (95 % zeker), uit {{n}}",

    facts:
      "Samen {{handovers}} overdrachten. In {{share}} van de {{cases}} komt het werk nog eens langs hetzelfde team (samen {{returns}} keer{{margin}}).",
    margin: "; tussen {{lower}} en {{upper}}, 95 % zeker",
    factsPerson:
      "Samen {{handovers}} keer naar iemand anders. In {{share}} van de {{cases}} komt het werk nog eens langs dezelfde persoon (samen {{returns}} keer{{margin}}).",

    missing_one: "Van {{count, number}} gebeurtenis is het team onbekend; die telt hier niet als team.",
    missing_other:
      "Van {{count, number}} gebeurtenissen is het team onbekend; die tellen hier niet als team.",
    missingPerson_one:
      "Van {{count, number}} gebeurtenis is de persoon onbekend; die telt hier niet als persoon.",
    missingPerson_other:
      "Van {{count, number}} gebeurtenissen is de persoon onbekend; die tellen hier niet als persoon.",
    withoutParty: "{{n}} {{cases}} tellen hier niet: daarvan is niemand bekend.",
    noTeams: "Er staat niet bij welk team een stap deed.",
    noPersons: "Er staat niet bij wie een stap deed.",

    reworkTitle: "Overgedaan: stappen die nog eens gedaan worden",
    reworkNone: "Geen enkele stap wordt nog eens gedaan.",
    reworkLead:
      "In {{n}} {{word}} ({{share}}; tussen {{lower}} en {{upper}}, 95 % zeker) wordt een stap overgedaan: {{steps}}.",
    reworkStep: "{{step}} {{n}}×",
    reworkMore: "{{count, number}} andere stappen",
    reworkNote: "Een stap kan ook bedoeld zijn om vaker te gebeuren; dat weet het bestand niet.",
    reworkColumnStep: "Stap",
    reworkColumnTimes: "Keer overgedaan",
    reworkColumnCases: "In {{cases}}",
    reworkColumnShare: "Deel van de {{cases}} met deze stap",
    reworkColumnImmediate: "Meteen na dezelfde stap",

    pingTitle: "Heen en weer",
    pingLead:
      "{{n}} keer ging werk naar een ander en meteen weer terug, in {{share}} van de {{cases}} ({{count}} van {{of}}). Het vaakst:",
    pingNone: "Werk gaat nooit naar een ander en meteen weer terug.",
    pingSentence: "Van <em>{{a}}</em> naar <em>{{b}}</em> en weer terug: {{n}} keer, in {{cases}} {{word}}.",
    pingAway: "De helft was langer dan {{half}} weg.",
    pingAgain: "{{n}} daarvan om opnieuw te doen.",
    pingUnmeasured: "Hoe lang het weg was is niet gemeten.",
    pingChain: "De langste reeks: {{n}} overdrachten tussen die twee.",
    pingFew: "Minder dan vijf keer: te weinig om te zeggen hoe lang.",
    pingLeftOut: "Nog {{n}} paren met minder.",
    pingLeftOutPerson:
      "Nog {{n}} paren met minder dan vijf keer staan er niet bij: dat zou over personen gaan, niet over het werk.",
    pingTable: "Laat alle {{n}} paren als tabel zien",
    pingFrom: "Van",
    pingTo: "naar, en terug",
    pingCount: "Keer",
    pingCases: "Aandeel {{cases}}",
    pingReturned: "Om opnieuw te doen",
    pingHalf: "Helft langer weg dan ({{unit}})",
    pingLongest: "Langste reeks",
    tableName: "heen en weer",

    storiesTitle: "De {{cases}} die het verst gingen",
    storiesLead: "Langs de meeste teams, in dagen op de klok. Het zijn uitersten: zo gaat het zelden.",
    story:
      "{{teams}}, {{handovers}} keer overgedragen, waarvan {{returns}} keer naar een team dat het al had. In totaal {{total}}.",
    noStories:
      "Losse {{cases}} vertellen we hier niet per persoon: dat zou over mensen gaan, niet over het werk.",

    segmentsTitle: "Per soort",
    segmentsLead: "Kies een kolom om {{cases}} met elkaar te vergelijken.",
    segmentsChoose: "Kolom",
    segmentsNothing: "Geen kolom gekozen",
    segmentsMissing: "(leeg)",
    segmentsGone: "De kolom {{column}} is er niet, of heeft te veel waarden om naast elkaar te zetten.",
    segmentsCases: "Aantal",
    segmentsMean: "Gemiddeld",
    segmentsBetween: "Tussen (95 %)",
    segmentsHalf: "Helft hoogstens",
    segmentsOne: "Bij één team",
    segmentsOnePerson: "Bij één persoon",
    segmentsLeftOut: "De {{n}} waarden met de minste {{cases}} staan er niet bij.",
    segmentsNote:
      "Een verschil gaat samen met de soort; dat de soort de oorzaak is, is hiermee niet gezegd. Een {{case}} met meer waarden telt bij elk ervan.",
    fewToSay: "te weinig om te zeggen",
    range: "{{lower}} – {{upper}}",

    howParties:
      "Langs een team gaan: minstens één gebeurtenis van een {{case}} is van dat team. Waar het team ontbreekt, wordt de gebeurtenis hier overgeslagen.",
    howPartiesPerson:
      "Langs een persoon gaan: minstens één gebeurtenis van een {{case}} is van diegene. Waar de persoon ontbreekt, wordt de gebeurtenis hier overgeslagen.",
    howOne: "Bij één gebleven: alle gebeurtenissen zijn van dezelfde, en we weten wie.",
    howPing:
      "Heen en weer: van A naar B en daarna meteen weer naar A. Om opnieuw te doen: A begint dan met een stap die al gedaan was. Een onbekend team heet hier (geen team).",
    howAgain:
      "Nog eens langs hetzelfde team: het werk komt bij een team dat het al eerder had, meteen of via anderen, voor welke stap dan ook.",
    howRework:
      "Overgedaan: een stap die bij een {{case}} al eens gedaan was, door wie ook en hoe lang ook daarna.",
    howAway: "Weg: van het einde bij A tot A weer begint.",
    howAwayDone: "Weg: van het einde bij A tot A weer een stap klaar heeft; begintijden ontbreken.",
    howInterval: "Marges van aandelen zijn die van Wilson, van gemiddelden die van Student, allebei 95 %.",
    howCases: "Gekeken is naar {{n}} {{cases}}.",
  },
  en: {
    pageTitle: "From pillar to post: {{name}}",
    question: "How many teams does each {{case}} pass?",
    questionPerson: "How many persons does each {{case}} pass?",
    answer: "Each {{case}} passes {{mean}} teams on average.",
    answerPerson: "Each {{case}} passes {{mean}} persons on average.",
    endToEndNone: "<em>Not one</em> stays with one team from beginning to end.",
    endToEndNonePerson: "<em>Not one</em> stays with one person from beginning to end.",
    endToEnd: "<em>{{share}}</em> stay with one team from beginning to end.",
    endToEndPerson: "<em>{{share}}</em> stay with one person from beginning to end.",
    tooFew: "{{n}} {{cases}}: too few to say how many teams they pass.",
    noCases: "There are no {{cases}} to look at.",
    none: "(no team)",
    nonePerson: "(no person)",

    distributionTitle: "How many different teams",
    distributionTitlePerson: "How many different persons",
    distributionSame: "All {{cases}} pass {{parties}}.",
    distributionLead:
      "Half pass at most {{p50}}, nine in ten at most {{p90}}, the one that goes furthest {{max}}.",
    teams_one: "{{count, number}} team",
    teams_other: "{{count, number}} teams",
    persons_one: "{{count, number}} person",
    persons_other: "{{count, number}} persons",
    andMore: "{{parties}} and more",
    barFigure: "{{n}} {{cases}}, {{share}}",
    barInterval: "between {{lower}} and {{upper}} (95% sure), from {{n}}",

    facts:
      "{{handovers}} handovers in all. In {{share}} of the {{cases}} the work passes the same team once more ({{returns}} times{{margin}}).",
    margin: "; between {{lower}} and {{upper}}, 95% sure",
    factsPerson:
      "{{handovers}} times to somebody else in all. In {{share}} of the {{cases}} the work passes the same person once more ({{returns}} times{{margin}}).",

    missing_one: "Of {{count, number}} event the team is unknown; it does not count as a team here.",
    missing_other: "Of {{count, number}} events the team is unknown; they do not count as a team here.",
    missingPerson_one:
      "Of {{count, number}} event the person is unknown; it does not count as a person here.",
    missingPerson_other:
      "Of {{count, number}} events the person is unknown; they do not count as a person here.",
    withoutParty: "{{n}} {{cases}} do not count here: nobody is known of them.",
    noTeams: "It does not say which team did a step.",
    noPersons: "It does not say who did a step.",

    reworkTitle: "Done again: steps that are done once more",
    reworkNone: "No step is done once more.",
    reworkLead:
      "In {{n}} {{word}} ({{share}}; between {{lower}} and {{upper}}, 95% sure) a step is done again: {{steps}}.",
    reworkStep: "{{step}} {{n}}×",
    reworkMore: "{{count, number}} other steps",
    reworkNote: "A step may also be meant to happen more often; the file does not know.",
    reworkColumnStep: "Step",
    reworkColumnTimes: "Times done again",
    reworkColumnCases: "In {{cases}}",
    reworkColumnShare: "Share of the {{cases}} with this step",
    reworkColumnImmediate: "Right after the same step",

    pingTitle: "To and fro",
    pingLead:
      "{{n}} times work went to another and straight back, in {{share}} of the {{cases}} ({{count}} of {{of}}). Most often:",
    pingNone: "Work never goes to another and straight back.",
    pingSentence: "From <em>{{a}}</em> to <em>{{b}}</em> and back: {{n}} times, in {{cases}} {{word}}.",
    pingAway: "Half were away for longer than {{half}}.",
    pingAgain: "{{n}} of them to be done again.",
    pingUnmeasured: "How long it was away was not measured.",
    pingChain: "The longest chain: {{n}} handovers between the two.",
    pingFew: "Fewer than five times: too few to say how long.",
    pingLeftOut: "Another {{n}} pairs with fewer.",
    pingLeftOutPerson:
      "Another {{n}} pairs with fewer than five times are left out: that would be about persons, not about the work.",
    pingTable: "Show all {{n}} pairs as a table",
    pingFrom: "From",
    pingTo: "to, and back",
    pingCount: "Times",
    pingCases: "Share of {{cases}}",
    pingReturned: "To be done again",
    pingHalf: "Half away longer than ({{unit}})",
    pingLongest: "Longest chain",
    tableName: "to and fro",

    storiesTitle: "The {{cases}} that went furthest",
    storiesLead: "Past the most teams, in days on the clock. They are extremes: it seldom goes like this.",
    story:
      "{{teams}}, handed over {{handovers}} times, {{returns}} of them to a team that had it before. {{total}} in all.",
    noStories:
      "Single {{cases}} are not told here by person: that would be about people, not about the work.",

    segmentsTitle: "By kind",
    segmentsLead: "Choose a column to compare {{cases}}.",
    segmentsChoose: "Column",
    segmentsNothing: "No column chosen",
    segmentsMissing: "(empty)",
    segmentsGone: "The column {{column}} is not there, or has too many values to put side by side.",
    segmentsCases: "Number",
    segmentsMean: "On average",
    segmentsBetween: "Between (95%)",
    segmentsHalf: "Half at most",
    segmentsOne: "With one team",
    segmentsOnePerson: "With one person",
    segmentsLeftOut: "The {{n}} values with the fewest {{cases}} are left out.",
    segmentsNote:
      "A difference goes together with the kind; that the kind is the cause is not said by it. Each {{case}} with several values counts with all of them.",
    fewToSay: "too few to say",
    range: "{{lower}} – {{upper}}",

    howParties:
      "To pass a team: at least one event of the {{case}} is of that team. Where the team is missing, the event is skipped here.",
    howPartiesPerson:
      "To pass a person: at least one event of the {{case}} is of that person. Where the person is missing, the event is skipped here.",
    howOne: "Stayed with one: all events are of the same, and we know who.",
    howPing:
      "To and fro: from A to B and then straight to A again. To be done again: A then begins with a step that had been done before. An unknown team is called (no team) here.",
    howAgain:
      "Past the same team once more: the work comes to a team that had it before, straight or by way of others, for whatever step.",
    howRework:
      "Done again: a step that had been done in the same {{case}}, by whomever and however long after.",
    howAway: "Away: from the end at A until A begins again.",
    howAwayDone: "Away: from the end at A until A has a step done again; start times are missing.",
    howInterval: "Margins of shares are Wilson's, those of means Student's, both 95%.",
    howCases: "Looked at: {{n}} {{cases}}.",
  },
});
