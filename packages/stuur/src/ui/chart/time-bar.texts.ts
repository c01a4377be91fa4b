import { defineTexts } from "../texts.ts";

/** What the parts of elapsed time are called, in the picture and beside it. */
export const timeBarTexts = defineTexts("timeBar", {
  nl: {
    title: "Verdeling van elke 10 {{days}}: {{parts}}",
    part: "{{label}} {{value}}",
    less: "minder dan {{n}}",
    days: "dagen",
    workingDays: "werkdagen",
    work: "eraan gewerkt",
    inside: "ligt stil binnen een team",
    insideOfPerson: "ligt stil bij dezelfde persoon",
    insideTogether: "binnen een team, werken en wachten",
    insideOfPersonTogether: "bij dezelfde persoon, werken en wachten",
    handover: "ligt stil bij overdracht",
    handoverTogether: "bij overdracht, werken en wachten",
    customer: "wacht op een {{customer}}",
    returned: "teruggegeven, opnieuw gedaan",
    unknown: "onbekend",
  },
  en: {
    title: "How every 10 {{days}} divide: {{parts}}",
    part: "{{label}} {{value}}",
    less: "less than {{n}}",
    days: "days",
    workingDays: "working days",
    work: "worked on",
    inside: "lies still inside a team",
    insideOfPerson: "lies still with the same person",
    insideTogether: "inside a team, work and waiting",
    insideOfPersonTogether: "with the same person, work and waiting",
    handover: "lies still at a handover",
    handoverTogether: "at a handover, work and waiting",
    customer: "waits for the {{customer}}",
    returned: "given back, done again",
    unknown: "unknown",
  },
});
