import type { DrawnMatrix } from "../../../ui/matrix/drawn-matrix.ts";

/** A maker of furniture that works in departments, one after the other. */
export const exampleDrawing: Readonly<Record<"nl" | "en", DrawnMatrix>> = {
  nl: {
    steps: ["afspreken", "ontwerpen", "akkoord vragen", "inplannen", "maken", "plaatsen"],
    teams: [
      { name: "Accountmanagement", carries: [0, 2] },
      { name: "Ontwerp", carries: [1] },
      { name: "Planning en organisatie", carries: [3] },
      { name: "Productie", carries: [4, 5] },
    ],
  },
  en: {
    steps: ["agree", "design", "ask consent", "plan", "make", "place"],
    teams: [
      { name: "Account management", carries: [0, 2] },
      { name: "Design", carries: [1] },
      { name: "Planning", carries: [3] },
      { name: "Production", carries: [4, 5] },
    ],
  },
};
