import { expect, test } from "vitest";
import { OrganisationChange } from "./organisations.contract.ts";

const both = (word: string) => ({ nl: word, en: word });
const change = (word: string) => ({
  words: { case: both(word), cases: both("orders"), customer: both("klant") },
  version: 1,
});

test("a word is text that a database can keep", () => {
  expect(OrganisationChange.safeParse(change(" aanvraag ")).data?.words?.case.nl).toBe("aanvraag");
  for (const word of ["a\0b", "\ud800", " ", "x".repeat(61)])
    expect(OrganisationChange.safeParse(change(word)).success).toBe(false);
});
