import fc from "fast-check";
import { expect, test } from "vitest";
import { orderByPrecedence, type Precedence } from "./precedence-order.ts";

/** "ab 10" says that in ten cases a comes before b. */
function order(letters: string, ...counts: readonly string[]): string {
  const precedences = counts.map((text): Precedence => {
    const [pair = "", count] = text.split(" ");
    return { earlier: letters.indexOf(pair[0]!), later: letters.indexOf(pair[1]!), count: Number(count) };
  });
  return orderByPrecedence(letters.length, precedences)
    .map((place) => letters[place])
    .join("");
}

test("what most cases say; where they do not decide, the order that it had", () => {
  expect(order("abc")).toBe("abc");
  expect(order("abc", "ba 1")).toBe("bac");
  expect(order("abc", "ab 4", "ba 4")).toBe("abc");
  expect(order("ab", "ab 3", "ba 4")).toBe("ba");
});

test("what few cases have stands where those few cases say, however often the others occur", () => {
  // Complaints (k, l) are rare and come last; the list has them early.
  const usual = ["ab 900", "ac 900", "ad 900", "bc 900", "bd 900", "cd 900"];
  const rare = [..."abcd"].flatMap((step) => [`${step}k 9`, `${step}l 9`]);
  expect(order("aklbcd", ...usual, ...rare, "kl 9")).toBe("abcdkl");
});

test("a circle gives way where fewest cases are contradicted", () => {
  expect(order("abc", "ab 5", "bc 4", "ca 1")).toBe("abc");
  expect(order("abc", "ab 1", "bc 4", "ca 5")).toBe("bca");
});

test("all cases agree with each other: the order is theirs, from whatever order it starts", () => {
  const start = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 });
  const property = fc.property(start, fc.integer({ min: 1, max: 99 }), (ranks, count) => {
    const precedences = ranks.flatMap((rank, earlier) =>
      ranks.flatMap((other, later) => (rank < other ? [{ earlier, later, count }] : [])),
    );
    expect(orderByPrecedence(8, precedences).map((place) => ranks[place])).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });
  fc.assert(property, { seed: 20253, numRuns: 200 });
});

test("no step can be moved so that fewer cases contradict, and twice gives the same", () => {
  const count = fc.integer({ min: 0, max: 30 });
  const property = fc.property(fc.array(count, { minLength: 36, maxLength: 36 }), (counts) => {
    const precedences = counts.map((value, index) => {
      return { earlier: Math.floor(index / 6), later: index % 6, count: value };
    });
    const found = orderByPrecedence(6, precedences);
    const contradicted = (items: readonly number[]) =>
      precedences
        .filter(({ earlier, later }) => items.indexOf(earlier) > items.indexOf(later))
        .reduce((sum, precedence) => sum + precedence.count, 0);
    for (const item of found) {
      for (let place = 0; place < 6; place++) {
        const moved = found.filter((other) => other !== item).toSpliced(place, 0, item);
        expect(contradicted(moved)).toBeGreaterThanOrEqual(contradicted(found));
      }
    }
    expect(orderByPrecedence(6, precedences)).toEqual(found);
  });
  fc.assert(property, { seed: 20254, numRuns: 200 });
});
