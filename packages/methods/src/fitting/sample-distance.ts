/** How far two samples are apart. */
export interface SampleDistance {
  /** The greatest difference between the shares up to a value, 0 to 1. */
  readonly kolmogorovSmirnov: number;
  /** The mean distance over which one sample would have to be moved to be like the other, in their unit. */
  readonly wasserstein: number;
}

/** Several samples, sorted together: the values in order, with of each the sample it belongs to. */
export interface SortedSamples {
  readonly values: Float64Array;
  readonly sampleOf: Uint32Array;
  readonly sizes: readonly number[];
}

export function sortTogether(samples: readonly ArrayLike<number>[]): SortedSamples {
  let runs = samples.map((sample, i): Run => {
    const values = Float64Array.from(sample).sort();
    return { values, sampleOf: new Uint32Array(values.length).fill(i) };
  });
  // Merging sorted runs is many times as fast as sorting pairs of value and sample.
  while (runs.length > 1) {
    runs = runs.flatMap((run, i) =>
      i % 2 === 1 ? [] : i + 1 < runs.length ? [mergeRuns(run, runs[i + 1]!)] : [run],
    );
  }
  const [all = { values: new Float64Array(), sampleOf: new Uint32Array() }] = runs;
  return { ...all, sizes: samples.map(({ length }) => length) };
}

type Run = Pick<SortedSamples, "values" | "sampleOf">;

function mergeRuns(a: Run, b: Run): Run {
  const length = a.values.length + b.values.length;
  const [values, sampleOf] = [new Float64Array(length), new Uint32Array(length)];
  for (let i = 0, k = 0; i + k < length; ) {
    const isFirst = k >= b.values.length || a.values[i]! <= b.values[k]!;
    const at = i + k;
    values[at] = isFirst ? a.values[i]! : b.values[k]!;
    sampleOf[at] = isFirst ? a.sampleOf[i++]! : b.sampleOf[k++]!;
  }
  return { values, sampleOf };
}

/**
 * The distance of one of the samples from all others, each of these with equal weight however large: ∫ |F − G| dx is
 * Wasserstein's distance (Vallender, 1974). NaN when there is nothing to compare.
 */
export function distanceFromOthers(
  { values, sampleOf, sizes }: SortedSamples,
  which: number,
): SampleDistance {
  const others = sizes.filter((size, i) => i !== which && size > 0).length;
  if (sizes[which] === 0 || others === 0) return { kolmogorovSmirnov: Number.NaN, wasserstein: Number.NaN };
  const weights = sizes.map((size, i) => (i === which ? 1 / size : -1 / (size * others)));
  let [difference, kolmogorovSmirnov, wasserstein] = [0, 0, 0];
  for (let i = 0; i < values.length; i++) {
    difference += weights[sampleOf[i]!]!;
    const width = i + 1 < values.length ? values[i + 1]! - values[i]! : 0;
    // Between equal values the shares are not yet complete.
    if (width === 0) continue;
    wasserstein += Math.abs(difference) * width;
    kolmogorovSmirnov = Math.max(kolmogorovSmirnov, Math.abs(difference));
  }
  return { kolmogorovSmirnov, wasserstein };
}
