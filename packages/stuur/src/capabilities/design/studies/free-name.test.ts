import { expect, test } from "vitest";
import { freeName } from "./free-name.ts";

test("a name that is in use gets the first free number", () => {
  expect(freeName("Orders", [])).toBe("Orders");
  expect(freeName("Orders", ["orders", "Orders 2"])).toBe("Orders 3");
  expect(freeName("x".repeat(300), [])).toHaveLength(190);
});
