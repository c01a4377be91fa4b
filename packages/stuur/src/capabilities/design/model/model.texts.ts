import { defineTexts } from "../../../ui/texts.ts";

/** The answer of the page, what it rests on, and how far what was changed is kept. */
export const modelTexts = defineTexts("model", {
  nl: {
    question: "Kunnen we hiermee rekenen?",
    pageTitle: "Het model van {{name}}",
    notReadyTitle: "Het model is er nog niet",
    notReady: "Het wordt nog gemeten, of dat lukte niet. In de lijst staat hoe ver het is.",
    toStudies: "Naar de lijst",
    resembles: "Nagebootst lijkt vandaag op jullie echte cijfers: de levertijd ligt {{share}} naast de echte",
    resemblesWell: "Nagebootst lijkt vandaag op jullie echte cijfers: de levertijd is vrijwel gelijk",
    farOff: "Nagebootst lijkt vandaag niet op jullie echte cijfers: {{what}}. Reken hier nog niet op.",
    cannot: "Vandaag is zo niet na te bootsen, dus op dit model valt niet te rekenen",
    tooFewCases:
      "Of het model op vandaag lijkt, is niet te zeggen: er zijn maar {{n}} {{cases}} om mee te vergelijken",
    tooFewReplications: "Of het model op vandaag lijkt, is niet te zeggen: het is te weinig nagebootst",
    tooNoisy:
      "Of het model op vandaag lijkt, is niet te zeggen: zo druk als het is, had elk jaar ook heel anders kunnen lopen",
    notCompared: "Dit model is nog niet vergeleken met jullie echte cijfers",
    noLog: "Dit model komt uit een bestand: of het op vandaag lijkt, is niet na te gaan",
    longer: "de levertijd is nagebootst {{share}} langer dan de echte",
    shorter: "de levertijd is nagebootst {{share}} korter dan de echte",
    otherShape: "de levertijd is gemiddeld gelijk, maar veel anders verdeeld",
    people: "bij {{team}} doen nagebootst {{simulated}} mensen iets, in het echt {{observed}}",
    workLonger: "een stuk werk bij {{team}} duurt nagebootst {{share}} langer dan in het echt",
    workShorter: "een stuk werk bij {{team}} duurt nagebootst {{share}} korter dan in het echt",
    load: "{{team}} is nagebootst {{simulated}} van de tijd aan het werk, in het echt {{observed}}",
    arrivals: "er komen nagebootst {{simulated}} {{cases}} per week, in het echt {{observed}}",
    between:
      "een {{case}} gaat nagebootst {{simulated}} keer naar een ander team, in het echt {{observed}} keer",
    within:
      "een {{case}} gaat nagebootst {{simulated}} keer naar een collega in het team, in het echt {{observed}} keer",
    nowTitle: "Wat je nu kunt doen",
    nowTeamWork:
      "Kijk hieronder bij ‘Hoe lang werk duurt’ of de tijden van {{team}} kloppen, en verbeter wat jullie beter weten.",
    nowTeamPeople:
      "Kijk hieronder bij ‘Wie wat kan’ en ‘Wanneer er gewerkt wordt’ of bij {{team}} iedereen erin staat, met de goede uren.",
    nowTeamLoad:
      "Kijk hieronder bij ‘Hoe lang werk duurt’ en ‘Wanneer er gewerkt wordt’ of de tijden en uren van {{team}} kloppen.",
    nowArrivals: "Kijk hieronder bij ‘Wanneer er werk binnenkomt’ of het aantal per week klopt.",
    nowRoutes: "Kijk hieronder bij ‘Welke stap waarop volgt’ of de delen kloppen, ook wat over moet.",
    nowLeadTime:
      "Kijk hieronder eerst bij ‘Wat een overdracht kost’ en bij het wachten op klant of leverancier, en dan bij de tijd per stap. Verbeter wat jullie beter weten.",
    nowCheck: "Druk daarna op ‘{{button}}’.",
    nowGuess:
      "Hoeveel tijd er bij een overdracht verloren gaat, staat niet in de geschiedenis. Kost elke overdracht naar een ander team {{time}}, dan komt de gemiddelde levertijd uit op de echte. Dat is een aanname: wat er anders aan ontbreekt, zit er ook in.",
    nowGuessGo: "Neem {{time}} per overdracht aan",
    nowGuessLabel: "Wat een overdracht kost",
    nowDraw:
      "Tekenen kan intussen gewoon. Wat ‘Vergelijken’ laat zien, geldt pas als het model op vandaag lijkt.",
    nowMore:
      "Lukt het niet? Begin een nieuwe vraag met een langere geschiedenis, of met begin en einde van elke stap.",
    groundCases: "{{n}} {{cases}} tussen {{from}} en {{until}}",
    groundRuns: "{{n}} keer nagebootst",
    groundPower: "een model dat er minder dan {{share}} naast zit, valt hiermee niet op",
    groundNewest:
      "gemeten op de {{n}} nieuwste {{cases}}, vanaf {{from}}; {{left}} oudere zijn niet gebruikt",
    power:
      "Geschatte tijden controleert dit maar ten dele. We bootsten ook na dat ze in het echt anders waren, en telden in hoeveel proeven dat uitkwam: {{tried}}.",
    powerItem: "{{factor}}: in {{found}} van {{of}}",
    groundLeavers:
      "{{n}} van wie weg is, past niet meer in dit aangepaste model: hun werk ligt in deze vergelijking bij de anderen",
    groundGuess:
      "zou een geschatte tijd in het echt twee keer zo lang zijn, dan kwam dat hier in {{found}} van {{of}} proeven uit",
    groundGuessNever:
      "zou een geschatte tijd in het echt twee keer zo lang zijn, dan kwam dat hier niet uit: in geen van {{of}} proeven",
    longerQuarter: "een kwart langer",
    twice: "twee keer zo lang",
    half: "half zo lang",
    compared: "Echt en nagebootst naast elkaar",
    pictureLead: "Levertijd van begin van het eerste werk tot het laatste, in {{unit}}.",
    real: "echt",
    simulated: "nagebootst",
    pictureTitle:
      "Verdeling van de levertijd. Echt: de helft duurt langer dan {{observed}}, 1 op de 10 langer dan {{observedLong}}. Nagebootst: {{simulated}} en {{simulatedLong}}.",
    caption: "Wat is vergeleken",
    captionAll: "Alles wat is vergeleken",
    allCompared: "Alle {{count, number}}",
    column: "Wat",
    columnReal: "Echt",
    columnSimulated: "Nagebootst",
    columnRange: "Meestal tussen",
    columnSays: "Verschil",
    leadTime: "Levertijd",
    workingLeadTime: "Levertijd",
    casesPerWeek: "Nieuw binnen per week",
    handoversBetween: "Overdrachten tussen teams, per {{case}}",
    handoversWithin: "Overdrachten binnen teams, per {{case}}",
    teamPeople: "{{team}}: mensen aan het werk",
    teamWork: "{{team}}: tijd per stuk werk",
    teamLoad: "{{team}}: deel van de tijd aan het werk",
    isFarOff: "wijkt af",
    isClose: "past",
    isSmall: "wijkt af, minder dan 10 %",
    isChance: "wijkt af, kan toeval zijn",
    validate: "Controleer opnieuw",
    validateFirst: "Vergelijk met de echte cijfers",
    validating: "Vandaag wordt nagebootst",
    waiting: "Wacht op zijn beurt",
    cancel: "Afbreken",
    failed: "Het vergelijken lukte niet: {{why}}",
    howTitle: "Hoe is dit berekend?",
    howWindow:
      "Vandaag is nagebootst over dezelfde dagen als in de geschiedenis, telkens met ander werk dat toevallig binnenkomt. Elke keer is gemeten alsof het een echte geschiedenis was.",
    howFitted:
      "Het model is uit diezelfde geschiedenis gemaakt. Lijkt het daarop, dan geeft het die zaken goed weer; of het klopt voor een andere tijd of indeling, is daarmee niet getoetst.",
    howEdges:
      "Wat aan het begin en het eind van de geschiedenis loopt telt niet mee, want daarvan ontbreekt vaak een deel. Van een lange geschiedenis tellen de laatste 5.000 {{cases}}.",
    howVerdict:
      "Iets wijkt af als het meer dan 10 % scheelt én verder weg ligt dan de nabootsingen onderling. Klopt het model, dan wordt hooguit 1 op de 20 keer toch iets afwijkends gevonden (over alle regels samen; toets: grootste afstand van Wasserstein, stap max-T van Westfall en Young).",
    howSeed: "Toevalsgetal: {{seed}}. Hetzelfde getal geeft hetzelfde antwoord.",
    undo: "Ongedaan maken",
    redo: "Opnieuw",
    kept: "Alles is bewaard",
    keeping: "Bewaren…",
    notKept: "Niet bewaard: {{why}}",
    noServer: "de server antwoordt niet",
    retry: "Probeer opnieuw",
    conflict: "Iemand anders heeft dit model intussen gewijzigd.",
    takeTheirs: "Neem die wijziging over",
    keepMine: "Houd de mijne",
    tools: "Wijzigingen",
  },
  en: {
    question: "Can we count on this?",
    pageTitle: "The model of {{name}}",
    notReadyTitle: "The model is not there yet",
    notReady: "It is still being measured, or that did not work. The list says how far it is.",
    toStudies: "To the list",
    resembles: "Simulated, today resembles your real figures: lead time is {{share}} off the real one",
    resemblesWell: "Simulated, today resembles your real figures: lead time is practically the same",
    farOff: "Simulated, today does not resemble your real figures: {{what}}. Do not count on this yet.",
    cannot: "Today cannot be simulated like this, so this model cannot be counted on",
    tooFewCases:
      "Whether the model resembles today cannot be said: there are only {{n}} {{cases}} to compare with",
    tooFewReplications: "Whether the model resembles today cannot be said: it was simulated too few times",
    tooNoisy:
      "Whether the model resembles today cannot be said: as busy as it is, each year could have gone quite differently too",
    notCompared: "This model has not been compared with your real figures yet",
    noLog: "This model comes from a file: whether it resembles today cannot be checked",
    longer: "simulated lead time is {{share}} longer than the real one",
    shorter: "simulated lead time is {{share}} shorter than the real one",
    otherShape: "lead time is the same on average, but very differently spread",
    people: "at {{team}} {{simulated}} people do something in the simulation, in reality {{observed}}",
    workLonger: "a piece of work at {{team}} takes {{share}} longer in the simulation than in reality",
    workShorter: "a piece of work at {{team}} takes {{share}} less time in the simulation than in reality",
    load: "{{team}} is at work {{simulated}} of the time in the simulation, in reality {{observed}}",
    arrivals: "{{simulated}} {{cases}} a week come in the simulation, in reality {{observed}}",
    between:
      "each {{case}} goes to another team {{simulated}} times in the simulation, in reality {{observed}} times",
    within:
      "each {{case}} goes to a colleague in the team {{simulated}} times in the simulation, in reality {{observed}} times",
    nowTitle: "What you can do now",
    nowTeamWork:
      "Look below at ‘How long work takes’ whether the times of {{team}} are right, and correct what you know better.",
    nowTeamPeople:
      "Look below at ‘Who can do what’ and ‘When work is done’ whether everybody of {{team}} is there, with the right hours.",
    nowTeamLoad:
      "Look below at ‘How long work takes’ and ‘When work is done’ whether the times and hours of {{team}} are right.",
    nowArrivals: "Look below at ‘When work comes in’ whether the number a week is right.",
    nowRoutes:
      "Look below at ‘Which step follows which’ whether the parts are right, and what is done again.",
    nowLeadTime:
      "Look below first at ‘What a handover costs’ and at waiting for customer or supplier, and then at the time of each step. Correct what you know better.",
    nowCheck: "Then press ‘{{button}}’.",
    nowGuess:
      "How much time is lost at a handover is not in the history. If each handover to another team costs {{time}}, the mean lead time comes out at the real one. That is an assumption: whatever else is missing is in it too.",
    nowGuessGo: "Assume {{time}} per handover",
    nowGuessLabel: "What a handover costs",
    nowDraw:
      "Meanwhile you can draw as usual. What ‘Compare’ shows holds only once the model resembles today.",
    nowMore:
      "Does it not work? Begin a new question with a longer history, or with begin and end of each step.",
    groundCases: "{{n}} {{cases}} between {{from}} and {{until}}",
    groundRuns: "simulated {{n}} times",
    groundPower: "a model that is less than {{share}} off is not noticed in this way",
    groundNewest: "measured on the {{n}} newest {{cases}}, from {{from}}; {{left}} older ones were not used",
    power:
      "Times that were estimated are checked only in part by this. We also simulated that they are different in reality, and counted in how many trials that was found out: {{tried}}.",
    powerItem: "{{factor}}: in {{found}} of {{of}}",
    groundLeavers:
      "{{n}} of those who left do not fit this edited model any more: in this comparison their work is left to the others",
    groundGuess:
      "an estimated time that really is twice as long was found out here in {{found}} of {{of}} trials",
    groundGuessNever:
      "an estimated time that really is twice as long was not found out here: in none of {{of}} trials",
    longerQuarter: "a quarter longer",
    twice: "twice as long",
    half: "half as long",
    compared: "Real and simulated side by side",
    pictureLead: "Lead time from the start of the first work to the last, in {{unit}}.",
    real: "real",
    simulated: "simulated",
    pictureTitle:
      "Distribution of lead time. Real: half take longer than {{observed}}, 1 in 10 longer than {{observedLong}}. Simulated: {{simulated}} and {{simulatedLong}}.",
    caption: "What was compared",
    captionAll: "Everything that was compared",
    allCompared: "All {{count, number}}",
    column: "What",
    columnReal: "Real",
    columnSimulated: "Simulated",
    columnRange: "Mostly between",
    columnSays: "Difference",
    leadTime: "Lead time",
    workingLeadTime: "Lead time",
    casesPerWeek: "New per week",
    handoversBetween: "Handovers between teams, per {{case}}",
    handoversWithin: "Handovers within teams, per {{case}}",
    teamPeople: "{{team}}: people at work",
    teamWork: "{{team}}: time per piece of work",
    teamLoad: "{{team}}: part of the time at work",
    isFarOff: "differs",
    isClose: "fits",
    isSmall: "differs, less than 10%",
    isChance: "differs, may be chance",
    validate: "Check again",
    validateFirst: "Compare with the real figures",
    validating: "Today is being simulated",
    waiting: "Waiting for its turn",
    cancel: "Stop",
    failed: "Comparing did not work: {{why}}",
    howTitle: "How was this computed?",
    howWindow:
      "Today was simulated over the same days as in the history, each time with other work that comes in by chance. Each time it was measured as if it were a real history.",
    howFitted:
      "The model was made from that same history. If it resembles it, it describes those cases well; whether it is right for another time or design has not been tested by this.",
    howEdges:
      "What runs at the begin and the end of the history does not count, because part of it is often missing. Of a long history the last 5,000 {{cases}} count.",
    howVerdict:
      "Something differs if it is more than 10% off and further away than the simulations are from each other. If the model is right, something is still found at most 1 time in 20 (over all rows together; test: largest Wasserstein distance, single-step max T of Westfall and Young).",
    howSeed: "Random seed: {{seed}}. The same seed gives the same answer.",
    undo: "Undo",
    redo: "Redo",
    kept: "Everything is kept",
    keeping: "Keeping…",
    notKept: "Not kept: {{why}}",
    noServer: "the server does not answer",
    retry: "Try again",
    conflict: "Somebody else has changed this model meanwhile.",
    takeTheirs: "Take over that change",
    keepMine: "Keep mine",
    tools: "Changes",
  },
});
