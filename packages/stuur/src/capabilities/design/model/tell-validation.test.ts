import { expect, test } from "vitest";
import { createFormat } from "../../../ui/format.ts";
import type { Translate } from "../../../ui/texts.ts";
import type { ModelValidation } from "./model.contract.ts";
import { modelTexts } from "./model.texts.ts";
import { adviseNext, tellValidation } from "./tell-validation.ts";

const t = ((key: keyof typeof modelTexts.nl, values: Record<string, string> = {}) =>
  modelTexts.nl[key].replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => values[name]!)) as Translate<
  typeof modelTexts.nl
>;
const words = { t, format: createFormat("nl"), hasLog: true, words: { case: "order", cases: "orders" } };

const figure = (name: ModelValidation["figures"][number]["figure"], observed: number, simulated: number) => ({
  figure: name,
  team: name.startsWith("team") ? "Ontwerp" : null,
  ...{ observed, simulated, range: { lower: simulated, upper: simulated } },
  ...{ relativeDistance: 0, usualDistance: 0.1, pValue: 1, isFarOff: false },
});

function validation(
  code: ModelValidation["reasons"][number]["code"],
  ...figures: readonly ReturnType<typeof figure>[]
): ModelValidation {
  const [first] = figures;
  return {
    verdict: code === "far-off" ? "does-not-resemble" : "resembles",
    reasons: [{ code, figure: first?.figure ?? null, team: first?.team ?? null }],
    ...{ problems: [], seed: "s", replications: 39, window: { from: 0, until: 1 } },
    ...{ cases: { observed: 4, simulated: 4 }, figures, leadTime: null },
  };
}

test("a model that resembles says how far its lead time is off", () => {
  const close = validation("within-chance", figure("lead-time", 100, 104));
  expect(tellValidation(close, words)).toMatch(/lijkt vandaag op .* ligt 4\u00a0% naast de echte$/);
  expect(tellValidation(validation("within-chance", figure("lead-time", 100, 100.1)), words)).toMatch(
    /vrijwel gelijk$/,
  );
});

test.each([
  ["lead-time", 100, 62, "de levertijd is nagebootst 38\u00a0% korter dan de echte"],
  ["lead-time", 100, 101, "veel anders verdeeld"],
  ["team-people", 3, 2, "bij Ontwerp doen nagebootst 2 mensen iets, in het echt 3"],
  ["team-work", 100, 125, "25\u00a0% langer dan in het echt"],
  ["team-load", 0.6, 0.85, "nagebootst 85\u00a0% van de tijd aan het werk, in het echt 60\u00a0%"],
  ["cases-per-week", 40, 20, "nagebootst 20 orders per week, in het echt 40"],
  ["handovers-between", 1.5, 3, "nagebootst 3,00 keer naar een ander team, in het echt 1,50 keer"],
] as const)("a model whose %s is far off says so, and not to count on it", (name, real, ours, part) => {
  const told = tellValidation(validation("far-off", figure(name, real, ours)), words);
  expect(told).toContain(part);
  expect(told).toMatch(/Reken hier nog niet op\.$/);
});

test("what cannot be said is said", () => {
  expect(tellValidation(validation("too-few-cases"), words)).toContain("er zijn maar 4 orders");
  expect(tellValidation(null, words)).toMatch(/nog niet vergeleken/);
  expect(tellValidation(null, { ...words, hasLog: false })).toMatch(/komt uit een bestand/);
  expect(tellValidation(validation("cannot-be-simulated"), words)).toMatch(/niet na te bootsen/);
});

test("a model that does not resemble says where to look first, and one that does asks nothing", () => {
  const advice = adviseNext(validation("far-off", figure("team-work", 10, 20)), t);
  expect(advice[0]).toContain("‘Hoe lang werk duurt’ of de tijden van Ontwerp kloppen");
  expect(advice).toHaveLength(4);
  // The button has another name once the model was compared.
  expect(advice[1]).toBe(`Druk daarna op ‘${modelTexts.nl.validate}’.`);
  expect(adviseNext(validation("within-chance", figure("lead-time", 10, 10)), t)).toEqual([]);
});
