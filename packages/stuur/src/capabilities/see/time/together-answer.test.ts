import { expect, test } from "vitest";
import type { OutcomeDifference } from "./effect.contract.ts";
import { chooseMatch, sayChange, sayDifference } from "./together-answer.ts";

test("an interval around zero says nothing about which takes longer", () => {
  expect(sayDifference(differing(10, [8, 12]))).toBe("longer");
  expect(sayDifference(differing(-10, [-12, -8]))).toBe("shorter");
  expect(sayDifference(differing(1, [-2, 4]))).toBe("unclear");
});

test("too few cases, or no interval, is too few to say", () => {
  expect(sayDifference(null)).toBe("tooFew");
  expect(sayDifference(differing(10, null))).toBe("tooFew");
  expect(sayDifference({ ...differing(10, [8, 12]), fewer: { n: 4, value: 1 } })).toBe("tooFew");
});

test("what is left among comparable cases", () => {
  const raw = differing(10, [8, 12]);
  expect(sayChange({ raw, matched: differing(4, [2, 6]) })).toBe("less");
  expect(sayChange({ raw, matched: differing(9.5, [8, 12]) })).toBe("same");
  expect(sayChange({ raw, matched: differing(14, [8, 20]) })).toBe("more");
  expect(sayChange({ raw: differing(1, [-2, 4]), matched: differing(1, [0.5, 2]) })).toBeNull();
  expect(sayChange({ raw, matched: null })).toBeNull();
});

test("compared on the first column that does not tell nearly every case apart, unless the reader chose", () => {
  const columns = [
    { column: "amount", distinct: 400 },
    { column: "kind", distinct: 6 },
  ];
  expect(chooseMatch(null, columns)).toEqual({ chosen: ["kind"], gone: [] });
  expect(chooseMatch([], columns)).toEqual({ chosen: [], gone: [] });
  expect(chooseMatch(["amount", "colour"], columns)).toEqual({ chosen: ["amount"], gone: ["colour"] });
  expect(chooseMatch(null, [])).toEqual({ chosen: [], gone: [] });
});

function differing(difference: number, bounds: readonly [number, number] | null): OutcomeDifference {
  return {
    more: { n: 50, value: 20 + difference },
    fewer: { n: 50, value: 20 },
    difference,
    interval: bounds && { lower: bounds[0], upper: bounds[1] },
  };
}
