const units: Readonly<Record<string, number>> = { s: 1, m: 60, min: 60, h: 3600, u: 3600, d: 8 * 3600 };

/** A step with seconds of work, from `step=1.5h`; null when it is not written like that, or not above 0. */
export function readEstimate(text: string): { readonly step: string; readonly seconds: number } | null {
  const [, step, number, unit] = /^(.+)=\s*(\d+(?:[.,]\d+)?)\s*(s|m|min|h|u|d)$/i.exec(text) ?? [];
  if (step === undefined) return null;
  const seconds = Number(number!.replace(",", ".")) * units[unit!.toLowerCase()]!;
  return seconds > 0 && seconds <= 1e9 ? { step: step.trim(), seconds } : null;
}
