import { expect, test } from "vitest";
import { takeRemedy } from "./take-remedy.ts";

const between = { from: "2015-01-01T00:00:00.000Z", until: "2035-01-01T00:00:00.000Z" };

test("a remedy is added to what was said before", () => {
  const choices = { columns: {}, timeZone: "Europe/Berlin", teamNames: { hal: "Hal" } };
  expect(takeRemedy(choices, { teamNames: { EMPTY: "" }, timesBetween: between })).toEqual({
    columns: {},
    timeZone: "Europe/Berlin",
    teamNames: { hal: "Hal", EMPTY: "" },
    timesBetween: between,
  });
  expect(takeRemedy(choices, { timesBetween: between }).teamNames).toEqual({ hal: "Hal" });
});

test("names that stood for a name go with it", () => {
  const choices = { columns: {}, teamNames: { hal: "Hal" } };
  expect(takeRemedy(choices, { teamNames: { Hal: "HAL" } }).teamNames).toEqual({ hal: "HAL", Hal: "HAL" });
});
