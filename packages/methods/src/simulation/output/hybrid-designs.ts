import { carries, listDemands } from "../model/check-designs.ts";
import type { Design, Handover, SimulationModel } from "../model/simulation-model.ts";

/** What a design can lose, each of which can be switched off to see what it costs. */
export const effects = ["pooling", "delay", "returnedWork", "versatility", "imbalance"] as const;

export type Effect = (typeof effects)[number];

/**
 * A design without one of its losses: pooling: who has nothing to do helps other teams; delay: handovers take no time;
 * returned work: handovers are all accepted and need no reading in; versatility: skills that the design changes are as fast
 * as the person was, or as somebody with speed 1; imbalance: cases are divided by lot among all teams that carry the step.
 */
export function switchOff(effect: Effect, model: SimulationModel, design: Design): Design {
  switch (effect) {
    case "pooling":
      return { ...design, help: "free" };
    case "delay":
      return changeHandovers(design, ({ delay: _, calendar: __, ...rest }) => rest);
    case "returnedWork":
      return changeHandovers(design, ({ sendBack: _, readingIn: __, ...rest }) => rest);
    case "versatility":
      return withOwnSpeed(model, design);
    case "imbalance":
      return withoutPortfolios(model, design);
  }
}

function changeHandovers(design: Design, change: (handover: Handover) => Handover): Design {
  if (design.handovers === undefined) return design;
  const { between, within, exceptions } = design.handovers;
  const handovers = {
    ...(between === undefined ? {} : { between: change(between) }),
    ...(within === undefined ? {} : { within: change(within) }),
    ...(exceptions === undefined
      ? {}
      : { exceptions: exceptions.map((one) => ({ ...change(one), from: one.from, to: one.to })) }),
  };
  return { ...design, handovers };
}

function withOwnSpeed({ people }: SimulationModel, design: Design): Design {
  if (design.skills === undefined) return design;
  const skills = design.skills.map(({ person, step }) => {
    const own = people.find(({ id }) => id === person)?.skills.find((skill) => skill.step === step);
    return { person, step, speed: own?.speed ?? 1 };
  });
  return { ...design, skills };
}

function withoutPortfolios(model: SimulationModel, design: Design): Design {
  const { chooseTeam: _, ...others } = design;
  const demands = listDemands(model);
  const teams = design.teams.map(({ portfolio, ...team }) => {
    if (portfolio === undefined) return team;
    // What the team did for its own customers, which is what its people can do.
    const steps = demands
      .filter(({ step, segment }) => carries({ ...team, portfolio }, step, segment))
      .map(({ step }) => step);
    return { ...team, steps: [...new Set(steps)] };
  });
  return { ...others, teams };
}
