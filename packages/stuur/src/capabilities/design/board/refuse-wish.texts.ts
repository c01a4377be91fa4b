import { defineTexts } from "../../../ui/texts.ts";

/** Why a new design cannot be made, and what can. */
export const refuseWishTexts = defineTexts("board-refuse-wish", {
  nl: {
    nobodyCan: "Niemand in dit model kan een stap doen. Geef bij Het model aan wie wat kan.",
    teamsNotWhole: "Hoeveel teams? Vul een heel getal in, van 1 tot en met {{most, number}}.",
    moreTeamsThanPeople:
      "{{teams, number}} teams gaat niet: {{people, number}} mensen kunnen een stap doen, en in elk team is minstens één van hen nodig. Kies hoogstens {{most, number}} teams.",
    moreTeamsThanSteps:
      "{{teams, number}} teams na elkaar gaat niet: er zijn {{steps, number}} stappen, en elk team doet er minstens één. Kies hoogstens {{most, number}} teams, of “Eigen klanten”.",
    moreGroupsThanPeople:
      "Een team voor elk van {{teams, number}} klantgroepen gaat niet: {{people, number}} mensen kunnen een stap doen. Zet klantgroepen bij elkaar in één team, tot er hoogstens {{most, number}} teams zijn.",
    moreMixedThanPeople:
      "{{teams, number}} teams en een gedeeld team gaat niet: {{people, number}} mensen kunnen een stap doen, en in elk team is minstens één van hen nodig. Kies hoogstens {{most, number}} teams naast het gedeelde.",
    tooFewForMixed:
      "Naast een gedeeld team past hier geen ander team: er is één mens die een stap kan doen. Kies “Eigen klanten” met één team.",
    nothingShared:
      "Het gedeelde team heeft nog niets te doen. Kies minstens één stap die het voor de andere teams doet, of kies “Eigen klanten”.",
    allShared:
      "Alle stappen staan bij het gedeelde team; dan hebben de andere teams niets te doen. Laat minstens één stap over voor de teams met eigen klanten.",
  },
  en: {
    nobodyCan: "Nobody in this model can do a step. Say under The model who can do what.",
    teamsNotWhole: "How many teams? Fill in a whole number, from 1 to {{most, number}}.",
    moreTeamsThanPeople:
      "{{teams, number}} teams cannot be: {{people, number}} people can do a step, and each team needs at least one of them. Choose at most {{most, number}} teams.",
    moreTeamsThanSteps:
      "{{teams, number}} teams in series cannot be: there are {{steps, number}} steps, and each team does at least one. Choose at most {{most, number}} teams, or “Own customers”.",
    moreGroupsThanPeople:
      "A team for each of {{teams, number}} customer groups cannot be: {{people, number}} people can do a step. Put customer groups together in one team, until there are at most {{most, number}} teams.",
    moreMixedThanPeople:
      "{{teams, number}} teams and a shared team cannot be: {{people, number}} people can do a step, and each team needs at least one of them. Choose at most {{most, number}} teams beside the shared one.",
    tooFewForMixed:
      "There is no room for another team beside a shared one: one person can do a step. Choose “Own customers” with one team.",
    nothingShared:
      "The shared team has nothing to do yet. Choose at least one step that it does for the other teams, or choose “Own customers”.",
    allShared:
      "All steps are with the shared team; the other teams then have nothing to do. Leave at least one step to the teams with own customers.",
  },
});
