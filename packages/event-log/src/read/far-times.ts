import type { Database } from "../database.ts";
import type { LogNote } from "../manifest.ts";

/**
 * Tells of cases of which a time lies more than ten years before or after almost all others (98 of 100 cases), which is
 * mostly a year that was typed wrong; when more than one case in fifty is so far away it is no slip. Asks the table `cases`.
 */
export async function noteFarTimes(database: Database): Promise<readonly LogNote[]> {
  const [found] = await database.query<{
    far: number;
    cases: number;
    first: Date | null;
    last: Date | null;
    earliest: Date;
    latest: Date;
  }>(`
    WITH usual AS (
      SELECT quantile_disc(first_at, 0.02) - INTERVAL 10 YEAR AS earliest,
        quantile_disc(last_at, 0.98) + INTERVAL 10 YEAR AS latest FROM cases)
    SELECT count(*) FILTER (first_at < earliest OR last_at > latest) AS far, count(*) AS cases,
      min(first_at) FILTER (first_at < earliest) AS first, max(last_at) FILTER (last_at > latest) AS last,
      any_value(earliest) AS earliest, any_value(latest) AS latest
    FROM cases, usual`);
  const { far, cases, first, last, earliest, latest } = found!;
  if (far === 0 || far > cases / 50) return [];
  const days = [first, last].flatMap((instant) => (instant ? [instant.toISOString().slice(0, 10)] : []));
  const cause = { nl: "Dat is vaak een tikfout in het jaar", en: "That is often a slip in the year" };
  const what = {
    nl: far === 1 ? "Van 1 zaak ligt een tijd" : `Van ${far} zaken ligt een tijd`,
    en: far === 1 ? "Of 1 case a time lies" : `Of ${far} cases a time lies`,
  };
  return [
    {
      code: "far-times",
      nl: `${what.nl} meer dan tien jaar van bijna alle andere af (${days.join(", ")}). ${cause.nl}, en gemiddelde tijden kloppen er niet door: verbeter het in het bestand, of laat die tijden weg.`,
      en: `${what.en} more than ten years from almost all others (${days.join(", ")}). ${cause.en}, and mean times are wrong by it: correct it in the file, or leave those times out.`,
      remedy: { timesBetween: { from: earliest.toISOString(), until: latest.toISOString() } },
    },
  ];
}
