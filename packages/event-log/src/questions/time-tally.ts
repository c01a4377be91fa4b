import { timeParts } from "./time-pieces.ts";
import type { PartSums } from "./time-shares.ts";

/** Beside the parts: the time between giving and taking over, and the whole case. */
const handed = timeParts.length;
const elapsed = handed + 1;
const size = elapsed + 1;

/** Adds up the pieces of a case, and the cases. Microseconds go in, sums of seconds come out. */
export class CaseParts {
  readonly #ofCase = new Float64Array(size);
  readonly #totals = new Float64Array(size);
  readonly #squares = new Float64Array(size);
  readonly #products = new Float64Array(size);

  add(part: number, time: number, isHanded: boolean): void {
    this.#ofCase[part]! += time;
    this.#ofCase[elapsed]! += time;
    if (isHanded) this.#ofCase[handed]! += time;
  }

  endCase(): void {
    const all = this.#ofCase[elapsed]! / 1e6;
    for (let part = 0; part < size; part++) {
      const seconds = this.#ofCase[part]! / 1e6;
      this.#totals[part]! += seconds;
      this.#squares[part]! += seconds * seconds;
      this.#products[part]! += seconds * all;
    }
    this.#ofCase.fill(0);
  }

  /** `part`: a place in `timeParts`. */
  sumsOf(part: number): PartSums {
    return { total: this.#totals[part]!, squares: this.#squares[part]!, products: this.#products[part]! };
  }

  sumsOfHandovers(): PartSums {
    return this.sumsOf(handed);
  }

  sumsOfCases(): PartSums {
    return this.sumsOf(elapsed);
  }
}

/** Counts pieces and adds up their microseconds, for each of `size` kinds. */
export class TimeTally {
  readonly count: Int32Array;
  readonly clock: Float64Array;
  readonly working: Float64Array;

  constructor(kinds: number) {
    this.count = new Int32Array(kinds);
    this.clock = new Float64Array(kinds);
    this.working = new Float64Array(kinds);
  }

  add(kind: number, { count = 1, clock, working }: TalliedTime): void {
    this.count[kind]! += count;
    this.clock[kind]! += clock;
    this.working[kind]! += working;
  }
}

interface TalliedTime {
  readonly count?: number;
  readonly clock: number;
  readonly working: number;
}
