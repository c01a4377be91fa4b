import type { Design, ModelTeam, SimulationModel } from "@stuur/methods/simulation";

/** What can be moved on the board, and the team in which it is moved; null: in no team. */
export interface Member {
  readonly kind: "person" | "step" | "segment";
  readonly name: string;
  readonly team: string | null;
}

export interface PlacedPerson extends Member {
  readonly marks: readonly SkillMark[];
  /** Other teams in which this person is too. */
  readonly alsoIn: readonly string[];
}

/** A step that somebody can do. */
export interface SkillMark {
  readonly step: string;
  /** The place of the step in the model, from 1. */
  readonly number: number;
  /** 1 is usual; less is slower. */
  readonly speed: number;
  /** Not known today: it has to be learned for this design. */
  readonly isLearned: boolean;
}

/** A team as a card; `name` is null for those who are in no team and steps that no team carries. */
export interface PlacedTeam {
  readonly name: string | null;
  readonly persons: readonly PlacedPerson[];
  readonly steps: readonly Member[];
  readonly segments: readonly Member[];
  /** Has no portfolio: it takes customers of every segment. */
  readonly isForAllSegments: boolean;
}

type Parts = Pick<SimulationModel, "steps" | "people" | "segments">;

/** The teams of a design, in its order, and last what is in none of them, if anything is. */
export function placeMembers(
  model: Parts,
  design: Design,
  marks: ReturnType<typeof marksOf> = marksOf(model, design.skills),
): readonly PlacedTeam[] {
  const teamsOf = (person: string) => design.teams.filter(({ members }) => members.includes(person));
  const person = (id: string, team: string | null): PlacedPerson => ({
    kind: "person",
    name: id,
    team,
    marks: marks.get(id) ?? [],
    alsoIn: teamsOf(id)
      .map((other) => other.id)
      .filter((other) => other !== team),
  });
  const allSegments = (model.segments ?? []).map(({ id }) => id);
  const teams = design.teams.map((team) => ({
    name: team.id,
    persons: team.members.map((id) => person(id, team.id)),
    steps: stepsOf(model, team).map((name) => ({ kind: "step" as const, name, team: team.id })),
    segments: (team.portfolio ?? allSegments).map((name) => ({
      kind: "segment" as const,
      name,
      team: team.id,
    })),
    isForAllSegments: team.portfolio === undefined,
  }));
  const outside = placeOutside(model, design, (id) => person(id, null));
  return outside ? [...teams, outside] : teams;
}

/** In the order of the model; a team without a list carries all steps. */
export function stepsOf({ steps }: Pick<Parts, "steps">, team: ModelTeam): readonly string[] {
  const all = steps.map(({ id }) => id);
  return team.steps ? all.filter((step) => team.steps?.includes(step)) : all;
}

function placeOutside(
  model: Parts,
  design: Design,
  person: (id: string) => PlacedPerson,
): PlacedTeam | undefined {
  const members = new Set(design.teams.flatMap((team) => team.members));
  const carried = new Set(design.teams.flatMap((team) => stepsOf(model, team)));
  const served = new Set(design.teams.flatMap(({ portfolio }) => portfolio ?? []));
  const isForAllSegments = design.teams.some(({ portfolio }) => portfolio === undefined);
  const outside = {
    name: null,
    persons: model.people.filter(({ id }) => !members.has(id)).map(({ id }) => person(id)),
    steps: model.steps
      .filter(({ id }) => !carried.has(id))
      .map(({ id }) => ({ kind: "step" as const, name: id, team: null })),
    segments: (isForAllSegments ? [] : (model.segments ?? []))
      .filter(({ id }) => !served.has(id))
      .map(({ id }) => ({ kind: "segment" as const, name: id, team: null })),
    isForAllSegments: false,
  };
  const count = outside.persons.length + outside.steps.length + outside.segments.length;
  return count > 0 ? outside : undefined;
}

/** Of each person what to show, with what a design changes of it. */
export function marksOf(
  { steps, people }: Pick<Parts, "steps" | "people">,
  changes: Design["skills"],
): ReadonlyMap<string, readonly SkillMark[]> {
  const changed = new Map<string, Map<string, number>>();
  for (const { person, step, speed } of changes ?? []) {
    const skills = changed.get(person) ?? new Map<string, number>();
    changed.set(person, skills.set(step, speed ?? 1));
  }
  return new Map(
    people.map(({ id, skills }) => {
      const today = new Map(skills.map(({ step, speed }) => [step, speed ?? 1]));
      const marks = steps.flatMap((step, index) => {
        const speed = changed.get(id)?.get(step.id) ?? today.get(step.id);
        if (speed === undefined) return [];
        return [{ step: step.id, number: index + 1, speed, isLearned: !today.has(step.id) }];
      });
      return [id, marks];
    }),
  );
}
