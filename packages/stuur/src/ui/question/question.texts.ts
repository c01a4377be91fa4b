import { defineTexts } from "../texts.ts";

/** Words around every page about a log. */
export const questionTexts = defineTexts("question", {
  nl: {
    pages: "Pagina’s over dit bestand",
    matrix: "Estafette",
    handovers: "Overdrachten",
    time: "Tijd",
    pillar: "Van het kastje naar de muur",
    inside: "Binnen een team",
    trend: "Verloop",
    teams: "Andere teams",
    report: "Verslag",
    import: "Het bestand",
    howComputed: "Hoe is dit berekend?",
    sameByCommand: "Met het bestand zelf komen dezelfde cijfers uit:",
  },
  en: {
    pages: "Pages about this file",
    matrix: "Relay",
    handovers: "Handovers",
    time: "Time",
    pillar: "Pillar to post",
    inside: "Inside a team",
    trend: "Over time",
    teams: "Other teams",
    report: "Report",
    import: "The file",
    howComputed: "How was this computed?",
    sameByCommand: "From the file itself the same figures come with:",
  },
});
