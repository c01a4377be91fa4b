import { defineTexts } from "../texts.ts";

/** Words around every page about a log. */
export const questionTexts = defineTexts("question", {
  nl: {
    pages: "Bladen over dit bestand",
    matrix: "Estafette",
    handovers: "Overdrachten",
    time: "Tijd",
    pillar: "Van kast naar muur",
    inside: "Binnen een team",
    trend: "Verloop",
    teams: "Andere teams",
    report: "Verslag",
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
  },
});
