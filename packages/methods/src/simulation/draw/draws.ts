import { normalQuantile } from "../../statistics/index.ts";
import type { Distribution } from "../model/distribution.ts";
import { drawUniform } from "./content-hash.ts";

const kinds = {
  constant: 0,
  exponential: 1,
  uniform: 2,
  triangular: 3,
  lognormal: 4,
  gamma: 5,
  empirical: 6,
} as const;

/** The index of "no distribution": it always draws 0. */
export const nothing = 0;

/** Distributions side by side in typed arrays, so that a draw neither allocates nor calls through a closure. */
export interface DistributionTable {
  readonly kind: Uint8Array;
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly third: Float64Array;
  readonly values: readonly Float64Array[];
}

/** Collects distributions; equal objects may be added again. */
export function createDistributionTable(): {
  readonly add: (distribution: Distribution | undefined) => number;
  readonly finish: () => DistributionTable;
} {
  const rows: (readonly [number, number, number, number, Float64Array])[] = [row("constant", 0)];
  return {
    add: (distribution) => (distribution === undefined ? nothing : rows.push(makeRow(distribution)) - 1),
    finish: () => ({
      kind: Uint8Array.from(rows, ([kind]) => kind),
      first: Float64Array.from(rows, ([, first]) => first),
      second: Float64Array.from(rows, ([, , second]) => second),
      third: Float64Array.from(rows, ([, , , third]) => third),
      values: rows.map(([, , , , values]) => values),
    }),
  };
}

/**
 * Draws by content: what is drawn depends on the key (seed, replication and case), the purpose and the visit alone, so that
 * every design gives the same customers the same luck. Durations come by inversion of one uniform number, so that a higher
 * number is a longer duration; the gamma by rejection from a sequence that only this draw uses.
 */
export class Draws {
  private readonly table: DistributionTable;
  private readonly kind: Uint8Array;
  private readonly first: Float64Array;
  private key0 = 0;
  private key1 = 0;

  constructor(table: DistributionTable) {
    this.table = table;
    this.kind = table.kind;
    this.first = table.first;
  }

  /** Whose draws follow. */
  selectKey(key0: number, key1: number): void {
    this.key0 = key0;
    this.key1 = key1;
  }

  /** A uniform number in (0, 1). */
  uniform(why: number, visit: number): number {
    return drawUniform(this.key0, this.key1, why, visit);
  }

  /** A draw from the distribution at this index of the table. */
  duration(index: number, why: number, visit: number): number {
    // The usual case is kept short, so that the compiler puts it in line.
    if (this.kind[index] === kinds.exponential)
      return -this.first[index]! * Math.log(drawUniform(this.key0, this.key1, why, visit));
    return this.unusualDuration(index, why, visit);
  }

  private unusualDuration(index: number, why: number, visit: number): number {
    const { kind, first, second } = this.table;
    if (kind[index] === kinds.constant) return first[index]!;
    if (kind[index] === kinds.gamma) return first[index]! * this.unitGamma(second[index]!, why, visit);
    return invert(this.table, index, drawUniform(this.key0, this.key1, why, visit));
  }

  /** Marsaglia and Tsang, ACM Transactions on Mathematical Software 26, 2000. */
  private unitGamma(shape: number, why: number, visit: number): number {
    const d = (shape < 1 ? shape + 1 : shape) - 1 / 3;
    for (let attempt = 1; ; attempt++) {
      const sequence = this.key0 + Math.imul(attempt, 0x3c6ef372);
      const x = normalQuantile(drawUniform(sequence, this.key1, why, visit));
      const v = (1 + x / Math.sqrt(9 * d)) ** 3;
      const u = drawUniform(sequence ^ 0x5bd1e995, this.key1, why, visit);
      if (v <= 0 || Math.log(u) >= (x * x) / 2 + d * (1 - v + Math.log(v))) continue;
      if (shape >= 1) return d * v;
      return d * v * drawUniform(sequence ^ 0x1b873593, this.key1, why, visit) ** (1 / shape);
    }
  }
}

function invert(table: DistributionTable, index: number, u: number): number {
  const first = table.first[index]!;
  const second = table.second[index]!;
  switch (table.kind[index]!) {
    case kinds.uniform:
      return first + second * u;
    case kinds.triangular: {
      const rise = table.third[index]!;
      return u * second < rise
        ? first + Math.sqrt(u * second * rise)
        : first + second - Math.sqrt((1 - u) * second * (second - rise));
    }
    case kinds.lognormal:
      return Math.exp(normalQuantile(u, first, second));
    default: {
      const values = table.values[index]!;
      return values[Math.floor(u * values.length)]!;
    }
  }
}

function makeRow(distribution: Distribution): ReturnType<typeof row> {
  switch (distribution.kind) {
    case "constant":
      return row("constant", distribution.value);
    case "exponential":
      return row("exponential", distribution.mean);
    case "uniform":
      return row("uniform", distribution.min, distribution.max - distribution.min);
    case "triangular": {
      const { min, mode, max } = distribution;
      return row("triangular", min, max - min, mode - min);
    }
    case "empirical":
      return [kinds.empirical, 0, 0, 0, Float64Array.from(distribution.values).sort()];
    default:
      return makeRowByMoments(distribution);
  }
}

function makeRowByMoments(
  distribution: Distribution & { readonly kind: "gamma" | "lognormal" },
): ReturnType<typeof row> {
  const { kind, mean, sd } = distribution;
  if (sd === 0) return row("constant", mean);
  if (kind === "gamma") return row("gamma", (sd * sd) / mean, (mean / sd) ** 2);
  const logVariance = Math.log1p((sd / mean) ** 2);
  return row("lognormal", Math.log(mean) - logVariance / 2, Math.sqrt(logVariance));
}

function row(
  kind: keyof typeof kinds,
  first: number,
  second = 0,
  third = 0,
): readonly [number, number, number, number, Float64Array] {
  return [kinds[kind], first, second, third, new Float64Array(0)];
}
