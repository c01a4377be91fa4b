import type { SimulationModel } from "../../simulation/index.ts";
import type { ComparedPeriod } from "./choose-window.ts";
import type { ObservedCases } from "./observe-cases.ts";
import { type OpenClock, personClock } from "./open-clock.ts";

/** Work that can be seen, in the open time of who did it. All is empty when none can. */
export interface MeasuredLoads {
  /** In the order of the design's teams: part of the open time of its members. */
  readonly teamLoads: readonly number[];
  /** Seconds that one piece of work takes, by team; NaN where a team did nothing. */
  readonly teamWork: readonly number[];
}

/** Who is there when, and in which team. */
interface Presence {
  readonly clocks: readonly OpenClock[];
  readonly placeOf: ReadonlyMap<string, number>;
  readonly teamOf: ReadonlyMap<string, number>;
  /** Of each team the place of a member, for who is unknown is taken to be there when the others of the team are. */
  readonly memberOf: readonly number[];
}

export function createLoadMeasure(
  model: SimulationModel,
  { simulatedFrom, window, until }: ComparedPeriod,
  timeZone: string,
): (observed: ObservedCases) => MeasuredLoads {
  const presence = findPresence(model, { period: { from: simulatedFrom, until }, timeZone });
  const { clocks, placeOf } = presence;
  const { teams } = model.designs[0]!;
  const open = clocks.map((clock) => clock(window.from, window.until));
  // Somebody in two teams is there half for each.
  const shares = model.people.map(
    ({ id }, i) => open[i]! / teams.filter(({ members }) => members.includes(id)).length,
  );
  const openTeams = teams.map(({ members }) =>
    members.reduce((sum, id) => sum + shares[placeOf.get(id)!]!, 0),
  );
  const partOf = (worked: number, time: number) => (time > 0 ? worked / time : 0);
  return (observed) => {
    if (observed.seenSteps.size === 0) return { teamLoads: [], teamWork: [] };
    const { worked, pieces } = addWork(observed, window, presence);
    return {
      teamLoads: openTeams.map((time, i) => partOf(worked[i]!, time)),
      teamWork: Array.from(worked, (sum, i) => sum / pieces[i]! / 1000),
    };
  };
}

/** Milliseconds of work within the window per person and team, and the pieces of work per team that lie wholly in it. */
function addWork(
  { work }: ObservedCases,
  { from, until }: ComparedPeriod["window"],
  { clocks, placeOf, teamOf, memberOf }: Presence,
) {
  const worked = new Float64Array(memberOf.length);
  const pieces = new Float64Array(memberOf.length);
  for (const { person, team, start, complete } of work) {
    if (start === null) continue;
    const at = teamOf.get(team ?? "");
    if (at === undefined) continue;
    const clock = clocks[placeOf.get(person ?? "") ?? memberOf[at]!]!;
    worked[at]! += clock(Math.max(start, from), Math.min(complete, until));
    if (start >= from && complete < until) pieces[at]! += 1;
  }
  return { worked, pieces };
}

function findPresence(model: SimulationModel, options: Parameters<typeof personClock>[2]): Presence {
  const { teams } = model.designs[0]!;
  const placeOf = new Map(model.people.map(({ id }, place) => [id, place]));
  return {
    clocks: shareClocks(model, options),
    placeOf,
    teamOf: new Map(teams.map(({ id }, place) => [id, place])),
    memberOf: teams.map(({ members }) => placeOf.get(members[0]!)!),
  };
}

/** People with one calendar and no days off share a clock. */
function shareClocks(
  model: SimulationModel,
  options: Parameters<typeof personClock>[2],
): readonly OpenClock[] {
  const shared = new Map<string, OpenClock>();
  return model.people.map((person) => {
    if (person.daysOff !== undefined) return personClock(model, person, options);
    const name = person.calendar ?? "";
    const clock = shared.get(name) ?? personClock(model, person, options);
    shared.set(name, clock);
    return clock;
  });
}
