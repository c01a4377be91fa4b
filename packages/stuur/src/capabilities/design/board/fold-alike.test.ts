import type { DesignMatrix } from "@stuur/methods/team-formation";
import { expect, test } from "vitest";
import { foldAlike } from "./fold-alike.ts";

const cell = (isCarried: boolean): DesignMatrix["rows"][number]["cells"][number] => ({
  ...{ step: "maken", visits: 0, out: 0, handedOn: 0, receivers: [], delivered: 0 },
  ...{ isCarried, isHandedOn: false, isDelivery: false },
});
const matrixOf = (signs: readonly boolean[]): DesignMatrix => ({
  steps: ["maken"],
  rows: signs.map((isCarried, index) => ({ team: `T${index + 1}`, cells: [cell(isCarried)] })),
});
const fold = (matrix: DesignMatrix) =>
  foldAlike(matrix, (from, to, n) => `${from}-${to} ${n}`).rows.map(({ team }) => team);

test("of many teams those after each other that do the same are one row; a few are read one by one", () => {
  const many = matrixOf([false, ...Array.from({ length: 8 }, () => true), false]);
  expect(fold(many)).toEqual(["T1", "T2-T9 8", "T10"]);
  expect(fold(matrixOf(Array.from({ length: 8 }, () => true)))).toHaveLength(8);
});
