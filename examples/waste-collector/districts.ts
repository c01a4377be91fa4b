import { ADDRESSES } from "./reports.ts";

export interface District {
  readonly district: string;
  readonly quadrant: "NO" | "NW" | "ZO" | "ZW";
}

/** Eight districts of different size: the address numbers run on from one to the next. */
const DISTRICTS: readonly (readonly [name: string, quadrant: District["quadrant"], addresses: number])[] = [
  ["Noordoever", "NO", 9200],
  ["Havenkwartier", "NO", 5600],
  ["De Weerd", "NW", 8400],
  ["Bloemenbuurt", "NW", 7300],
  ["Binnenstad", "ZO", 6900],
  ["Oostbroek", "ZO", 8800],
  ["Zuidrand", "ZW", 7600],
  ["Rijnkant", "ZW", 6200],
];

export function districtOf(address: number): District {
  let last = 0;
  for (const [district, quadrant, addresses] of DISTRICTS) {
    last += addresses;
    if (address <= last) return { district, quadrant };
  }
  throw new RangeError(`address ${address} is not in 1..${ADDRESSES}`);
}
