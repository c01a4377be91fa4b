/**
 * log x − ψ(x) for x > 0, where ψ is the digamma function; to about 1e-15 relative, for large x too, where the two terms
 * would cancel.
 *
 * By the recurrence up to 12 and the asymptotic series from there: DLMF 5.5.2 and 5.11.2.
 */
export function logMinusDigamma(x: number): number {
  const { y, steps } = shiftUp(x);
  const u = 1 / (y * y);
  const series = u * (1 / 12 - u * (1 / 120 - u * (1 / 252 - u * (1 / 240 - u * (1 / 132)))));
  const above = 1 / (2 * y) + series;
  if (steps === 0) return above;
  let sum = 0;
  for (let i = 0; i < steps; i++) sum += 1 / (x + i);
  return above + sum - Math.log(y / x);
}

/** ψ′(x), the trigamma function, for x > 0: DLMF 5.15.5 and 5.15.8. */
export function trigamma(x: number): number {
  const { y, steps } = shiftUp(x);
  const u = 1 / (y * y);
  const series = u * (1 / 6 - u * (1 / 30 - u * (1 / 42 - u * (1 / 30 - u * (5 / 66)))));
  let sum = (1 + 1 / (2 * y) + series) / y;
  for (let i = 0; i < steps; i++) sum += 1 / (x + i) ** 2;
  return sum;
}

function shiftUp(x: number): { readonly y: number; readonly steps: number } {
  const steps = Math.max(0, Math.ceil(12 - x));
  return { y: x + steps, steps };
}
