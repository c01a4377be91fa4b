import { defineTexts } from "../../../ui/texts.ts";

/** Of the part that puts cases with many handovers beside cases with few, and never says which causes which. */
export const togetherTexts = defineTexts("together", {
  nl: {
    title: "Gaan veel overdrachten samen met lang lopen?",
    titleLate: "Gaan veel overdrachten samen met te laat zijn?",
    many: "{{cases}} met {{threshold}} of meer overdrachten",
    durationLonger: "Gemiddeld lopen {{many}} {{n}} langer dan die met minder (95 % zeker {{bounds}}).",
    durationShorter: "Gemiddeld lopen {{many}} {{n}} korter dan die met minder (95 % zeker {{bounds}}).",
    durationUnclear: "Of {{many}} langer lopen dan die met minder, is niet te zeggen: {{bounds}}.",
    lateLonger: "Van {{many}} zijn er {{n}} meer te laat dan van die met minder (95 % zeker {{bounds}}).",
    lateShorter: "Van {{many}} zijn er {{n}} minder te laat dan van die met minder (95 % zeker {{bounds}}).",
    lateUnclear: "Of van {{many}} meer te laat zijn dan van die met minder, is niet te zeggen: {{bounds}}.",
    tooFew: "Er zijn te weinig {{cases}} met veel of met weinig overdrachten om te vergelijken.",
    matchedLonger: "Tussen {{cases}} die gelijk zijn in {{columns}} is het verschil {{n}} ({{bounds}}).",
    matchedShorter: "Tussen {{cases}} die gelijk zijn in {{columns}} is het andersom: {{n}} ({{bounds}}).",
    matchedUnclear:
      "Tussen {{cases}} die gelijk zijn in {{columns}} is er geen verschil aan te wijzen: {{bounds}}.",
    matchedTooFew: "Er zijn te weinig vergelijkbare {{cases}} die gelijk zijn in {{columns}}.",
    matchedNothing: "Er is nog niet gekozen waarin {{cases}} vergelijkbaar moeten zijn.",
    between: "{{lower}} tot {{upper}}",
    days: "{{n}} dagen",
    hours: "{{n}} uur",
    minutes: "{{n}} minuten",
    points: "{{n}} procentpunt",

    noCause: "Dit gaat samen; dat het een door het ander komt, blijkt hier niet uit.",
    paradoxMore:
      "Van alle {{kind}} {{lies}}, en toch lopen {{many}} gemiddeld {{ratio}} keer zo lang. Dat kan allebei waar zijn: lastig werk kan langs meer teams gaan én overal langer liggen. Hoeveel tijd er zonder overdrachten over is, zegt dit niet.",
    paradoxAlso:
      "Van alle {{kind}} {{lies}}, en {{many}} lopen gemiddeld {{ratio}} keer zo lang. Lastig werk kan langs meer teams gaan én overal langer liggen. Hoeveel tijd er zonder overdrachten over is, zegt dit niet.",
    paradoxOther: "Van alle {{kind}} {{lies}}. Hoeveel daarvan zonder overdrachten verdwijnt, zegt dit niet.",
    lies: "is {{share}} stilliggen bij overdrachten",
    liesTogether: "gaat {{share}} voorbij bij overdrachten, wachten en werken samen",

    choose: "Vergelijk alleen {{cases}} die gelijk zijn in",
    chooseNote: "Kies wat al vaststond toen een {{case}} begon. Ten hoogste drie tegelijk.",
    distinct: "{{n}} verschillende",
    noColumns: "In dit bestand staan geen kenmerken om op te vergelijken.",
    gone: "De kolom {{columns}} staat niet in dit bestand; die keuze telt niet mee.",
    outcome: "Waarop vergelijken",
    duration: "Looptijd",
    late: "Te laat",
    noLate: "Er is geen afgesproken datum gevonden.",

    pictureTitle: "Verschil tussen veel en weinig overdrachten, met wat 95 % zeker is: {{parts}}",
    rawLabel: "Alle {{cases}}",
    matchedLabel: "Vergelijkbare {{cases}}",
    sizes: "{{more}} met veel, {{fewer}} met weinig",
    valueBounds: "{{n}} ({{bounds}})",
    less: "korter",
    more: "langer",
    lessLate: "minder te laat",
    moreLate: "meer te laat",

    unmatched:
      "Zonder vergelijkbare tegenhanger bleven {{more}} {{cases}} met veel en {{fewer}} met weinig overdrachten; over die {{cases}} zegt de vergelijking niets.",
    allMatched: "Geen {{case}} bleef zonder vergelijkbare tegenhanger.",

    tableTitle: "Per aantal overdrachten",
    handovers: "Overdrachten",
    range: "{{from}} tot en met {{to}}",
    rangeMore: "{{from}} of meer",
    cases: "Aantal {{cases}}",
    meanDuration: "Gemiddeld, in {{days}}",
    halfDuration: "Helft langer dan, in {{days}}",
    shareLate: "Te laat",
    sure: "95 % zeker tussen",
    sureLower: "95 % zeker: minstens",
    sureUpper: "95 % zeker: hoogstens",
    few: "te weinig",
    unitDays: "dagen",
    unitHours: "uur",
    unitMinutes: "minuten",

    balanceTitle: "Lijken ze op elkaar?",
    balanceLead:
      "Waarin {{cases}} met veel en met weinig overdrachten verschillen. Wat niet in een kolom staat, kan ook verschillen.",
    value: "Kenmerk",
    valueOf: "{{column}}: {{value}}",
    missingValue: "(leeg)",
    shareMore: "Met veel",
    shareFewer: "Met weinig",
    shareMatched: "Met veel, vergeleken",

    howGroups:
      "Veel is {{threshold}} of meer overdrachten: boven het middelste aantal. Looptijd is van begin tot eind op de klok.",
    howMatch:
      "Vergelijkbaar: precies dezelfde waarde in {{columns}} (de eerste die een {{case}} heeft), in {{n}} groepen. Verschillen per groep wegen mee naar het aantal {{cases}} met veel overdrachten.",
    howInterval: "Intervallen van 95 %: Welch voor gemiddelden, Newcombe voor aandelen.",
  },
  en: {
    title: "Do many handovers go with taking long?",
    titleLate: "Do many handovers go with being late?",
    many: "{{cases}} with {{threshold}} or more handovers",
    durationLonger: "On average {{many}} take {{n}} longer than those with fewer (95% sure {{bounds}}).",
    durationShorter: "On average {{many}} take {{n}} less than those with fewer (95% sure {{bounds}}).",
    durationUnclear: "Whether {{many}} take longer than those with fewer cannot be said: {{bounds}}.",
    lateLonger: "Of {{many}} {{n}} more are late than of those with fewer (95% sure {{bounds}}).",
    lateShorter: "Of {{many}} {{n}} fewer are late than of those with fewer (95% sure {{bounds}}).",
    lateUnclear: "Whether more of {{many}} are late than of those with fewer cannot be said: {{bounds}}.",
    tooFew: "There are too few {{cases}} with many or with few handovers to compare.",
    matchedLonger: "Between {{cases}} that are alike in {{columns}} the difference is {{n}} ({{bounds}}).",
    matchedShorter:
      "Between {{cases}} that are alike in {{columns}} it is the other way round: {{n}} ({{bounds}}).",
    matchedUnclear:
      "Between {{cases}} that are alike in {{columns}} no difference can be pointed out: {{bounds}}.",
    matchedTooFew: "There are too few comparable {{cases}} that are alike in {{columns}}.",
    matchedNothing: "Nothing has been chosen yet in which {{cases}} must be comparable.",
    between: "{{lower}} to {{upper}}",
    days: "{{n}} days",
    hours: "{{n}} hours",
    minutes: "{{n}} minutes",
    points: "{{n}} percentage points",

    noCause: "These go together; that one comes from the other does not follow from this.",
    paradoxMore:
      "Of all {{kind}}, {{lies}}, and yet {{many}} take {{ratio}} times as long on average. Both can be true: difficult work may pass more teams and also lie longer everywhere. How much time is left without handovers, this does not say.",
    paradoxAlso:
      "Of all {{kind}}, {{lies}}, and {{many}} take {{ratio}} times as long on average. Difficult work may pass more teams and also lie longer everywhere. How much time is left without handovers, this does not say.",
    paradoxOther:
      "Of all {{kind}}, {{lies}}. How much of that would go without handovers, this does not say.",
    lies: "{{share}} is lying still at handovers",
    liesTogether: "{{share}} passes at handovers, waiting and work together",

    choose: "Compare only {{cases}} that are alike in",
    chooseNote: "Choose what was known when the {{case}} began. At most three at a time.",
    distinct: "{{n}} different",
    noColumns: "This file has no attributes to compare on.",
    gone: "The column {{columns}} is not in this file; that choice does not count.",
    outcome: "What to compare",
    duration: "Time taken",
    late: "Late",
    noLate: "No agreed date was found.",

    pictureTitle: "Difference between many and few handovers, with what is 95% sure: {{parts}}",
    rawLabel: "All {{cases}}",
    matchedLabel: "Comparable {{cases}}",
    sizes: "{{more}} with many, {{fewer}} with few",
    valueBounds: "{{n}} ({{bounds}})",
    less: "shorter",
    more: "longer",
    lessLate: "fewer late",
    moreLate: "more late",

    unmatched:
      "Without a comparable counterpart were {{more}} {{cases}} with many and {{fewer}} with few handovers; about those {{cases}} the comparison says nothing.",
    allMatched: "Each {{case}} had a comparable counterpart.",

    tableTitle: "By number of handovers",
    handovers: "Handovers",
    range: "{{from}} to {{to}}",
    rangeMore: "{{from}} or more",
    cases: "Number of {{cases}}",
    meanDuration: "Mean, in {{days}}",
    halfDuration: "Half longer than, in {{days}}",
    shareLate: "Late",
    sure: "95% sure between",
    sureLower: "95% sure: at least",
    sureUpper: "95% sure: at most",
    few: "too few",
    unitDays: "days",
    unitHours: "hours",
    unitMinutes: "minutes",

    balanceTitle: "Are they alike?",
    balanceLead:
      "In what {{cases}} with many and with few handovers differ. What is in no column may differ as well.",
    value: "Attribute",
    valueOf: "{{column}}: {{value}}",
    missingValue: "(empty)",
    shareMore: "With many",
    shareFewer: "With few",
    shareMatched: "With many, compared",

    howGroups:
      "Many is {{threshold}} or more handovers: above the middle number. Time taken is from beginning to end on the clock.",
    howMatch:
      "Comparable: exactly the same value in {{columns}} (the first that the {{case}} has), in {{n}} groups. Differences within groups weigh by the number of {{cases}} with many handovers.",
    howInterval: "Intervals of 95%: Welch for means, Newcombe for shares.",
  },
});
