import { defineTexts } from "../texts.ts";

/** Words of the small matrix of a design. */
export const designTableTexts = defineTexts("design-table", {
  nl: {
    team: "Team",
    region: "Wie doet wat in {{name}}",
    carries: "doet deze stap",
    handsOn: "gaat daarna naar {{teams}}",
    delivers: "gaat daarna naar de klant",
    legendX: "dit team doet deze stap",
    legendHandover: "naar een ander team",
    legendDelivery: "naar de klant",
  },
  en: {
    team: "Team",
    region: "Who does what in {{name}}",
    carries: "does this step",
    handsOn: "then goes to {{teams}}",
    delivers: "then goes to the customer",
    legendX: "this team does this step",
    legendHandover: "to another team",
    legendDelivery: "to the customer",
  },
});
