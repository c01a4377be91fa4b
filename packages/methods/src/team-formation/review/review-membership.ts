import { carries, type Design, type ModelTeam, type SimulationModel } from "../../simulation/index.ts";
import { listUnassigned } from "../move-people.ts";
import { type Organisation, readOrganisation } from "../organisation.ts";
import { type FormationWarning, makeWarning } from "./warnings.ts";

/** Sizes above which a team is hard to oversee. */
export interface TeamSizeLimits {
  /** Of a team with its own customers; 8 by default: two pizzas feed it. */
  readonly customerTeam: number;
  /** Of any other team; 12 by default. */
  readonly standingTeam: number;
}

export const usualSizes: TeamSizeLimits = { customerTeam: 8, standingTeam: 12 };

/** Teams that are empty or large, people in no team or in several, people without a step in their team. */
export function reviewMembership(
  model: SimulationModel,
  design: Design,
  { limits, contacts }: { readonly limits: TeamSizeLimits; readonly contacts: ReadonlySet<string> },
): readonly FormationWarning[] {
  const organisation = readOrganisation(model, design);
  const empty = design.teams.filter(({ members }) => members.length === 0).map(({ id }) => id);
  const unassigned = listUnassigned(model, design.id);
  return [
    ...(empty.length === 0 ? [] : [makeWarning("TEAM_EMPTY", { teams: empty })]),
    ...(unassigned.length === 0 ? [] : [makeWarning("TEAM_PERSON_WITHOUT_TEAM", { people: unassigned })]),
    ...reviewSize(organisation, design, limits),
    ...reviewSeveral(model, design),
    ...reviewIdle(organisation, design, contacts),
  ];
}

function reviewSize(organisation: Organisation, design: Design, limits: TeamSizeLimits) {
  return design.teams.flatMap((team) => {
    const isCustomerTeam = servesCustomers(organisation, design, team);
    const limit = isCustomerTeam ? limits.customerTeam : limits.standingTeam;
    const size = team.members.length;
    if (size <= limit) return [];
    const kind = isCustomerTeam
      ? { nl: "team met eigen klanten", en: "team with its own customers" }
      : { nl: "vast team", en: "standing team" };
    return [makeWarning("TEAM_TOO_LARGE", { teams: [team.id] }, { size, limit, kind })];
  });
}

/** A portfolio, or, where there are more teams, every step that cases of some segment come to. */
function servesCustomers({ steps, segments }: Organisation, design: Design, team: ModelTeam): boolean {
  if (team.portfolio !== undefined) return true;
  return (
    design.teams.length > 1 &&
    segments.some(({ isNeeded }) =>
      steps.every((step, at) => !isNeeded[at] || carries(team, step, undefined)),
    )
  );
}

function reviewSeveral(model: SimulationModel, design: Design): readonly FormationWarning[] {
  return model.people.flatMap(({ id }) => {
    const teams = design.teams.filter(({ members }) => members.includes(id)).map((team) => team.id);
    return teams.length > 1 ? [makeWarning("TEAM_PERSON_IN_SEVERAL", { people: [id], teams })] : [];
  });
}

function reviewIdle(
  { steps, people }: Organisation,
  design: Design,
  contacts: ReadonlySet<string>,
): readonly FormationWarning[] {
  const speedsOf = new Map(people.map(({ id, speeds }) => [id, speeds]));
  return design.teams.flatMap((team) =>
    team.members.flatMap((person) => {
      const speeds = speedsOf.get(person) ?? [];
      if (steps.some((step, at) => speeds[at]! > 0 && carries(team, step, undefined))) return [];
      const code = contacts.has(person) ? "TEAM_CONTACT_EXECUTES_NOTHING" : "TEAM_MEMBER_WITHOUT_STEP";
      return [makeWarning(code, { people: [person], teams: [team.id] })];
    }),
  );
}
