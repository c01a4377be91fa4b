/** What a random number is for. One case draws at most one number for a purpose, step, cause and visit. */
export const purpose = {
  arrival: 0,
  work: 1,
  route: 2,
  rework: 3,
  sendBack: 4,
  delay: 5,
  assignment: 6,
  absence: 7,
  segment: 8,
  setUp: 9,
  readingIn: 10,
  patience: 11,
  wait: 12,
} as const;

/** Why work is done: it is its turn, it was wrong, or a handover was not accepted. */
export const cause = { turn: 0, rework: 1, sendBack: 2 } as const;

export const maxVisits = 65_535;

/** Names one visit of a case to a step (of at most 1024) in 28 bits, so that no two visits share a name. */
export function nameVisit(step: number, why: number, visit: number): number {
  return (why << 26) | (step << 16) | visit;
}

/**
 * The random number in (0, 1), a multiple of 2^−53, that belongs to a key of two words, a purpose and a visit: the same
 * whatever else happens. Two finalisers over 32 bits (MurmurHash3's, and lowbias32 of Christopher Wellons), of which the
 * second takes in the outcome of the first. Not for secrets.
 */
export function drawUniform(key0: number, key1: number, why: number, visit: number): number {
  let a = (key0 + Math.imul(visit, 0x9e3779b1)) ^ Math.imul(why + 1, 0x632be5ab);
  a ^= a >>> 16;
  a = Math.imul(a, 0x85ebca6b);
  a ^= a >>> 13;
  a = Math.imul(a, 0xc2b2ae35);
  a ^= a >>> 16;
  let b = (key1 ^ Math.imul(visit, 0x85157af5)) + a;
  b ^= b >>> 16;
  b = Math.imul(b, 0x7feb352d);
  b ^= b >>> 15;
  b = Math.imul(b, 0x846ca68b);
  b ^= b >>> 16;
  return ((b >>> 6) * 67_108_864 + (a >>> 6) + 0.5) * 2 ** -52;
}

/** The first word of the key of the nth member of a family, such as the nth case of a type. */
export function deriveFirstKey(key0: number, key1: number, n: number): number {
  let a = (key0 ^ Math.imul(n, 0x9e3779b1)) + Math.imul(key1, 0x2c1b3c6d);
  a ^= a >>> 16;
  a = Math.imul(a, 0x7feb352d);
  a ^= a >>> 15;
  a = Math.imul(a, 0x846ca68b);
  return a ^ (a >>> 16);
}

/** The second word, which takes in the first. */
export function deriveSecondKey(first: number, key1: number, n: number): number {
  let b = (key1 + Math.imul(n, 0xb5297a4d)) ^ Math.imul(first, 0x68e31da5);
  b ^= b >>> 16;
  b = Math.imul(b, 0x85ebca6b);
  b ^= b >>> 13;
  b = Math.imul(b, 0xc2b2ae35);
  return b ^ (b >>> 16);
}
