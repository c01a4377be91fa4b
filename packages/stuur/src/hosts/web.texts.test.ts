import { describe, expect, it } from "vitest";
import { allTexts } from "./web.texts.ts";

describe.each(allTexts.map((texts) => [texts.namespace, texts] as const))("texts of %s", (_, { nl, en }) => {
  it("have the same keys in both languages", () => {
    expect(Object.keys(en).toSorted()).toEqual(Object.keys(nl).toSorted());
  });

  it.each(Object.keys(nl))("%s says something in both, with the same values and emphasis", (key) => {
    const [dutch = "", english = ""] = [nl[key], en[key]];
    expect(dutch.trim()).not.toBe("");
    expect(english.trim()).not.toBe("");
    expect(marksOf(english)).toEqual(marksOf(dutch));
  });

  it("have both forms of every plural", () => {
    const plurals = Object.keys(nl).filter((key) => /_(one|other)$/.test(key));
    const bases = new Set(plurals.map((key) => key.replace(/_(one|other)$/, "")));
    expect(plurals).toHaveLength(2 * bases.size);
  });
});

describe("namespaces", () => {
  it("are unique", () => {
    const names = allTexts.map(({ namespace }) => namespace);
    expect(new Set(names).size).toBe(names.length);
  });
});

function marksOf(text: string): readonly string[] {
  return (text.match(/\{\{[^}]+\}\}|<\/?em>/g) ?? []).toSorted();
}
