import { expect, test } from "vitest";
import { errorCatalogue } from "./catalogue.ts";
import { stuurError } from "./errors.ts";

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

test.each(Object.entries(errorCatalogue))("%s says the same values in both languages", (_code, entry) => {
  expect(placeholders(entry.nl)).toEqual(placeholders(entry.en));
  expect(entry.status).toBeGreaterThanOrEqual(400);
  expect(entry.nl).not.toBe(entry.en);
});

test("an error carries its code, status and both filled texts", () => {
  const error = stuurError("STUUR_PORT_TAKEN", { port: 4310, command: "PORT=4311 npm start" });
  expect(error.code).toBe("STUUR_PORT_TAKEN");
  expect(error.text.nl).toBe("Poort 4310 is al bezet. Kies een andere: PORT=4311 npm start");
  expect(error.text.en).toContain("Port 4310 is taken.");
});

test("a value that the text does not name, or a missing one, does not compile", () => {
  // @ts-expect-error `command` is missing
  expect(stuurError("STUUR_PORT_TAKEN", { port: 4310 }).text.en).toContain("{command}");
});
