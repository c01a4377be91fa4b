import { expect, test } from "vitest";
import { ApiFailure } from "../../../ui/api.ts";
import type { Growth } from "./living.contract.ts";
import { findProblem } from "./newer-file-problem.tsx";

const message = { nl: "De kolom stap is er niet.", en: "There is no column stap." };
const growth: Growth = {
  file: { name: "jan.xlsx" },
  ...{ earlierFile: null, difference: null, pushed: null, pushProblem: null },
  problem: { code: "EVENT_LOG_UNKNOWN_COLUMN", message },
};

test("a newer file that failed is told with the file that the figures are of, until another is on its way", () => {
  expect(findProblem(growth, { kind: "none" })).toEqual({ message, file: "jan.xlsx" });
  expect(findProblem(growth, { kind: "reading", share: 0.2 })).toBeNull();
  expect(findProblem({ ...growth, problem: null }, { kind: "none" })).toBeNull();
  // Of a file that was never read the page itself says why.
  expect(findProblem({ ...growth, file: null }, { kind: "none" })).toBeNull();
});

test("a file that did not arrive is told before what went wrong earlier", () => {
  const refused = new ApiFailure(413, { code: "STUUR_TOO_LARGE", message });
  expect(findProblem(growth, { kind: "none", failure: refused })).toEqual({ message, file: null });
  const gone = new ApiFailure(0, null);
  expect(findProblem(growth, { kind: "none", failure: gone })).toEqual({ message: null, file: null });
});
