import { z } from "zod";

/** The query of every question about a log; `where` is `column=value`, as often as needed. */
export const questionQuery = z.object({
  by: z.enum(["team", "person", "person-in-team"]).default("team"),
  missing: z.enum(["keep", "drop"]).default("keep"),
  from: z.string().optional(),
  to: z.string().optional(),
  where: z.union([z.string(), z.array(z.string())]).optional(),
});

/** What the query asks, as the questions of @stuur/event-log take it. */
export interface AskedQuestion {
  readonly by: "team" | "person" | "person-in-team";
  readonly missing: "keep" | "drop";
  readonly filter: {
    readonly from?: string;
    readonly to?: string;
    readonly where?: Readonly<Record<string, readonly string[]>>;
  };
}

export function toQuestion({ by, missing, from, to, where }: z.output<typeof questionQuery>): AskedQuestion {
  const wanted: Record<string, string[]> = {};
  for (const condition of [where ?? []].flat()) {
    const cut = condition.indexOf("=");
    const column = cut < 0 ? condition : condition.slice(0, cut);
    wanted[column] = [...(wanted[column] ?? []), cut < 0 ? "" : condition.slice(cut + 1)];
  }
  const period = { ...(from && { from }), ...(to && { to }) };
  return { by, missing, filter: { ...period, ...(where && { where: wanted }) } };
}
