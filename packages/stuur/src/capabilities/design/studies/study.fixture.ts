import type { SimulationModel } from "@stuur/methods/simulation";

const steps = ["ontwerpen", "maken"];

/** Two people who design and make, today in a team each. */
export const smallModel: SimulationModel = {
  version: 1,
  steps: steps.map((id) => ({ id, work: { kind: "exponential", mean: 3600 } })),
  caseTypes: [
    {
      id: "order",
      arrivals: { kind: "gaps", gap: { kind: "exponential", mean: 7200 } },
      route: steps.map((step) => ({ step })),
    },
  ],
  people: ["Anna", "Bas"].map((id) => ({ id, skills: steps.map((step) => ({ step })) })),
  designs: [
    {
      id: "Vandaag",
      teams: [
        { id: "Ontwerp", members: ["Anna"], steps: ["ontwerpen"] },
        { id: "Werkplaats", members: ["Bas"], steps: ["maken"] },
      ],
    },
    {
      id: "Eigen klanten",
      teams: [
        { id: "Noord", members: ["Anna"] },
        { id: "Zuid", members: ["Bas"] },
      ],
    },
  ],
};
