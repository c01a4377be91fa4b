import type { Design } from "../../simulation/index.ts";
import { type FormationWarning, listNames, makeWarning } from "./warnings.ts";

/** What is known of people besides their work. */
export interface PersonRecord {
  readonly id: string;
  /** Who leads this person. */
  readonly manager?: string | null;
  /** Is in touch with customers. */
  readonly isFrontline?: boolean;
}

/** Managers in one team with somebody whom they lead, directly or through others; and circles of managers. */
export function reviewHierarchy(
  design: Design,
  people: readonly PersonRecord[],
): readonly FormationWarning[] {
  const managers = new Map(people.flatMap(({ id, manager }) => (manager ? [[id, manager] as const] : [])));
  const chains = new Map([...managers.keys()].map((person) => [person, climb(managers, person)]));
  return [
    ...findCircles(chains).map((circle) => makeWarning("TEAM_MANAGER_CYCLE", { people: circle })),
    ...design.teams.flatMap(({ id, members }) =>
      members.flatMap((report) => {
        const above = chains.get(report) ?? [];
        return above.flatMap((manager, steps) =>
          manager !== report && members.includes(manager)
            ? [warn(id, { manager, report, via: above.slice(0, steps) })]
            : [],
        );
      }),
    ),
  ];
}

/** The managers above somebody, nearest first; it ends with the first who comes back. */
function climb(managers: ReadonlyMap<string, string>, person: string): readonly string[] {
  const above: string[] = [];
  for (let at = managers.get(person); at !== undefined; at = managers.get(at)) {
    if (above.includes(at)) break;
    above.push(at);
  }
  return above;
}

/** Each circle once, beginning with the name that comes first. */
function findCircles(chains: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const circles = [...chains].flatMap(([person, above]) => {
    if (above.at(-1) !== person) return [];
    const first = [...above].sort()[0]!;
    return first === person ? [above.length === 1 ? [person] : [person, ...above.slice(0, -1)]] : [];
  });
  return circles;
}

function warn(
  team: string,
  { manager, report, via }: { manager: string; report: string; via: readonly string[] },
): FormationWarning {
  const names = listNames(via);
  const through =
    via.length === 0 ? { nl: "", en: "" } : { nl: ` (via ${names.nl})`, en: ` (through ${names.en})` };
  return makeWarning(
    "TEAM_MANAGER_AND_REPORT",
    { teams: [team], people: [manager, report] },
    { manager, report, via: through },
  );
}
