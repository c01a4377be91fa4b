/**
 * The generator xoshiro128** 1.1: words of 32 bits with period 2^128 − 1, from a state of four words that are not all 0.
 *
 * Source: David Blackman and Sebastiano Vigna, Scrambled linear pseudorandom number generators, ACM Transactions on
 * Mathematical Software 47, 2021; reference code prng.di.unimi.it/xoshiro128starstar.c (public domain).
 */
export function createXoshiro128(state: ArrayLike<number>): () => number {
  let [a, b, c, d] = [state[0]!, state[1]!, state[2]!, state[3]!];
  return () => {
    const result = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotateLeft(d, 11);
    return result;
  };
}

function rotateLeft(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
