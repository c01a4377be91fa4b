import { createDistributionTable, type DistributionTable } from "../draw/draws.ts";
import type { Design, ModelPerson, SimulationModel } from "../model/simulation-model.ts";
import { calendarTimeline, type ModelStart, personTimeline, readStart } from "./open-time.ts";
import { type ArrivalPlan, type HandoverPlan, planArrivals, planHandovers } from "./plan-flow.ts";
import { planRoutes, type RoutePlan } from "./plan-routes.ts";
import { planTeams, type TeamPlan } from "./plan-teams.ts";
import type { Planning } from "./planning.ts";
import type { Timeline } from "./timeline.ts";

/** One design of a model with every name replaced by its position, ready to run any number of times. */
export interface Plan {
  readonly design: Design;
  readonly start: ModelStart;
  readonly names: PlanNames;
  readonly distributions: DistributionTable;
  readonly routes: RoutePlan;
  readonly teams: TeamPlan;
  readonly arrivals: readonly ArrivalPlan[];
  readonly handovers: HandoverPlan;
  readonly people: readonly PersonPlan[];
  readonly workingTime: Timeline | null;
  readonly facilityUnits: Int32Array;
}

export interface PlanNames {
  readonly steps: readonly string[];
  readonly teams: readonly string[];
  readonly people: readonly string[];
  readonly caseTypes: readonly string[];
  readonly segments: readonly string[];
}

/** When somebody is there, and the distributions of absence by chance. */
export interface PersonPlan {
  readonly timeline: Timeline | null;
  readonly absence: {
    readonly gap: number;
    readonly length: number;
    readonly makeTimeline: (absences: Parameters<typeof personTimeline>[3]) => Timeline | null;
  } | null;
}

/** Plans are kept as long as their model, so that its calendars are worked out once for all replications. */
const plans = new WeakMap<Design, { readonly model: SimulationModel; readonly plan: Plan }>();

/** The plan of a design of a model that was checked; neither may change afterwards. */
export function makePlan(model: SimulationModel, design: Design): Plan {
  const known = plans.get(design);
  if (known?.model === model) return known.plan;
  const plan = makeNewPlan(model, design);
  plans.set(design, { model, plan });
  return plan;
}

function makeNewPlan(model: SimulationModel, design: Design): Plan {
  const start = readStart(model);
  const distributions = createDistributionTable();
  const names = nameAll(model, design);
  const planning: Planning = {
    model,
    design,
    start,
    addDistribution: distributions.add,
    timelineOf: rememberTimelines(model, start),
    positionOf: {
      step: positions(names.steps),
      team: positions(names.teams),
      person: positions(names.people),
      segment: positions(names.segments),
    },
  };
  const parts = {
    routes: planRoutes(planning),
    teams: planTeams(planning),
    arrivals: planArrivals(planning),
    handovers: planHandovers(planning),
    people: model.people.map((person) => planPerson(planning, person)),
  };
  const workingTime = planning.timelineOf(model.workingTime);
  const facilityUnits = Int32Array.from(model.facilities ?? [], ({ units }) => units);
  return {
    design,
    start,
    names,
    ...parts,
    workingTime,
    facilityUnits,
    distributions: distributions.finish(),
  };
}

function nameAll(model: SimulationModel, design: Design): PlanNames {
  const idsOf = (things: readonly { readonly id: string }[] | undefined) =>
    (things ?? []).map(({ id }) => id);
  return {
    steps: idsOf(model.steps),
    teams: idsOf(design.teams),
    people: idsOf(model.people),
    caseTypes: idsOf(model.caseTypes),
    segments: idsOf(model.segments),
  };
}

function positions(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, position) => [id, position]));
}

function rememberTimelines(model: SimulationModel, start: ModelStart): Planning["timelineOf"] {
  const timelines = new Map(
    (model.calendars ?? []).map((calendar) => [calendar.id, calendarTimeline(calendar, start)]),
  );
  return (calendar) => (calendar === undefined ? null : timelines.get(calendar)!);
}

function planPerson(planning: Planning, person: ModelPerson): PersonPlan {
  const { model, start, timelineOf, addDistribution } = planning;
  const calendar = (model.calendars ?? []).find(({ id }) => id === person.calendar);
  // Without days off the calendar's own timeline serves everybody who has it.
  const timeline =
    person.daysOff === undefined ? timelineOf(person.calendar) : personTimeline(person, calendar, start);
  if (person.absence === undefined) return { timeline, absence: null };
  const absence = {
    gap: addDistribution(person.absence.gap),
    length: addDistribution(person.absence.length),
    makeTimeline: (absences: Parameters<typeof personTimeline>[3]) =>
      personTimeline(person, calendar, start, absences),
  };
  return { timeline, absence };
}
