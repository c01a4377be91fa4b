import { expect, test } from "vitest";
import { hashTo128Bits } from "./murmur-hash.ts";
import { createXoshiro128 } from "./xoshiro128.ts";

test("xoshiro128** gives the sequence of the reference implementation", () => {
  const next = createXoshiro128([1, 2, 3, 4]);
  // From the authors' C code, version 1.1, with the state { 1, 2, 3, 4 }.
  const expected = [
    11_520, 0, 5_927_040, 70_819_200, 2_031_721_883, 1_637_235_492, 1_287_239_034, 3_734_860_849,
    3_729_100_597, 4_258_142_804,
  ];
  expect(expected.map(() => next())).toEqual(expected);
});

test("MurmurHash3_x86_128 has the verification value of SMHasher", () => {
  // Hash the keys {}, {0}, {0, 1}, … under seeds 256, 255, …; hash all those hashes; read the first word.
  const hashes = Array.from({ length: 256 }, (_, length) =>
    hashTo128Bits(
      Uint8Array.from({ length }, (__, i) => i),
      256 - length,
    ),
  );
  const bytes = new Uint8Array(hashes.flatMap((hash) => Array.from(hash).flatMap(toBytes)));
  expect(hashTo128Bits(bytes)[0]!.toString(16)).toBe("b3ece62a");
});

function toBytes(word: number): number[] {
  return [0, 8, 16, 24].map((shift) => (word >>> shift) & 0xff);
}
