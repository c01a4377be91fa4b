import type { Design, ModelTeam, SimulationModel } from "@stuur/methods/simulation";
import type { RedrawGrouping } from "./board.contract.ts";

/** A design made of other teams, and the names among them that the model does not have. */
export interface DesignFromRedraw {
  readonly design: Design;
  readonly unknown: readonly string[];
}

/**
 * Today's design with the teams of a redraw. A person goes to the new team named for him, else to that of his team; he
 * takes along the steps of his old team that he can do, as in the redraw he takes along his work. A team keeps the steps
 * for which somebody who can do them is left. Handovers cost what they cost today, except between teams that are gone.
 */
export function designFromRedraw(
  { designs, people, steps }: Pick<SimulationModel, "designs" | "people" | "steps">,
  { id, grouping }: { readonly id: string; readonly grouping: RedrawGrouping },
): DesignFromRedraw {
  const today = designs[0]!;
  const skills = new Map(people.map((person) => [person.id, new Set(person.skills.map(({ step }) => step))]));
  for (const { person, step } of today.skills ?? []) skills.get(person)?.add(step);
  const stepsOf = (team: ModelTeam) => team.steps ?? steps.map((step) => step.id);
  const teams = new Map<string, { members: Set<string>; steps: Set<string>; from: Set<ModelTeam> }>();
  for (const team of today.teams) {
    for (const person of team.members) {
      const name = grouping.persons[person] ?? grouping.teams[team.id] ?? team.id;
      const made = teams.get(name) ?? { members: new Set(), steps: new Set(), from: new Set() };
      teams.set(name, made);
      made.members.add(person);
      made.from.add(team);
      for (const step of stepsOf(team)) if (skills.get(person)?.has(step)) made.steps.add(step);
    }
  }
  const made: readonly ModelTeam[] = [...teams].map(([name, team]) => {
    const portfolios = [...team.from].map(({ portfolio }) => portfolio);
    const isForAll = portfolios.includes(undefined);
    return {
      id: name,
      members: [...team.members],
      steps: steps.map((step) => step.id).filter((step) => team.steps.has(step)),
      ...(!isForAll && { portfolio: [...new Set(portfolios.flatMap((portfolio) => portfolio ?? []))] }),
    };
  });
  return {
    design: { ...keepHandovers(today, teams), id, teams: made },
    unknown: listUnknown(today, grouping),
  };
}

function keepHandovers(today: Design, teams: ReadonlyMap<string, unknown>): Design {
  const exceptions = today.handovers?.exceptions?.filter(({ from, to }) => teams.has(from) && teams.has(to));
  return { ...today, ...(exceptions && { handovers: { ...today.handovers, exceptions } }) };
}

function listUnknown({ teams }: Design, { persons, teams: groupedTeams }: RedrawGrouping): readonly string[] {
  const known = new Set(teams.flatMap(({ id, members }) => [id, ...members]));
  return [...Object.keys(groupedTeams), ...Object.keys(persons)].filter((name) => !known.has(name));
}
