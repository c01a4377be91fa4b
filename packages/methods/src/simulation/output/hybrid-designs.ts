import { carries, listDemands } from "../model/check-designs.ts";
import type { Design, Handover, SimulationModel } from "../model/simulation-model.ts";

/** What a design can lose, each of which can be switched off to see what it costs. */
export const effects = ["pooling", "delay", "returnedWork", "versatility", "imbalance"] as const;

export type Effect = (typeof effects)[number];

/**
 * A design without one of its losses: pooling: who has nothing to do helps other teams; delay: handovers take no time;
 * returned work: handovers are all accepted and need no reading in; versatility: everybody is at least as fast at every step
 * they do as at their own trade, their first skill without what the design changes; imbalance: cases are divided by lot
 * among all teams that carry the step.
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
  const changed = design.skills ?? [];
  const skills = people.flatMap((person) => {
    const trade = person.skills[0]?.speed ?? 1;
    const learned = changed.filter((skill) => skill.person === person.id);
    const isSlower = (step: string, speed = 1) =>
      speed < trade || learned.some((skill) => skill.step === step);
    const own = person.skills
      .filter(({ step, speed }) => isSlower(step, speed))
      .map(({ step, speed = 1 }) => ({ person: person.id, step, speed: Math.max(speed, trade) }));
    const others = learned
      .filter(({ step }) => person.skills.every((skill) => skill.step !== step))
      .map(({ step }) => ({ person: person.id, step, speed: trade }));
    return [...own, ...others];
  });
  return skills.length === 0 ? design : { ...design, skills };
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
