import { expect, test } from "vitest";
import { examples } from "./index.ts";
import { groupByCase, readLines } from "./work-floor/history-checks.ts";

test("the cards say how much there is in the files", () => {
  const [furniture, waste] = examples.map(({ csv }) => readLines(csv()));
  const orders = groupByCase(furniture!, "ordernummer").length;
  expect(orders).toBeGreaterThan(1600);
  expect(orders).toBeLessThan(1650);
  const reports = groupByCase(waste!, "meldingnummer").length;
  expect(reports).toBeGreaterThan(21_500);
  expect(reports).toBeLessThan(22_000);
});

test("every example has its own address, file and words in both languages", () => {
  expect(new Set(examples.map(({ slug }) => slug)).size).toBe(examples.length);
  expect(new Set(examples.map(({ fileName }) => fileName)).size).toBe(examples.length);
  for (const { organisation, words, title, teaser } of examples) {
    for (const text of [organisation.name, ...Object.values(words), title, teaser]) {
      expect(text.nl).not.toBe("");
      expect(text.en).not.toBe("");
    }
  }
});
