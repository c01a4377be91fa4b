import { requireParameter } from "../parameters/index.ts";
import { hashTo128Bits } from "./murmur-hash.ts";
import { createXoshiro128 } from "./xoshiro128.ts";

/** A source of random numbers whose whole sequence is fixed by how it was made. */
export interface Random {
  /** The next number: uniform on the multiples of 2^−53 in [0, 1). */
  next(): number;
}

/** A seed, or one of the words that name a stream. A number and its decimal text are the same word. */
export type RandomWord = string | number;

/**
 * Makes the stream of random numbers that belongs to a seed and a list of words.
 *
 * The same seed and words give the same numbers, on every machine. Other words give an independent stream, so that
 * each purpose (arrivals, the work of order 17 at step "paint") has its own and two alternatives can be compared under
 * the same luck. The words are hashed to the 128-bit state (MurmurHash3) of xoshiro128**: k streams of n numbers each
 * overlap with probability below k² n / 2^126. Not for secrets.
 *
 * @throws RangeError when the seed or a word is a number that is not finite.
 * @example
 * ```ts
 * import { createRandom } from "@stuur/methods/random";
 *
 * const first = createRandom(2024, "arrivals");
 * const again = createRandom(2024, "arrivals");
 * first.next() === again.next(); // => true
 * createRandom(2024, "arrivals").next() === createRandom(2024, "service").next(); // => false
 * ```
 */
export function createRandom(seed: RandomWord, ...stream: readonly RandomWord[]): Random {
  const next = createXoshiro128(hashWords([seed, ...stream]));
  // 53 bits from two words: one word would leave gaps of 2^-32, visible in the tails of a distribution.
  return { next: () => ((next() >>> 5) * 2 ** 26 + (next() >>> 6)) * 2 ** -53 };
}

function hashWords(words: readonly RandomWord[]): Uint32Array {
  for (const word of words)
    requireParameter(isWord(word), "seed or stream word", word, "a text or a finite number");
  // JSON keeps the words apart: ["a", "bc"] and ["ab", "c"] must not be the same stream.
  const text = JSON.stringify(words.map(String));
  const bytes = new Uint8Array(text.length * 2);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    bytes[2 * i] = unit & 0xff;
    bytes[2 * i + 1] = unit >>> 8;
  }
  const state = hashTo128Bits(bytes);
  // The generator never leaves the state of zeros, so that one hash in 2^128 is replaced.
  return state.some((word) => word !== 0) ? state : Uint32Array.of(1, 0, 0, 0);
}

function isWord(word: RandomWord): boolean {
  return typeof word === "string" || Number.isFinite(word);
}
