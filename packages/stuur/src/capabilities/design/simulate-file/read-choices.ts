import type { SimulationWords } from "@stuur/methods/simulation";

/** The options as they were typed. */
export interface SimulateOptions {
  readonly replications?: string;
  readonly halfWidth?: string;
  readonly days?: string;
  readonly seed?: string;
  readonly events?: string;
  readonly design?: string;
  readonly force?: true;
  readonly json?: true;
  readonly quiet?: true;
  readonly lang?: "nl" | "en";
}

/** How the reader wants it simulated. */
export interface SimulateChoices {
  /** The most, when a half-width is wanted. */
  readonly replications: number;
  /** Half-width of the mean lead time as a part of it. */
  readonly precision?: number;
  readonly days: number;
  readonly seed: string;
}

export type ReadChoices =
  | { readonly ok: true; readonly choices: SimulateChoices }
  | { readonly ok: false; readonly refusal: SimulationWords };

/** Refuses what cannot be meant, naming the option. */
export function readChoices({
  replications,
  halfWidth,
  days = "365",
  seed = "1",
  events,
  ...others
}: SimulateOptions): ReadChoices {
  const most = replications ?? (halfWidth === undefined ? "30" : "300");
  const percent = Number(halfWidth?.replace(/%$/, "").replace(",", ".") || Number.NaN);
  const refusal =
    refuseWhole("--replications", most, { least: 2, most: 10_000 }) ??
    refuseWhole("--days", days, { least: 1, most: 36_500 }) ??
    (halfWidth !== undefined && !(percent > 0 && percent <= 100) ? words.halfWidth(halfWidth) : null) ??
    (events === undefined && others.design !== undefined ? words.alone("--design") : null) ??
    (events === undefined && others.force === true ? words.alone("--force") : null);
  if (refusal) return { ok: false, refusal };
  const precision = halfWidth === undefined ? {} : { precision: percent / 100 };
  return { ok: true, choices: { replications: Number(most), days: Number(days), seed, ...precision } };
}

function refuseWhole(
  option: string,
  value: string,
  { least, most }: { readonly least: number; readonly most: number },
): SimulationWords | null {
  if (/^\d{1,9}$/.test(value) && Number(value) >= least && Number(value) <= most) return null;
  return {
    nl: `fout: '${value}' kan niet bij ${option}. Geef een geheel getal van ${least} tot en met ${most}.`,
    en: `error: ${option} cannot be '${value}'. Give a whole number from ${least} to ${most}.`,
  };
}

const words = {
  halfWidth: (value: string): SimulationWords => ({
    nl: `fout: '${value}' kan niet bij --half-width. Geef een percentage boven 0, zoals 2.`,
    en: `error: --half-width cannot be '${value}'. Give a percentage above 0, such as 2.`,
  }),
  alone: (option: string): SimulationWords => ({
    nl: `fout: ${option} hoort bij --events <file>. Geef dat erbij, of laat ${option} weg.`,
    en: `error: ${option} goes with --events <file>. Add that, or leave ${option} out.`,
  }),
};
