import { defineTexts } from "../../../ui/texts.ts";

export const logsTexts = defineTexts("logs", {
  nl: {
    question: "Zien",
    title: "Welke gegevens wil je zien?",
    emptyTitle: "Er is nog niets om te zien",
    empty: "Voeg een bestand met de geschiedenis van jullie werk toe, of kijk rond in een voorbeeld.",
    add: "Voeg een bestand toe",
    ready: "{{cases}} zaken, {{events}} gebeurtenissen",
    importing: "wordt ingelezen",
    failed: "kon niet worden ingelezen",
    cancelled: "inlezen afgebroken",
    added: "toegevoegd op {{date}}",
  },
  en: {
    question: "See",
    title: "Which data do you want to see?",
    emptyTitle: "There is nothing to see yet",
    empty: "Add a file with the history of your work, or look around in an example.",
    add: "Add a file",
    ready: "{{cases}} cases, {{events}} events",
    importing: "is being read",
    failed: "could not be read",
    cancelled: "reading cancelled",
    added: "added on {{date}}",
  },
});
