import type { Side } from "../../write/sequence.ts";
import type { Between } from "../options.ts";
import { type EventColumns, marks } from "./event-columns.ts";

/**
 * Which cell, of a team (or person) at a step, each event is in, and of which kind its pair with the next event is: a kind is
 * from one cell to another, inside a team or not. Kinds are few where pairs are many, and do not depend on which cases count.
 */
export interface PairKinds {
  /** For each event its cell. */
  readonly cell: Int32Array;
  /** For each event the kind of the pair that it begins; −1 for the last of a case. */
  readonly kind: Int32Array;
  /** For each cell its team (or person), and its step. */
  readonly cellValue: Int32Array;
  readonly cellStep: Int32Array;
  /** For each kind the cell that it leaves, the one that it goes to, and whether both events are in one team (1) or not. */
  readonly fromCell: Int32Array;
  readonly toCell: Int32Array;
  readonly sameTeam: Uint8Array;
  readonly bytes: number;
}

export function findPairKinds(columns: EventColumns, side: Side): PairKinds {
  const { rows, step, team, codes } = columns;
  const value = columns[side];
  const steps = codes.step;
  const cells = new Dictionary();
  const cell = new Int32Array(rows);
  for (let row = 0; row < rows; row++) cell[row] = cells.codeOf(value[row]! * steps + step[row]!);
  const kinds = new Dictionary();
  const kind = new Int32Array(rows).fill(-1);
  const width = 2 * cells.keys.length;
  eachPair(columns, (row) => {
    const sameTeam = team[row] === team[row + 1] ? 1 : 0;
    kind[row] = kinds.codeOf(cell[row]! * width + 2 * cell[row + 1]! + sameTeam);
  });
  return {
    cell,
    kind,
    cellValue: Int32Array.from(cells.keys, (key) => Math.floor(key / steps)),
    cellStep: Int32Array.from(cells.keys, (key) => key % steps),
    fromCell: Int32Array.from(kinds.keys, (key) => Math.floor(key / width)),
    toCell: Int32Array.from(kinds.keys, (key) => (key % width) >> 1),
    sameTeam: Uint8Array.from(kinds.keys, (key) => key % 2),
    bytes: 8 * (rows + cells.keys.length) + 9 * kinds.keys.length,
  };
}

/** Which kinds are handovers in the sense of the question, and by which mark of an event such a handover is returned. */
export function findHanded({ cellValue, fromCell, toCell, sameTeam }: PairKinds, by: Between) {
  const handed = new Uint8Array(fromCell.length);
  const returnedMark = new Uint8Array(fromCell.length);
  for (const [kind, from] of fromCell.entries()) {
    const isAsked = by !== "person-in-team" || sameTeam[kind] === 1;
    if (!isAsked) continue;
    handed[kind] = cellValue[from] === cellValue[toCell[kind]!] ? 0 : 1;
    returnedMark[kind] = by === "team" ? marks.returnedTeam : marks.returnedPerson;
  }
  return { handed, returnedMark, bytes: 2 * fromCell.length };
}

/** Gives numbers codes: 0, 1, … in the order in which they are first met. */
export class Dictionary {
  readonly keys: number[] = [];
  readonly #codes = new Map<number, number>();

  codeOf(key: number): number {
    const known = this.#codes.get(key);
    if (known !== undefined) return known;
    this.#codes.set(key, this.keys.length);
    return this.keys.push(key) - 1;
  }
}

function eachPair({ caseStarts }: EventColumns, work: (row: number) => void): void {
  for (let index = 0; index + 1 < caseStarts.length; index++) {
    const last = caseStarts[index + 1]! - 1;
    for (let row = caseStarts[index]!; row < last; row++) work(row);
  }
}
