import { expect, test } from "vitest";
import { examples } from "./index.ts";

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
