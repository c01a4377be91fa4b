import { makeProblem, type SimulationProblem } from "./problems.ts";
import type { CaseType, Design, SimulationModel } from "./simulation-model.ts";

/** Names that occur twice among their kind, and names of what is not there. */
export function checkNames(model: SimulationModel): readonly SimulationProblem[] {
  const known = {
    calendar: idsOf(model.calendars),
    facility: idsOf(model.facilities),
    segment: idsOf(model.segments),
    step: idsOf(model.steps),
    person: idsOf(model.people),
  };
  const kinds = ["calendars", "facilities", "segments", "steps", "caseTypes", "people", "designs"] as const;
  const twice = kinds.flatMap((kind) => findTwice(kind, idsOf(model[kind]), ".id"));
  const ask = (place: string, kind: keyof typeof known, id: string | undefined) =>
    id === undefined || known[kind].includes(id) ? [] : [unknown(place, id, known[kind])];
  return [
    ...twice,
    ...ask("workingTime", "calendar", model.workingTime),
    ...model.steps.flatMap(({ facility }, i) => ask(`steps[${i}].facility`, "facility", facility)),
    ...model.people.flatMap(({ calendar, skills }, i) => [
      ...ask(`people[${i}].calendar`, "calendar", calendar),
      ...skills.flatMap(({ step }, k) => ask(`people[${i}].skills[${k}].step`, "step", step)),
      ...findTwice(
        `people[${i}].skills`,
        skills.map(({ step }) => step),
        ".step",
      ),
    ]),
    ...model.caseTypes.flatMap((type, i) => checkCaseType(type, `caseTypes[${i}]`, ask)),
    ...model.designs.flatMap((design, i) => checkDesign(design, `designs[${i}]`, ask)),
  ];
}

type Ask = (
  place: string,
  kind: "calendar" | "facility" | "segment" | "step" | "person",
  id: string | undefined,
) => readonly SimulationProblem[];

function checkCaseType(type: CaseType, place: string, ask: Ask): readonly SimulationProblem[] {
  const stops = type.route.map(({ id, step }) => id ?? step);
  const goes = (at: string, to: string | undefined, isEndAllowed: boolean) =>
    to === undefined || stops.includes(to) || (isEndAllowed && to === "end")
      ? []
      : [unknown(at, to, isEndAllowed ? [...stops, "end"] : stops)];
  const { arrivals, segments = [] } = type;
  return [
    ...("calendar" in arrivals ? ask(`${place}.arrivals.calendar`, "calendar", arrivals.calendar) : []),
    ...(arrivals.kind === "replay" ? (arrivals.segments ?? []) : []).flatMap((segment, k) =>
      ask(`${place}.arrivals.segments[${k}]`, "segment", segment),
    ),
    ...segments.flatMap(({ segment }, k) => ask(`${place}.segments[${k}].segment`, "segment", segment)),
    ...ask(`${place}.due.calendar`, "calendar", type.due?.calendar),
    ...findTwice(`${place}.route`, stops, ".id"),
    ...type.route.flatMap(({ step, wait, next = [], rework }, k) => [
      ...ask(`${place}.route[${k}].step`, "step", step),
      ...ask(`${place}.route[${k}].wait.calendar`, "calendar", wait?.calendar),
      ...next.flatMap(({ to }, n) => goes(`${place}.route[${k}].next[${n}].to`, to, true)),
      ...goes(`${place}.route[${k}].rework.to`, rework?.to, false),
    ]),
  ];
}

function checkDesign(design: Design, place: string, ask: Ask): readonly SimulationProblem[] {
  const { between, within, exceptions = [] } = design.handovers ?? {};
  const teams = idsOf(design.teams);
  const askTeam = (at: string, id: string) => (teams.includes(id) ? [] : [unknown(at, id, teams)]);
  return [
    ...findTwice(`${place}.teams`, teams, ".id"),
    ...design.teams.flatMap(({ members, steps = [], portfolio = [] }, k) => [
      ...members.flatMap((id, m) => ask(`${place}.teams[${k}].members[${m}]`, "person", id)),
      ...steps.flatMap((id, m) => ask(`${place}.teams[${k}].steps[${m}]`, "step", id)),
      ...portfolio.flatMap((id, m) => ask(`${place}.teams[${k}].portfolio[${m}]`, "segment", id)),
      ...findTwice(`${place}.teams[${k}].members`, members),
    ]),
    ...(design.skills ?? []).flatMap(({ person, step }, k) => [
      ...ask(`${place}.skills[${k}].person`, "person", person),
      ...ask(`${place}.skills[${k}].step`, "step", step),
    ]),
    ...ask(`${place}.handovers.between.calendar`, "calendar", between?.calendar),
    ...ask(`${place}.handovers.within.calendar`, "calendar", within?.calendar),
    ...exceptions.flatMap(({ from, to, calendar }, k) => [
      ...askTeam(`${place}.handovers.exceptions[${k}].from`, from),
      ...askTeam(`${place}.handovers.exceptions[${k}].to`, to),
      ...ask(`${place}.handovers.exceptions[${k}].calendar`, "calendar", calendar),
    ]),
  ];
}

function idsOf(things: readonly { readonly id: string }[] | undefined): readonly string[] {
  return (things ?? []).map(({ id }) => id);
}

function findTwice(place: string, ids: readonly string[], field = ""): readonly SimulationProblem[] {
  const seen = new Set<string>();
  return ids.flatMap((value, i) => {
    if (!seen.has(value)) {
      seen.add(value);
      return [];
    }
    return [makeProblem("SIMULATION_TWICE", `${place}[${i}]${field}`, { value })];
  });
}

function unknown(place: string, value: string, known: readonly string[]): SimulationProblem {
  const shown = known.length > 20 ? [...known.slice(0, 20), "…"] : known;
  return makeProblem("SIMULATION_UNKNOWN_NAME", place, {
    value,
    known: shown.length === 0 ? "–" : shown.join(", "),
  });
}
