import type { DrawnTeam } from "./drawing.ts";

/** The teams whose name, or that of somebody in them, holds the text; all of them without one. */
export function findTeams(teams: readonly DrawnTeam[], text: string): readonly DrawnTeam[] {
  if (text.trim() === "") return teams;
  return teams.filter(
    ({ name, members }) => isFound(name, text) || members.some((m) => isFound(m.name, text)),
  );
}

export function isFound(name: string, text: string): boolean {
  const wanted = text.trim().toLocaleLowerCase();
  return wanted !== "" && name.toLocaleLowerCase().includes(wanted);
}
