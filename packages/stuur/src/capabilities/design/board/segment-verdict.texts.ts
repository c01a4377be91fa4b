import { defineTexts } from "../../../ui/texts.ts";

/** Whether customer groups differ enough in work for teams of their own. */
export const segmentVerdictTexts = defineTexts("segment-verdict", {
  nl: {
    differ: "De klantgroepen schelen genoeg in werk om dit na te bootsen.",
    alike: "Om het werk hoeft het niet: geen twee klantgroepen schelen een kwart of meer.",
    tooFew: "Of de klantgroepen genoeg in werk schelen, is nog niet te zeggen.",
    untested:
      "Of de klantgroepen in werk schelen, is niet te toetsen: van geen twee is het werk aan {{least}} {{cases}} of meer gemeten.",
    ratio:
      "“{{more}}” kost per {{case}} {{ratio}} keer zoveel werktijd als “{{less}}” ({{lower}} tot {{upper}}), gemeten aan {{nMore}} en {{nLess}} {{cases}}.",
    rule: "Genoeg is: zeker meer dan een kwart.",
    leftOut: "Te weinig gemeten {{cases}} om mee te tellen: {{list}}.",
    leftOutItem: "{{segment}} ({{n}})",
  },
  en: {
    differ: "The customer groups differ enough in work to simulate this.",
    alike: "The work does not ask for it: no two customer groups differ by a quarter or more.",
    tooFew: "Whether the customer groups differ enough in work cannot be said yet.",
    untested:
      "Whether the customer groups differ in work cannot be tested: of no two the work was measured at {{least}} {{cases}} or more.",
    ratio:
      "“{{more}}” takes {{ratio}} times as much working time per {{case}} as “{{less}}” ({{lower}} to {{upper}}), measured at {{nMore}} and {{nLess}} {{cases}}.",
    rule: "Enough is: surely more than a quarter.",
    leftOut: "Too few measured {{cases}} to count: {{list}}.",
    leftOutItem: "{{segment}} ({{n}})",
  },
});
