/**
 * MurmurHash3_x86_128 of the bytes, as four words of 32 bits: every bit of the input changes about half of the output
 * bits, so that neighbouring inputs give unrelated words. Not for secrets.
 *
 * Source: Austin Appleby, SMHasher, MurmurHash3.cpp (public domain); its verification value is tested.
 */
export function hashTo128Bits(bytes: Uint8Array, seed = 0): Uint32Array {
  const h = Uint32Array.of(seed, seed, seed, seed);
  const blocks = bytes.length >> 4;
  for (let block = 0; block < blocks; block++) mixBlock(h, bytes.subarray(block * 16, block * 16 + 16));
  const rest = new Uint8Array(16);
  rest.set(bytes.subarray(blocks * 16));
  for (let lane = 0; lane < 4; lane++) mixLane(h, lane, rest);
  return finish(h, bytes.length);
}

const MULTIPLIERS = [0x239b961b, 0xab0e9789, 0x38b34ae5, 0xa1e38b93] as const;
const LANE_ROTATIONS = [15, 16, 17, 18] as const;
const STATE_ROTATIONS = [19, 17, 15, 13] as const;
const STATE_CONSTANTS = [0x561ccd1b, 0x0bcaa747, 0x96cd1c35, 0x32ac3b17] as const;

function mixBlock(h: Uint32Array, block: Uint8Array): void {
  for (let lane = 0; lane < 4; lane++) {
    mixLane(h, lane, block);
    const sum = rotateLeft(h[lane]!, STATE_ROTATIONS[lane]!) + h[(lane + 1) % 4]!;
    h[lane] = Math.imul(sum, 5) + STATE_CONSTANTS[lane]!;
  }
}

function mixLane(h: Uint32Array, lane: number, block: Uint8Array): void {
  const at = lane * 4;
  const word = block[at]! | (block[at + 1]! << 8) | (block[at + 2]! << 16) | (block[at + 3]! << 24);
  const rotated = rotateLeft(Math.imul(word, MULTIPLIERS[lane]!), LANE_ROTATIONS[lane]!);
  h[lane]! ^= Math.imul(rotated, MULTIPLIERS[(lane + 1) % 4]!);
}

function finish(h: Uint32Array, length: number): Uint32Array {
  const mixed = h.map((word) => word ^ length);
  addAcross(mixed);
  const hash = mixed.map(avalanche);
  addAcross(hash);
  return hash;
}

function addAcross(h: Uint32Array): void {
  h[0] = h[0]! + h[1]! + h[2]! + h[3]!;
  for (let lane = 1; lane < 4; lane++) h[lane]! += h[0]!;
}

function avalanche(word: number): number {
  const once = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
}

function rotateLeft(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
