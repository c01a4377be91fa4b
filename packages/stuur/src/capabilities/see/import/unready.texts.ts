import { defineTexts } from "../../../ui/texts.ts";

/** Words for a file that is being read, or of which reading was stopped. */
export const unreadyTexts = defineTexts("import-unready", {
  nl: {
    importingTitle: "{{name}} wordt ingelezen",
    importing: "Inlezen en op volgorde zetten. Je mag deze pagina verlaten; het gaat door.",
    phaseRead: "Ingelezen",
    phaseSort: "Ingelezen; nu op volgorde zetten …",
    phaseWrite: "Op volgorde; nu opslaan …",
    waitingForTurn: "Staat in de rij.",
    cancel: "Afbreken",
    cancelledTitle: "Het inlezen is afgebroken",
    cancelled: "Er is niets half bewaard. Je kunt het bestand opnieuw toevoegen.",
    otherFile: "Kies een ander bestand",
    againFailed: "Opnieuw lezen lukte niet; hieronder staat wat er eerder is gelezen.",
    againCancelled: "Opnieuw lezen is afgebroken; hieronder staat wat er eerder is gelezen.",
    toFile: "Bekijk het bestand",
  },
  en: {
    importingTitle: "{{name}} is being read",
    importing: "Reading and putting in order. You may leave this page; it goes on.",
    phaseRead: "Read",
    phaseSort: "Read; now putting in order …",
    phaseWrite: "In order; now saving …",
    waitingForTurn: "Waiting in the queue.",
    cancel: "Cancel",
    cancelledTitle: "Reading was cancelled",
    cancelled: "Nothing was kept half done. You can add the file again.",
    otherFile: "Choose another file",
    againFailed: "Reading again did not work; below is what was read before.",
    againCancelled: "Reading again was cancelled; below is what was read before.",
    toFile: "Look at the file",
  },
});
