/** Round figures along an axis, ascending, and the decimals that tell them apart. */
export interface RoundScale {
  readonly ticks: readonly number[];
  readonly digits: number;
}

/** Steps of 1, 2 or 5 times a power of ten from at most `low` to at least `high`, about `count` of them. */
export function roundScale(low: number, high: number, count: number): RoundScale {
  const rough = (high - low || Math.abs(high) || 1) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough * 0.999) ?? 10) * power;
  const from = Math.floor(low / step + 1e-9);
  const to = Math.max(from + 1, Math.ceil(high / step - 1e-9));
  return {
    ticks: Array.from({ length: to - from + 1 }, (_, i) => Number(((from + i) * step).toPrecision(12))),
    digits: Math.max(0, -Math.floor(Math.log10(step) + 1e-9)),
  };
}
