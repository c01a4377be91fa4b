import { defineTexts } from "./texts.ts";

/** Words of the page frame and of the states that every page can be in. */
export const frameTexts = defineTexts("frame", {
  nl: {
    skip: "Naar de inhoud",
    menu: "Hoofdmenu",
    see: "Zien",
    design: "Indelen",
    serve: "Klanten",
    steer: "Sturen",
    improve: "Verbeteren",
    plan: "Plannen",
    organisation: "Organisatie",
    chooseOrganisation: "{{name}}: kies een organisatie",
    ownOrganisation: "Jullie organisatie",
    example: "voorbeeld",
    exampleBanner: "Dit is een voorbeeld: de organisatie en haar gegevens zijn bedacht.",
    exampleOwn: "Begin met jullie eigen bestand",
    loading: "Bezig met ophalen …",
    scrollHint: "Schuif opzij voor de rest →",
    retry: "Probeer het nog eens",
    toStart: "Naar de beginpagina",
    serverGoneTitle: "Stuur antwoordt niet",
    serverGone:
      "Kijk of het programma op deze computer nog draait, en probeer het dan nog eens. Er is niets verloren gegaan.",
    notFoundTitle: "Dit is er niet",
    notFound: "Dit adres bestaat niet, of niet meer.",
    failedTitle: "Dit lukte niet",
    notYetTitle: "Dit is er nog niet",
    notYetBack: "Wat er al is: zien waar het werk van hand tot hand gaat",
    notYetDesign:
      "Hier vergelijk je straks hoe het werk over teams verdeeld kan worden, en wat elke indeling doet met doorlooptijd en beloftes.",
    notYetServe:
      "Hier staat straks wat jullie elke klant hebben toegezegd, hoe zeker dat is, en of het is gelukt.",
    notYetSteer: "Hier zien teams straks of ze hun afspraken halen, en wat ze zelf mogen beslissen.",
    notYetImprove:
      "Hier worden straks verbeteringen van klanten en teams uitgeprobeerd, met bewijs of ze werken.",
    notYetPlan: "Hier plannen teams straks samen de machines en ruimtes die ze delen.",
  },
  en: {
    skip: "To the content",
    menu: "Main menu",
    see: "See",
    design: "Design",
    serve: "Serve",
    steer: "Steer",
    improve: "Improve",
    plan: "Plan",
    organisation: "Organisation",
    chooseOrganisation: "{{name}}: choose an organisation",
    ownOrganisation: "Your organisation",
    example: "example",
    exampleBanner: "This is an example: the organisation and its data are made up.",
    exampleOwn: "Begin with your own file",
    loading: "Fetching …",
    scrollHint: "Scroll sideways for the rest →",
    retry: "Try again",
    toStart: "To the start page",
    serverGoneTitle: "Stuur does not answer",
    serverGone: "See whether the program still runs on this computer, then try again. Nothing has been lost.",
    notFoundTitle: "There is nothing here",
    notFound: "This address does not exist, or not any more.",
    failedTitle: "That did not work",
    notYetTitle: "This is not here yet",
    notYetBack: "What is here: see where work changes hands",
    notYetDesign:
      "Here you will compare ways to divide the work over teams, and what each does to lead time and promises.",
    notYetServe:
      "Here you will find what you promised each customer, how sure that is, and whether it was kept.",
    notYetSteer:
      "Here teams will see whether they keep their agreements, and what they may decide themselves.",
    notYetImprove:
      "Here improvements from customers and teams will be tried out, with proof whether they work.",
    notYetPlan: "Here teams will plan the machines and rooms that they share.",
  },
});
