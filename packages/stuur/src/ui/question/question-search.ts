/** What the address of every page about a log remembers, so that a link shows the same: whose work, and which cases. */
export interface QuestionSearch {
  readonly by?: "team" | "person" | undefined;
  /** Cases that began in [from, to): days, as `2025-03-01`. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** `column=value`; the same column twice takes either. */
  readonly where?: readonly string[] | undefined;
}

/** Keeps what is known and drops the rest: an address can be typed. */
export function readQuestionSearch(search: Readonly<Record<string, unknown>>): QuestionSearch {
  const by = search.by === "team" || search.by === "person" ? search.by : undefined;
  const [from, to] = [readDay(search.from), readDay(search.to)];
  const where = [search.where ?? []].flat().filter((item) => typeof item === "string" && item.includes("="));
  return {
    ...(by && { by }),
    ...(from && { from }),
    ...(to && { to }),
    ...(where.length > 0 && { where: where as string[] }),
  };
}

/** The search as the query of a route, with further parameters. */
export function writeQuery(
  { by, from, to, where }: QuestionSearch,
  further: Readonly<Record<string, string | undefined>> = {},
): string {
  const entries = Object.entries({ by, from, to, ...further }).filter(([, value]) => value !== undefined);
  const query = new URLSearchParams(entries as [string, string][]);
  for (const condition of where ?? []) query.append("where", condition);
  return query.toString();
}

function readDay(value: unknown): string | undefined {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
}
