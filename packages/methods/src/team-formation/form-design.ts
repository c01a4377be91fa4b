import { isPositive, requireParameter } from "../parameters/index.ts";
import type { Design, ModelTeam, SimulationModel } from "../simulation/index.ts";
import { composeTeams } from "./compose-teams.ts";
import { listPlaceable } from "./list-placeable.ts";
import { learnerSpeed, nearestSkill, type Organisation, readOrganisation } from "./organisation.ts";
import type { TeamTask } from "./team-task.ts";

export interface PresetOptions {
  /** The name of the design; a number is added when it is in use. */
  readonly name?: string;
  /** How fast somebody is at a step that is yet to be learned; by default what `learnerSpeed` says. */
  readonly learnerSpeed?: number;
}

/** A design that was made from a model, ready for `addDesign`. */
export interface FormedDesign {
  /** Handovers, rules and changed skills are those of today's design; who must learn something has it as a skill. */
  readonly design: Design;
  readonly learns: readonly Learning[];
  /** People without any skill or in no team today, who are in no team. */
  readonly left: readonly string[];
  /** How full each team is at least: the work per day ÷ the time, of those who are fullest when it is divided best. */
  readonly loads: readonly { readonly team: string; readonly load: number }[];
  /** No division of the same people, with these skills, over teams with this work has a fullest team less full than this. */
  readonly leastWorstLoad: number;
}

/** Somebody who must learn a step, because nobody else in the team can do it, or not enough of them. */
export interface Learning {
  readonly team: string;
  readonly person: string;
  readonly step: string;
  readonly speed: number;
  /** Why this person: does this step, which comes just before or after; null: none, it goes with others that are learned. */
  readonly neighbour: string | null;
  /** The speed is an assumption: no skills are known from which to take it. */
  readonly isAssumed: boolean;
  /** Null: nobody else in the team can do it. Else there is work for so many people and so many can do it already. */
  readonly relief: { readonly needed: number; readonly able: number } | null;
}

/** A team to be filled with people. */
export interface TeamOutline {
  readonly team: Omit<ModelTeam, "members">;
  readonly task: TeamTask;
}

/** Fills teams with people and makes a design of them. */
export function formDesign(
  model: SimulationModel,
  outlines: readonly TeamOutline[],
  { name, learnerSpeed: given }: PresetOptions & { readonly name: string },
): FormedDesign {
  requireParameter(given === undefined || isPositive(given), "learnerSpeed", given, "a finite number > 0");
  const found = learnerSpeed(model);
  const speed = given ?? found.speed;
  const whole = readOrganisation(model);
  const placeable = new Set(listPlaceable(model, whole));
  const people = whole.people.filter(({ id }) => placeable.has(id));
  const organisation: Organisation = { ...whole, people };
  requireParameter(outlines.length <= people.length, "teams", outlines.length, `at most ${people.length}`);
  const ids = outlines.map(({ team }) => team.id);
  requireParameter(new Set(ids).size === ids.length, "names", ids.join(", "), "different for each team");
  const { teams, leastWorstLoad } = composeTeams(
    organisation,
    outlines.map(({ task }) => task),
    speed,
  );
  const learns = teams.flatMap((team, t) =>
    team.learns.map(({ person, step, relief }): Learning => {
      const near = nearestSkill(organisation, people[person]!, step);
      return {
        team: outlines[t]!.team.id,
        person: people[person]!.id,
        step: organisation.steps[step]!,
        speed,
        neighbour: organisation.steps[near] ?? null,
        isAssumed: given === undefined && found.n === 0,
        relief,
      };
    }),
  );
  return {
    design: {
      ...keepRules(model.designs[0]!, learns),
      id: freeName(model, name),
      teams: outlines.map(({ team }, t) => ({
        ...team,
        members: teams[t]!.members.map((person) => people[person]!.id),
      })),
    },
    learns,
    left: whole.people.filter((person) => !people.includes(person)).map(({ id }) => id),
    loads: teams.map(({ load }, t) => ({ team: outlines[t]!.team.id, load })),
    leastWorstLoad,
  };
}

/**
 * Exceptions are of teams that are no longer there. How today's teams share a step says nothing of new ones: each of those
 * that do the same gets an equal part.
 */
function keepRules({ handovers, chooseTeam: _, ...today }: Design, learns: readonly Learning[]): Design {
  const { exceptions: __, ...kept } = handovers ?? {};
  const skills = [
    ...(today.skills ?? []),
    ...learns.map(({ person, step, speed }) => ({ person, step, speed })),
  ];
  return {
    ...today,
    ...(handovers === undefined ? {} : { handovers: kept }),
    ...(skills.length === 0 ? {} : { skills }),
  };
}

function freeName({ designs }: SimulationModel, name: string): string {
  const isTaken = (id: string) => designs.some((design) => design.id === id);
  if (!isTaken(name)) return name;
  let number = 2;
  while (isTaken(`${name} ${number}`)) number++;
  return `${name} ${number}`;
}
