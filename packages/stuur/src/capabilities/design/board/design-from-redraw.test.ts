import type { ModelPerson, SimulationModel } from "@stuur/methods/simulation";
import { expect, test } from "vitest";
import { designFromRedraw } from "./design-from-redraw.ts";

const person = (id: string, ...steps: string[]): ModelPerson => ({
  id,
  skills: steps.map((step) => ({ step })),
});
const model: Pick<SimulationModel, "designs" | "people" | "steps"> = {
  steps: ["ontwerpen", "plannen", "maken"].map((id) => ({ id, work: { kind: "constant", value: 60 } })),
  people: [
    person("Anna", "ontwerpen"),
    person("Bas", "plannen"),
    person("Carla", "plannen"),
    person("Daan", "maken"),
  ],
  designs: [
    {
      id: "vandaag",
      teams: [
        { id: "Ontwerp", members: ["Anna"], steps: ["ontwerpen"] },
        { id: "Planning", members: ["Bas", "Carla"], steps: ["plannen"] },
        { id: "Werkplaats", members: ["Daan"], steps: ["maken"] },
      ],
      handovers: {
        between: { sendBack: 0.1 },
        exceptions: [
          { from: "Ontwerp", to: "Planning", sendBack: 0.3 },
          { from: "Planning", to: "Werkplaats", sendBack: 0.2 },
        ],
      },
    },
  ],
};
const none = { teams: {}, persons: {}, steps: {} };

test("two teams that were put together carry the steps of both", () => {
  const grouping = { ...none, teams: { Ontwerp: "Eik", Planning: "Eik" } };
  const { design, unknown } = designFromRedraw(model, { id: "Eik", grouping });
  expect(design.teams).toEqual([
    { id: "Eik", members: ["Anna", "Bas", "Carla"], steps: ["ontwerpen", "plannen"] },
    { id: "Werkplaats", members: ["Daan"], steps: ["maken"] },
  ]);
  expect(design.handovers).toEqual({ between: { sendBack: 0.1 }, exceptions: [] });
  expect(unknown).toEqual([]);
});

test("a person who was moved takes the work along, and leaves it where somebody can still do it", () => {
  const grouping = { ...none, persons: { Bas: "Ontwerp" } };
  const { design } = designFromRedraw(model, { id: "x", grouping });
  expect(design.teams[0]).toEqual({
    id: "Ontwerp",
    members: ["Anna", "Bas"],
    steps: ["ontwerpen", "plannen"],
  });
  expect(design.teams[1]).toEqual({ id: "Planning", members: ["Carla"], steps: ["plannen"] });
  expect(design.handovers?.exceptions).toHaveLength(2);
});

test("names that the model does not have are told", () => {
  const grouping = { ...none, teams: { Inkoop: "Eik" }, persons: { Zoë: "Eik" } };
  expect(designFromRedraw(model, { id: "x", grouping }).unknown).toEqual(["Inkoop", "Zoë"]);
});
