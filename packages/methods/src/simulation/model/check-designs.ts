import { expectedVisits } from "./expected-visits.ts";
import { makeProblem, type SimulationProblem } from "./problems.ts";
import type { Design, ModelTeam, SimulationModel } from "./simulation-model.ts";

/**
 * Whether a team carries a step for a segment; undefined: for any.
 *
 * @example
 * ```ts
 * import { carries } from "@stuur/methods/simulation";
 *
 * const team = { id: "North", members: ["Ada"], steps: ["draw", "plan"], portfolio: ["shops"] };
 * [carries(team, "draw", "shops"), carries(team, "saw", "shops"), carries(team, "draw", "homes")]; // => [true, false, false]
 * ```
 */
export function carries(team: ModelTeam, step: string, segment: string | undefined): boolean {
  const hasStep = team.steps === undefined || team.steps.includes(step);
  return (
    hasStep && (team.portfolio === undefined || segment === undefined || team.portfolio.includes(segment))
  );
}

/** A step of a segment (undefined: none) that cases of a type come to, and how often a case does. */
export interface Demand {
  readonly caseType: number;
  readonly stop: number;
  readonly step: string;
  readonly segment: string | undefined;
  readonly visits: number;
  /** The part of the type's cases that are of this segment. */
  readonly share: number;
}

/** All that cases come to. */
export function listDemands(model: SimulationModel): readonly Demand[] {
  return model.caseTypes.flatMap((type, caseType) => {
    const visits = expectedVisits(type);
    const total = (type.segments ?? []).reduce((sum, { share }) => sum + share, 0);
    const segments = segmentsOf(model, caseType).map((segment) => ({
      segment,
      share:
        segment === undefined
          ? 1
          : (type.segments?.find((one) => one.segment === segment)?.share ?? 0) / total,
    }));
    return type.route.flatMap(({ step }, stop) =>
      visits[stop]! <= 0
        ? []
        : segments.map(({ segment, share }) => ({
            caseType,
            stop,
            step,
            segment,
            share,
            visits: visits[stop]!,
          })),
    );
  });
}

/** Steps that no team carries, and teams with a step that nobody there can do. */
export function checkDesigns(model: SimulationModel): readonly SimulationProblem[] {
  const needed = new Map(
    listDemands(model).map((demand) => [JSON.stringify([demand.step, demand.segment]), demand]),
  );
  return model.designs.flatMap((design, i) => {
    const place = `designs[${i}].teams`;
    const without = [...needed.values()].filter(
      ({ step, segment }) => !design.teams.some((team) => carries(team, step, segment)),
    );
    return [
      ...without.map(({ step, segment }) =>
        makeProblem("SIMULATION_NO_TEAM", place, {
          design: design.id,
          step,
          segment: nameSegment(segment),
        }),
      ),
      ...checkTeams(model, design, place, [...needed.values()]),
    ];
  });
}

function checkTeams(model: SimulationModel, design: Design, place: string, needed: readonly Demand[]) {
  const able = new Set([
    ...model.people.flatMap(({ id, skills }) => skills.map(({ step }) => JSON.stringify([id, step]))),
    ...(design.skills ?? []).map(({ person, step }) => JSON.stringify([person, step])),
  ]);
  const canAnybody = (team: ModelTeam, step: string) =>
    team.members.some((id) => able.has(JSON.stringify([id, step])));
  return design.teams.flatMap((team, t) => {
    const steps = new Set(
      needed.filter(({ step, segment }) => carries(team, step, segment)).map(({ step }) => step),
    );
    return [...steps]
      .filter((step) => !canAnybody(team, step))
      .map((step) =>
        makeProblem("SIMULATION_NOBODY_CAN", `${place}[${t}]`, { design: design.id, team: team.id, step }),
      );
  });
}

function segmentsOf({ caseTypes }: SimulationModel, caseType: number): readonly (string | undefined)[] {
  const { arrivals, segments } = caseTypes[caseType]!;
  if (arrivals.kind === "replay" && arrivals.segments !== undefined) return [...new Set(arrivals.segments)];
  return segments?.map(({ segment }) => segment) ?? [undefined];
}

function nameSegment(segment: string | undefined) {
  return segment === undefined ? { nl: "", en: "" } : { nl: ` voor ${segment}`, en: ` for ${segment}` };
}
