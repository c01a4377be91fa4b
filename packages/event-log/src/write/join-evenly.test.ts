import { expect, test } from "vitest";
import { joinEvenly } from "./join-evenly.ts";

test("the parts keep their order, and are nested as deep as they can be halved", () => {
  expect(joinEvenly([], "+")).toBe("");
  expect(joinEvenly(["a", "b"], "+")).toBe("a + b");
  const sql = joinEvenly(
    Array.from({ length: 1000 }, (_, index) => `x${index}`),
    "||",
  );
  expect(sql.replaceAll(/[ ()]/g, "").split("||")).toEqual(
    Array.from({ length: 1000 }, (_, index) => `x${index}`),
  );
  let [depth, deepest] = [0, 0];
  for (const character of sql) {
    if (character === "(") depth++;
    if (character === ")") depth--;
    deepest = Math.max(deepest, depth);
  }
  expect(deepest).toBeLessThanOrEqual(10);
});
