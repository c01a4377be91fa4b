import type { SimulationModel } from "@stuur/methods/simulation";

/** Two people who design and make, as they do today and in two other designs. */
export const model: SimulationModel = {
  version: 1,
  steps: ["ontwerpen", "maken"].map((id) => ({ id, work: { kind: "exponential", mean: 3600 } })),
  caseTypes: [
    {
      id: "order",
      arrivals: { kind: "gaps", gap: { kind: "exponential", mean: 7200 } },
      route: [{ step: "ontwerpen" }, { step: "maken" }],
    },
  ],
  people: ["Anna", "Bas"].map((id) => ({ id, skills: [{ step: "ontwerpen" }, { step: "maken" }] })),
  designs: [
    {
      id: "Vandaag",
      teams: [
        { id: "Ontwerp", members: ["Anna"], steps: ["ontwerpen"] },
        { id: "Werkplaats", members: ["Bas"], steps: ["maken"] },
      ],
    },
    { id: "Eigen klanten", teams: [{ id: "Allen", members: ["Anna", "Bas"] }] },
    {
      id: "Getekend",
      teams: [{ id: "Allen", members: ["Anna", "Bas"] }],
      handovers: { within: { sendBack: 0.5 } },
    },
  ],
};
