import { expect, test } from "vitest";
import { findAlone } from "./alone.ts";

const person = (name: string, ...steps: readonly string[]) => ({
  name,
  skills: steps.map((step) => ({ step, speed: 1 })),
});

test("a step is alone when one person can do it, however many other steps there are", () => {
  const [anna, bas] = [person("Anna", "zagen", "inplannen"), person("Bas", "zagen", "lakken")];
  expect(findAlone([anna, bas])).toEqual([
    { step: "inplannen", person: anna },
    { step: "lakken", person: bas },
  ]);
  expect(findAlone([anna, anna])).toEqual([]);
  expect(findAlone([])).toEqual([]);
});
