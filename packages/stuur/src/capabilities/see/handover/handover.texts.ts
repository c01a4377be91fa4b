import { defineTexts } from "../../../ui/texts.ts";

export const handoverTexts = defineTexts("handover", {
  nl: {
    pageTitle: "{{from}} naar {{to}}",
    crumb: "Estafette",
    thisHandover: "deze overdracht",
    handsOver: "draagt over aan",
    none: "(geen team)",
    nonePerson: "(geen persoon)",

    answerWaits: "De helft van de keren ligt een {{case}} hier langer dan {{half}} stil.",
    answerDone: "De helft van de keren duurt het hier langer dan {{half}} tot de volgende stap klaar is.",
    answerFew: "Dit gebeurde maar {{n}} keer: te weinig om te zeggen hoe lang een {{case}} hier wacht.",
    answerOften: "Dit gebeurde {{n}} keer.",
    answerUnmeasured: "Dit gebeurde {{n}} keer; hoe lang een {{case}} hier wacht is bijna nooit gemeten.",
    answerNow: "Hier ligt een {{case}} zelden stil: de volgende stap begint meteen.",
    oneIn: "<em>Eén op de {{n}}</em> komt terug om opnieuw te doen.",
    shareBack: "<em>{{share}}</em> komt terug om opnieuw te doen.",
    noneBack: "Er kwam er geen meteen terug om opnieuw te doen.",
    unknownTitle: "Deze overdracht komt hier niet voor.",
    unknownText:
      "Van {{from}} naar {{to}} ging er in deze {{n}} {{cases}} niets. Misschien valt het buiten de gekozen periode of het filter, of heet een team anders.",
    unknownAll: "Kijk in alle {{cases}}",
    foldedTitle: "Over personen zeggen we pas iets vanaf vijf keer.",
    foldedText: "Dit gebeurde minder dan vijf keer. Dan zegt het meer over wie het was dan over het werk.",
    missingEnds: "Kies een overdracht in de lijst.",
    toRegister: "Naar alle overdrachten",

    figureCount: "keer overgedragen, in {{n}} {{cases}}",
    figureBack: "kwam meteen terug bij {{from}} om opnieuw te doen",
    figureLate: "van de {{n}} te late {{cases}} ging hierlangs",
    figureAll: "van alle {{n}} {{cases}} ging hierlangs",
    figureGiven: "van alles wat {{from}} overdraagt",
    figureReceived: "van alles wat {{to}} aangereikt krijgt",

    dotsTitle: "Hoe lang wacht een {{case}}?",
    dotsTitleDone: "Hoe lang tot de volgende stap klaar is?",
    dotsLead: "Elke stip is één op de vijftig keer, in {{unit}}.",
    dotsLeadFew: "Elke stip staat voor één van de {{n}} gemeten keren, in {{unit}}.",
    clockLegend: "Tijd",
    working: "Werktijd",
    clock: "Klok",
    halfWaits: "de helft wacht",
    halfTakes: "de helft duurt",
    tenth: "1 op de 10",
    longerThan: "langer dan {{n}}",
    tick: "{{n}} {{unit}}",
    beyond: "laatste kolom: {{n}} en langer",
    pictureTitle:
      "{{title}} {{dots}} De helft duurt langer dan {{half}}, één op de tien langer dan {{tenth}}.",
    alsoWorking: "In werktijd: de helft langer dan {{half}}, 1 op de 10 langer dan {{tenth}}.",
    alsoClock:
      "Op de klok, met avonden en weekenden: de helft langer dan {{half}}, 1 op de 10 langer dan {{tenth}}.",
    noStart:
      "Er zijn geen begintijden: dit is de tijd tot de volgende stap klaar is, wachten en werken samen.",
    fewDotsPerson: "Tussen twee personen tonen we tijden pas vanaf dertig keer.",
    fewDots: "Te weinig om te tekenen: van {{n}} keer is bekend hoe lang het duurde.",

    sureTitle: "Hoe zeker is dit?",
    sureHalf:
      "De helft langer dan <em>{{value}}</em>: zeker tussen {{lower}} en {{upper}} (95 %, {{n}} keer).",
    sureTenth: "1 op de 10 langer dan <em>{{value}}</em>: tussen {{lower}} en {{upper}}.",
    sureTenthFrom:
      "1 op de 10 langer dan <em>{{value}}</em>: zeker meer dan {{lower}}; hoeveel meer is met {{n}} keer niet te zeggen.",
    sureFew: "{{n}} keer gemeten: te weinig om te zeggen hoe zeker het is.",
    sureBack:
      "Komt terug om opnieuw te doen <em>{{share}}</em>: tussen {{lower}} en {{upper}} ({{n}} van {{of}}).",
    sureLate:
      "Te late {{cases}} <em>{{late}}</em> (tussen {{lateLower}} en {{lateUpper}}), alle {{cases}} {{all}} (tussen {{allLower}} en {{allUpper}}).",
    sureUnmeasured:
      "Van {{n}} van de {{of}} keer is de tijd onbekend: daar ontbreekt een begin- of eindtijd.",
    sureTied:
      "Bij {{n}} van de {{of}} keer is het tijdstip van geven en nemen gelijk: daar kan het ook andersom zijn gegaan.",
    sureBeside:
      "Bij {{n}} keer valt er iets anders op hetzelfde tijdstip: of het precies hier overging is daar niet zeker.",
    sureNoTies: "Geen gelijke tijdstippen: de volgorde staat vast.",
    sureIndependent:
      "De marges rekenen elke keer als los van de andere; een slechte week voor iedereen maakt ze te smal.",
    sureNoCause:
      "Te laat zijn en hier langs gaan kunnen samengaan; of het een door het ander komt, is hiermee niet bewezen.",

    storiesTitle_one: "{{count, number}} echte {{case}}",
    storiesTitle_other: "{{count, number}} echte {{cases}}",
    storiesLead: "In dagen op de klok, avonden en weekenden meegeteld.",
    storyMedian: "Een gewone: lag hier {{wait}} stil, in totaal {{total}}.",
    storyLong: "Een lange: lag hier {{wait}} stil, in totaal {{total}}.",
    storyReturned: "Kwam terug om opnieuw te doen: lag hier {{wait}} stil, in totaal {{total}}.",
    storyCameBack: "Kwam later nog eens bij dezelfde: lag hier {{wait}} stil, in totaal {{total}}.",
    storyMedianDone: "Een gewone: hier {{wait}} tot de volgende stap klaar was, in totaal {{total}}.",
    storyLongDone: "Een lange: hier {{wait}} tot de volgende stap klaar was, in totaal {{total}}.",
    storyReturnedDone:
      "Kwam terug om opnieuw te doen: hier {{wait}} tot de volgende stap klaar was, in totaal {{total}}.",
    storyCameBackDone:
      "Kwam later nog eens bij dezelfde: hier {{wait}} tot de volgende stap klaar was, in totaal {{total}}.",
    storyUnknown: "Hoe lang het hier lag is niet bekend; in totaal {{total}}.",

    noStories:
      "Losse {{cases}} vertellen we hier niet per persoon: dat zou over mensen gaan, niet over het werk.",

    stepsTitle: "Van welke stap naar welke?",
    stepsFrom: "Na deze stap bij {{from}}",
    stepsTo: "Voor deze stap bij {{to}}",
    stepCount: "{{n}} keer, {{share}}",
    stepsMore: "Laat alle {{n}} stappen zien",

    monthsTitle: "Per maand waarin een {{case}} begon",
    monthsLead:
      "De helft langer dan, in {{unit}}; de streep is de marge (95 %). Open rondje: minder dan vijf keer gemeten.",
    monthsLeadNone: "Hoe vaak het gebeurde.",
    month: "Maand",
    times: "Keer",
    measured: "Gemeten",
    halfLonger: "Helft langer dan ({{unit}})",
    between: "Tussen",
    tooFew: "te weinig om te zeggen",
    range: "{{lower}} – {{upper}}",
    monthsPicture:
      "Per maand hoe lang de helft langer duurt, in {{unit}}, met de marge. De cijfers staan in de tabel.",
    monthsTable: "Deze overdracht per maand",

    howHandover:
      "Een overdracht: twee opeenvolgende gebeurtenissen van een {{case}}, de eerste van {{from}}, de tweede van {{to}}.",
    howWaiting:
      "Wachten: van het einde van de ene stap tot het begin van de volgende, en nooit minder dan nul.",
    howDone: "Tijd tot klaar: van het einde van de ene stap tot het einde van de volgende.",
    howWorking: "Werktijd telt maandag tot en met vrijdag van 8 tot 17 uur; een werkdag is {{hours}} uur.",
    howReturned:
      "Komt terug om opnieuw te doen: meteen na {{to}} is {{from}} weer aan de beurt, met een stap die al gedaan was. Gaat het eerst langs een derde, dan telt het hier niet.",
    redone:
      "Stappen die later, ook via andere teams, worden overgedaan: kijk bij Van het kastje naar de muur",
    howInterval:
      "De marge van de helft en van 1 op de 10 volgt uit de volgorde van de metingen zelf (binomiaal), zonder aanname over de verdeling; die van aandelen is die van Wilson.",
    howLate: "Te laat: klaar na de afgesproken datum. Aandelen tellen {{cases}}, niet keren.",
    howCases: "Gekeken is naar {{n}} {{cases}}; {{measured}} van de {{count}} keer is gemeten.",
  },
  en: {
    pageTitle: "{{from}} to {{to}}",
    crumb: "Relay",
    thisHandover: "this handover",
    handsOver: "hands over to",
    none: "(no team)",
    nonePerson: "(no person)",

    answerWaits: "Half of the times the {{case}} lies still here for longer than {{half}}.",
    answerDone: "Half of the times it takes longer than {{half}} here until the next step is done.",
    answerFew: "This happened only {{n}} times: too few to say how long the {{case}} waits here.",
    answerOften: "This happened {{n}} times.",
    answerUnmeasured: "This happened {{n}} times; how long the {{case}} waits here was hardly ever measured.",
    answerNow: "The {{case}} seldom lies still here: the next step begins at once.",
    oneIn: "<em>One in {{n}}</em> comes back to be done again.",
    shareBack: "<em>{{share}}</em> comes back to be done again.",
    noneBack: "None came straight back to be done again.",
    unknownTitle: "This handover does not happen here.",
    unknownText:
      "Nothing went from {{from}} to {{to}} in these {{n}} {{cases}}. Perhaps it lies outside the chosen period or filter, or a team has another name.",
    unknownAll: "Look at all {{cases}}",
    foldedTitle: "About persons we say nothing below five times.",
    foldedText:
      "This happened fewer than five times. Then it tells more about who it was than about the work.",
    missingEnds: "Choose a handover from the list.",
    toRegister: "To all handovers",

    figureCount: "times handed over, in {{n}} {{cases}}",
    figureBack: "came straight back to {{from}} to be done again",
    figureLate: "of the {{n}} late {{cases}} passed here",
    figureAll: "of all {{n}} {{cases}} passed here",
    figureGiven: "of all that {{from}} hands over",
    figureReceived: "of all that {{to}} is handed",

    dotsTitle: "How long does each {{case}} wait?",
    dotsTitleDone: "How long until the next step is done?",
    dotsLead: "Each dot is one in fifty times, in {{unit}}.",
    dotsLeadFew: "Each dot stands for one of the {{n}} times measured, in {{unit}}.",
    clockLegend: "Time",
    working: "Working time",
    clock: "Clock",
    halfWaits: "half wait",
    halfTakes: "half take",
    tenth: "1 in 10",
    longerThan: "longer than {{n}}",
    tick: "{{n}} {{unit}}",
    beyond: "last column: {{n}} and longer",
    pictureTitle: "{{title}} {{dots}} Half take longer than {{half}}, one in ten longer than {{tenth}}.",
    alsoWorking: "In working time: half longer than {{half}}, 1 in 10 longer than {{tenth}}.",
    alsoClock:
      "On the clock, with evenings and weekends: half longer than {{half}}, 1 in 10 longer than {{tenth}}.",
    noStart:
      "There are no start times: this is the time until the next step is done, waiting and working together.",
    fewDotsPerson: "Between two persons times are only shown from thirty times on.",
    fewDots: "Too few to draw: of {{n}} times it is known how long it took.",

    sureTitle: "How sure is this?",
    sureHalf: "Half longer than <em>{{value}}</em>: sure between {{lower}} and {{upper}} (95%, {{n}} times).",
    sureTenth: "1 in 10 longer than <em>{{value}}</em>: between {{lower}} and {{upper}}.",
    sureTenthFrom:
      "1 in 10 longer than <em>{{value}}</em>: surely more than {{lower}}; how much more cannot be told from {{n}} times.",
    sureFew: "Measured {{n}} times: too few to say how sure it is.",
    sureBack:
      "Comes back to be done again <em>{{share}}</em>: between {{lower}} and {{upper}} ({{n}} of {{of}}).",
    sureLate:
      "Late {{cases}} <em>{{late}}</em> (between {{lateLower}} and {{lateUpper}}), all {{cases}} {{all}} (between {{allLower}} and {{allUpper}}).",
    sureUnmeasured:
      "For {{n}} of the {{of}} times the duration is unknown: a start or end time is missing there.",
    sureTied:
      "For {{n}} of the {{of}} times giving and taking happen at the same moment: there it may have gone the other way.",
    sureBeside:
      "For {{n}} times something else happens at the same moment: whether it changed hands exactly here is not certain there.",
    sureNoTies: "No equal moments: the order is certain.",
    sureIndependent:
      "The margins count each time as apart from the others; a bad week for all makes them too narrow.",
    sureNoCause:
      "Being late and passing here may go together; whether one comes from the other is not proven by this.",

    storiesTitle_one: "{{count, number}} real {{case}}",
    storiesTitle_other: "{{count, number}} real {{cases}}",
    storiesLead: "In days on the clock, evenings and weekends included.",
    storyMedian: "An ordinary one: lay still here for {{wait}}, {{total}} in all.",
    storyLong: "A long one: lay still here for {{wait}}, {{total}} in all.",
    storyReturned: "Came back to be done again: lay still here for {{wait}}, {{total}} in all.",
    storyCameBack: "Was with the same one again later: lay still here for {{wait}}, {{total}} in all.",
    storyMedianDone: "An ordinary one: {{wait}} here until the next step was done, {{total}} in all.",
    storyLongDone: "A long one: {{wait}} here until the next step was done, {{total}} in all.",
    storyReturnedDone:
      "Came back to be done again: {{wait}} here until the next step was done, {{total}} in all.",
    storyCameBackDone:
      "Was with the same one again later: {{wait}} here until the next step was done, {{total}} in all.",
    storyUnknown: "How long it lay here is not known; {{total}} in all.",

    noStories:
      "Single {{cases}} are not told here by person: that would be about people, not about the work.",

    stepsTitle: "From which step to which?",
    stepsFrom: "After this step at {{from}}",
    stepsTo: "For this step at {{to}}",
    stepCount: "{{n}} times, {{share}}",
    stepsMore: "Show all {{n}} steps",

    monthsTitle: "By the month in which the {{case}} began",
    monthsLead:
      "Half longer than, in {{unit}}; the stroke is the margin (95%). Open circle: measured fewer than five times.",
    monthsLeadNone: "How often it happened.",
    month: "Month",
    times: "Times",
    measured: "Measured",
    halfLonger: "Half longer than ({{unit}})",
    between: "Between",
    tooFew: "too few to say",
    range: "{{lower}} – {{upper}}",
    monthsPicture:
      "By month how long half take longer than, in {{unit}}, with the margin. The figures are in the table.",
    monthsTable: "This handover by month",

    howHandover:
      "A handover: two events of one {{case}} in a row, the first of {{from}}, the second of {{to}}.",
    howWaiting:
      "Waiting: from the end of one step to the beginning of the next, and never less than nothing.",
    howDone: "Time until done: from the end of one step to the end of the next.",
    howWorking: "Working time counts Monday to Friday from 8 am to 5 pm; a working day is {{hours}} hours.",
    howReturned:
      "Comes back to be done again: straight after {{to}} it is the turn of {{from}} again, with a step that had been done before. If it goes past a third one first, it does not count here.",
    redone: "Steps that are done again later, also by way of other teams: look at Pillar to post",
    howInterval:
      "The margin of the half and of 1 in 10 follows from the order of the measurements alone (binomial), without assuming a distribution; that of shares is Wilson's.",
    howLate: "Late: done after the agreed date. Shares count {{cases}}, not times.",
    howCases: "Looked at: {{n}} {{cases}}; {{measured}} of the {{count}} times were measured.",
  },
});
