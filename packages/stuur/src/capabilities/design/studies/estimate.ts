/** The units in which somebody estimates work, in seconds. */
export const unitSeconds = { minutes: 60, hours: 3600, days: 8 * 3600 } as const;
export type Unit = keyof typeof unitSeconds;

/** Seconds of work as somebody typed them, with a comma or a point; undefined if it is no number above 0. */
export function readEstimate(typed: string, unit: Unit): number | undefined {
  const text = typed.trim();
  if (!/^(\d+([.,]\d*)?|[.,]\d+)$/.test(text)) return undefined;
  const seconds = Number(text.replace(",", ".")) * unitSeconds[unit];
  return seconds > 0 && seconds <= 1e9 ? seconds : undefined;
}
