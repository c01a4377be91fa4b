import type { LogNames } from "./names.ts";
import type { Grouping } from "./options.ts";

/** Looks up the new teams of a grouping in SQL, beside the teams of the log. */
export interface Redrawing {
  /** What the codes of teams stand for: those of the log, then the new ones. */
  readonly teams: readonly string[];
  /** Whether the answer depends on the step of an event. */
  readonly needsSteps: boolean;
  /** SQL of a relation with `…drawn` for each prefix of its columns `…team`, `…person` and, if needed, `…step`. */
  redraw(relation: string, prefixes: readonly string[]): string;
}

/**
 * The new team of an event is that of its person, else of its team, else its own, else that of its step. Nothing is paired
 * anew: who follows whom in a case does not depend on teams.
 */
export function prepareRedrawing(names: LogNames, grouping: Grouping): Redrawing {
  const teams = [...names.team];
  const codes = new Map(teams.map((name, code) => [name, code]));
  const codeOf = (name: string) => {
    const code = codes.get(name) ?? teams.push(name) - 1;
    codes.set(name, code);
    return code;
  };
  const kinds = (["person", "team", "step"] as const).flatMap((kind) => {
    const drawn = new Map(Object.entries(grouping[`${kind}s`] ?? {}));
    const known = names[kind].flatMap((name, code) => {
      const team = drawn.get(name);
      return team === undefined ? [] : [{ code, team: codeOf(team) }];
    });
    return known.length === 0 ? [] : [{ kind, table: tableOf(known) }];
  });
  return {
    teams,
    needsSteps: kinds.some(({ kind }) => kind === "step"),
    redraw(relation, prefixes) {
      const joins = prefixes.flatMap((prefix) =>
        kinds.map(({ kind, table }) => {
          const name = `${prefix}by_${kind}`;
          return `LEFT JOIN ${table} AS ${name} ON ${name}.code = r.${prefix}${kind}`;
        }),
      );
      const drawn = prefixes.map((prefix) => {
        const found = kinds.map(({ kind }) => {
          const team = `${prefix}by_${kind}.drawn`;
          return kind === "step" ? `CASE WHEN r.${prefix}team = 0 THEN ${team} END` : team;
        });
        return `coalesce(${[...found, `r.${prefix}team`].join(", ")}) AS ${prefix}drawn`;
      });
      return `(SELECT r.*, ${drawn.join(", ")} FROM ${relation} AS r ${joins.join(" ")})`;
    },
  };
}

function tableOf(rows: readonly { readonly code: number; readonly team: number }[]): string {
  const codes = rows.map(({ code }) => code);
  const teams = rows.map(({ team }) => team);
  return `(SELECT unnest([${codes.join(", ")}]) AS code, unnest([${teams.join(", ")}]) AS drawn)`;
}
