import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Texts } from "../ui/texts.ts";

/** Every `*.texts.ts` of the product; a page needs no list to bring its texts along, and none to have them compared. */
const source = fileURLToPath(new URL("..", import.meta.url));
const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((file) =>
  file.endsWith(".texts.ts"),
);
const modules: readonly object[] = await Promise.all(files.map((file) => import(join(source, file))));
const allTexts = [...new Set(modules.flatMap((module) => Object.values(module).filter(isTexts)))];

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
    expect(names.length).toBeGreaterThan(30);
    expect(new Set(names).size).toBe(names.length);
  });
});

function isTexts(value: unknown): value is Texts {
  return typeof value === "object" && value !== null && "namespace" in value && "nl" in value;
}

function marksOf(text: string): readonly string[] {
  return (text.match(/\{\{[^}]+\}\}|<\/?em>/g) ?? []).toSorted();
}
