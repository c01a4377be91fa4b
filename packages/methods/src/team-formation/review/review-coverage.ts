import { carries, type Design, type SimulationModel, type SimulationWords } from "../../simulation/index.ts";
import { speedOf } from "../learn-skills.ts";
import { readOrganisation } from "../organisation.ts";
import { rankLearners } from "./rank-learners.ts";
import { countAble, type FormationWarning, listNames, makeWarning } from "./warnings.ts";

/** Steps without a team, teams without somebody for a step, trades with fewer people than teams, people who carry a step alone. */
export function reviewCoverage(model: SimulationModel, design: Design): readonly FormationWarning[] {
  const needs = listNeeds(model, design);
  return [
    ...reviewSegments(model, design),
    ...needs.flatMap((need) => reviewStep(model, design, need)),
    ...design.teams.flatMap((team) => reviewAlone(team.id, needs)),
  ];
}

/** A step that cases come to, the teams with people that carry it, and in each of them who can do it. */
interface Need {
  readonly step: string;
  readonly teams: readonly { readonly team: string; readonly able: readonly string[] }[];
}

function listNeeds(model: SimulationModel, design: Design): readonly Need[] {
  const { steps, segments } = readOrganisation(model, design);
  return steps.flatMap((step, at) => {
    const asking = segments.filter(({ isNeeded }) => isNeeded[at]);
    if (asking.length === 0) return [];
    const teams = design.teams
      .filter((team) => team.members.length > 0)
      .filter((team) => asking.some(({ segment }) => carries(team, step, segment ?? undefined)))
      .map(({ id, members }) => ({
        team: id,
        able: members.filter((person) => speedOf(model, design, person, step) > 0),
      }));
    return [{ step, teams }];
  });
}

/** Segments that no team serves at all, and else the steps that no team carries for somebody. */
function reviewSegments(model: SimulationModel, design: Design): readonly FormationWarning[] {
  const { steps, segments } = readOrganisation(model, design);
  const gaps = segments.map(({ segment, isNeeded }) => {
    const needed = steps.filter((_, step) => isNeeded[step]);
    const without = needed.filter(
      (step) => !design.teams.some((team) => carries(team, step, segment ?? undefined)),
    );
    return { segment, without, isWhole: segment !== null && without.length === needed.length };
  });
  const alone = gaps.flatMap(({ segment, isWhole }) => (isWhole ? [segment!] : []));
  const partly = gaps.filter(({ isWhole }) => !isWhole);
  const missing = steps.filter((step) => partly.some(({ without }) => without.includes(step)));
  return [
    ...(alone.length === 0 ? [] : [makeWarning("TEAM_SEGMENT_WITHOUT_TEAM", { segments: alone })]),
    ...missing.map((step) => {
      const forWhom = partly.filter(({ without }) => without.includes(step)).map(({ segment }) => segment);
      const isForAll = forWhom.length === segments.length;
      const named = isForAll ? [] : forWhom.filter((segment) => segment !== null);
      return makeWarning(
        "TEAM_STEP_WITHOUT_TEAM",
        { steps: [step], segments: named },
        { segment: nameSegments(named) },
      );
    }),
  ];
}

function nameSegments(segments: readonly string[]): SimulationWords {
  const names = listNames(segments);
  return segments.length === 0 ? { nl: "", en: "" } : { nl: ` voor ${names.nl}`, en: ` for ${names.en}` };
}

function reviewStep(
  model: SimulationModel,
  design: Design,
  { step, teams }: Need,
): readonly FormationWarning[] {
  const lacking = teams.filter(({ able }) => able.length === 0);
  if (lacking.length === 0) return [];
  const nobody = lacking.map(({ team }) =>
    makeWarning(
      "TEAM_NOBODY_CAN",
      { teams: [team], steps: [step] },
      { wayOut: findWayOut(model, design, team, step) },
    ),
  );
  const able = model.people.filter(({ id }) => speedOf(model, design, id, step) > 0).map(({ id }) => id);
  if (able.length >= teams.length) return nobody;
  const learners = lacking.flatMap(({ team }) => rankLearners(model, design.id, { step, team }).slice(0, 1));
  const subject = { steps: [step], teams: lacking.map(({ team }) => team), people: able };
  const n = able.length;
  const lessons = teams.length - n;
  return [
    makeWarning("TEAM_SCARCE_SKILL", subject, {
      n,
      k: teams.length,
      lessons,
      whoCan: countAble(n),
      whoLearns: countLearners(lessons),
      learners: nameLearners(learners.map(({ person }) => person)),
    }),
    ...nobody,
  ];
}

function countLearners(n: number): SimulationWords {
  if (n === 1) return { nl: "Er moet dus nog iemand", en: "So somebody else must" };
  return { nl: `Er moeten dus nog ${n} mensen`, en: `So ${n} more people must` };
}

function nameLearners(people: readonly string[]): SimulationWords {
  const names = listNames(people);
  if (people.length === 0) return { nl: "", en: "" };
  return { nl: `, het makkelijkst ${names.nl}`, en: `, most easily ${names.en}` };
}

/** Somebody of a team that can spare one, else who of the own people could learn it. */
function findWayOut(model: SimulationModel, design: Design, team: string, step: string): SimulationWords {
  const isAble = (person: string) => speedOf(model, design, person, step) > 0;
  const placed = new Set(design.teams.flatMap(({ members }) => members));
  const free = model.people.map(({ id }) => id).filter((id) => !placed.has(id) && isAble(id));
  const spare = design.teams.flatMap(({ members }) => {
    const able = members.filter(isAble);
    return able.length > 1 ? able : [];
  });
  const movable = [...free, ...spare];
  if (movable.length > 0) {
    const names = listNames(movable.slice(0, 3));
    return {
      nl: `Zet er iemand bij die het kan, zoals ${names.nl}.`,
      en: `Add somebody who can, such as ${names.en}.`,
    };
  }
  const [learner] = rankLearners(model, design.id, { step, team });
  if (learner === undefined) return { nl: "Laat iemand het leren.", en: "Let somebody learn it." };
  const { person, neighbour } = learner;
  if (neighbour === null) return { nl: `Laat ${person} het leren.`, en: `Let ${person} learn it.` };
  return {
    nl: `Laat ${person} het leren, die al ${neighbour} doet.`,
    en: `Let ${person} learn it, who does ${neighbour} already.`,
  };
}

/** Of each person of a team the steps that nobody else there can do. */
function reviewAlone(team: string, needs: readonly Need[]): readonly FormationWarning[] {
  const alone = new Map<string, string[]>();
  for (const { step, teams } of needs) {
    const able = teams.find((one) => one.team === team)?.able ?? [];
    if (able.length === 1) alone.set(able[0]!, [...(alone.get(able[0]!) ?? []), step]);
  }
  return [...alone].map(([person, steps]) =>
    makeWarning("TEAM_ONE_PERSON", { teams: [team], people: [person], steps }),
  );
}
