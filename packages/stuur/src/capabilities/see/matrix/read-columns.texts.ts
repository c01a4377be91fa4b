import { defineTexts } from "../../../ui/texts.ts";

/** Words for which column was read as what. */
export const readColumnsTexts = defineTexts("matrix-columns", {
  nl: {
    columnsRead: "Gelezen als: {{columns}}.",
    columnRead: "{{role}} = {{column}}",
    columnsWrong: "Klopt dit niet?",
    pointOutColumns: "Bekijk het bestand en wijs de kolommen aan",
    step: "stap",
    time: "klaar",
    start: "begin",
    team: "team",
    person: "persoon",
    due: "afgesproken datum",
    status: "begin of eind van de stap",
  },
  en: {
    columnsRead: "Read as: {{columns}}.",
    columnRead: "{{role}} = {{column}}",
    columnsWrong: "Is this not right?",
    pointOutColumns: "Look at the file and point out the columns",
    step: "step",
    time: "done",
    start: "start",
    team: "team",
    person: "person",
    due: "agreed date",
    status: "begin or end of the step",
  },
});
