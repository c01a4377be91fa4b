import { defineTexts } from "../../../ui/texts.ts";

export const livingTexts = defineTexts("living", {
  nl: {
    title: "Een nieuwer bestand",
    lead: "Is er een nieuwere uitvoer uit hetzelfde systeem? Die wordt gelezen zoals {{file}}, met dezelfde kolommen. De cijfers hier blijven staan tot hij gelezen is.",
    titleNoFile: "Een bestand erbij",
    leadNoFile:
      "Heb je ook een uitvoer met de geschiedenis? Die wordt samengevoegd met wat andere systemen stuurden.",
    choose: "Kies een nieuwer bestand",
    chooseNoFile: "Kies een bestand",
    sending: "{{name}} wordt verstuurd …",
    reading: "Het bestand wordt gelezen",
    gone: "De server antwoordde niet. Draait Stuur nog? Probeer het daarna nog eens.",
    problem:
      "Het nieuwere bestand kon niet worden gelezen. {{problem}} De cijfers zijn nog die van {{file}}.",
    differenceTitle: "Wat het nieuwere bestand veranderde",
    differenceNew_one: "{{count, number}} nieuwe {{cases}}",
    differenceNew_other: "{{count, number}} nieuwe {{cases}}",
    differenceRest: "{{changed}} veranderd, {{gone}} verdwenen.",
    differenceNone: "Niets: {{file}} heeft dezelfde {{cases}} met dezelfde stappen als het bestand ervoor.",
    unchanged:
      "Van de {{before}} {{cases}} in het eerdere bestand bleven er {{unchanged}} hetzelfde. Er kwamen {{added}} gebeurtenissen bij en er verdwenen er {{gone}}.",
    teamsNew: "Nieuwe teams: {{names}}.",
    teamsGone: "Teams die er niet meer zijn: {{names}}.",
    stepsNew: "Nieuwe stappen: {{names}}.",
    stepsGone: "Stappen die er niet meer zijn: {{names}}.",
    andMore: "{{count, number}} andere",
    isSame:
      "Van de {{before}} {{cases}} in het eerdere bestand zitten er {{gone}} niet in {{file}}. Is dit wel een nieuwere uitvoer van hetzelfde?",
    back: "Terug naar {{file}}",
    keptUntil: "Het eerdere bestand wordt bewaard tot {{date}}.",
    pushProblem: "De laatste daarvan zijn nog niet in de cijfers. {{problem}}",
    pushedKnown_one:
      "Daarvan staat er {{count, number}} ook in het bestand: die telt één keer, zoals het bestand die geeft.",
    pushedKnown_other:
      "Daarvan staan er {{count, number}} ook in het bestand: die tellen één keer, zoals het bestand ze geeft.",
    pushed_one: "Andere systemen stuurden {{count, number}} gebeurtenis, op {{moment}}.",
    pushed_other: "Andere systemen stuurden {{count, number}} gebeurtenissen, de laatste op {{moment}}.",
    emptyTitle: "In {{name}} staat nog niets",
    empty: "Zodra een systeem gebeurtenissen stuurt, verschijnen ze hier vanzelf. Het adres is:",
  },
  en: {
    title: "A newer file",
    lead: "Is there a newer export from the same system? It is read as {{file}} was, with the same columns. The figures here stay until it has been read.",
    titleNoFile: "A file as well",
    leadNoFile: "Do you have an export of the history as well? It is joined with what other systems sent.",
    choose: "Choose a newer file",
    chooseNoFile: "Choose a file",
    sending: "Sending {{name}} …",
    reading: "Reading the file",
    gone: "The server did not answer. Is Stuur still running? Then try again.",
    problem: "The newer file could not be read. {{problem}} The figures are still those of {{file}}.",
    differenceTitle: "What the newer file changed",
    differenceNew_one: "{{count, number}} new {{cases}}",
    differenceNew_other: "{{count, number}} new {{cases}}",
    differenceRest: "{{changed}} changed, {{gone}} gone.",
    differenceNone: "Nothing: {{file}} has the same {{cases}} with the same steps as the file before it.",
    unchanged:
      "Of the {{before}} {{cases}} in the earlier file, {{unchanged}} stayed the same. {{added}} events were added and {{gone}} are gone.",
    teamsNew: "New teams: {{names}}.",
    teamsGone: "Teams that are no longer there: {{names}}.",
    stepsNew: "New steps: {{names}}.",
    stepsGone: "Steps that are no longer there: {{names}}.",
    andMore: "{{count, number}} others",
    isSame:
      "Of the {{before}} {{cases}} in the earlier file, {{gone}} are not in {{file}}. Is this really a newer export of the same?",
    back: "Back to {{file}}",
    keptUntil: "The earlier file is kept until {{date}}.",
    pushProblem: "The last of them are not in the figures yet. {{problem}}",
    pushedKnown_one: "Of these {{count, number}} is in the file as well: it counts once, as the file has it.",
    pushedKnown_other:
      "Of these {{count, number}} are in the file as well: they count once, as the file has them.",
    pushed_one: "Other systems sent {{count, number}} event, on {{moment}}.",
    pushed_other: "Other systems sent {{count, number}} events, the last on {{moment}}.",
    emptyTitle: "There is nothing in {{name}} yet",
    empty: "As soon as a system sends events, they appear here by themselves. The address is:",
  },
});
