/** An X or a yes is speed 1, nothing or a no is none (null), and a number or a percentage is a speed; undefined: neither. */
export function readMark(typed: string): number | null | undefined {
  if (/^(|-|–|0|nee|no)$/i.test(typed)) return null;
  if (/^(x|v|✓|ja|yes)$/i.test(typed)) return 1;
  const [, figure, percent] = /^(\d+(?:[.,]\d+)?|[.,]\d+)\s*(%?)$/.exec(typed) ?? [];
  if (figure === undefined) return undefined;
  const speed = Number(figure.replace(",", ".")) / (percent ? 100 : 1);
  return speed >= 0.01 && speed <= 100 ? speed : undefined;
}
