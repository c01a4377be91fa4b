import { carries, type Design, type ModelTeam } from "../simulation/index.ts";

/** How often a step was followed by another one, or by the end (null). */
export interface Flow {
  readonly segment: string | null;
  readonly from: string;
  readonly to: string | null;
  readonly count: number;
}

/** How the cases of one segment are divided over the teams, step by step. */
export interface SegmentDivision {
  readonly segment: string | null;
  /** In the order of the flows. */
  readonly steps: readonly DividedStep[];
}

/** A step: how often cases come to it, begin and end there, and of each team (by position) the share of its cases. */
export interface DividedStep {
  readonly step: string;
  readonly visits: number;
  readonly starts: number;
  readonly ends: number;
  readonly shares: readonly number[];
  /** What a team gets of the cases that come from a team without this step. */
  readonly lots: readonly number[];
}

/**
 * Which team has how much of each step, when a case stays in its team as long as that carries the next step and is else
 * given out among the teams that do: by lot, or with the rule "least-busy" in proportion to
 * `weights`, by default their members. Exact for cases
 * that go one way; where ways meet, the team of a case depends on its present step only (a Markov chain), and a case does
 * not remember that it was in a team before.
 */
export function divideCases(
  design: Design,
  flows: readonly Flow[],
  weights: readonly number[] = design.teams.map(({ members }) => members.length),
): readonly SegmentDivision[] {
  const segments = [...new Set(flows.map(({ segment }) => segment))];
  return segments.map((segment) => {
    const own = flows.filter((flow) => flow.segment === segment);
    return { segment, steps: settle(listSteps({ design, segment, weights }, own), own) };
  });
}

interface Division {
  readonly design: Design;
  readonly segment: string | null;
  /** Per team; for the rule "least-busy". */
  readonly weights: readonly number[];
}

function listSteps(division: Division, flows: readonly Flow[]): readonly DividedStep[] {
  const steps = new Set(flows.flatMap(({ from, to }) => (to === null ? [from] : [from, to])));
  return [...steps].map((step) => {
    const sum = (isCounted: (flow: Flow) => boolean) =>
      flows.reduce((total, flow) => total + (isCounted(flow) ? flow.count : 0), 0);
    const [into, out] = [sum(({ to }) => to === step), sum(({ from }) => from === step)];
    const told = sum(({ from, to }) => from === step && to === null);
    const visits = Math.max(into, out);
    const lots = giveOut(division, step);
    return { step, visits, starts: visits - into, ends: visits - out + told, shares: lots, lots };
  });
}

function giveOut(
  { design: { teams, chooseTeam }, segment, weights }: Division,
  step: string,
): readonly number[] {
  const weightOf = (team: ModelTeam, t: number) => {
    if (!carries(team, step, segment ?? undefined)) return 0;
    return chooseTeam === "least-busy" ? weights[t]! : 1;
  };
  const lots = teams.map(weightOf);
  const total = lots.reduce((sum, weight) => sum + weight, 0);
  return lots.map((weight) => (total > 0 ? weight / total : 0));
}

/** Shares follow from those of the steps before, also where a route runs in circles: repeated until nothing changes. */
function settle(steps: readonly DividedStep[], flows: readonly Flow[]): readonly DividedStep[] {
  const positions = new Map(steps.map(({ step }, i) => [step, i]));
  const into = steps.map(({ step }) =>
    flows.filter(({ to }) => to === step).map(({ from, count }) => ({ from: positions.get(from)!, count })),
  );
  const shares = steps.map((step) => [...step.lots]);
  for (let round = 0, change = 1; round < 1000 && change > 1e-12; round++) {
    change = 0;
    steps.forEach((step, s) => {
      if (step.visits === 0) return;
      const next = step.lots.map((lot) => step.starts * lot);
      for (const { from, count } of into[s]!) {
        moveOn(shares[from]!, step.lots).forEach((share, team) => {
          next[team]! += count * share;
        });
      }
      next.forEach((cases, team) => {
        change = Math.max(change, Math.abs(cases / step.visits - shares[s]![team]!));
        shares[s]![team] = cases / step.visits;
      });
    });
  }
  return steps.map((step, s) => ({ ...step, shares: shares[s]! }));
}

/** The teams of cases after they have come to a step. */
function moveOn(shares: readonly number[], lots: readonly number[]): readonly number[] {
  const leaving = shares.reduce((sum, share, team) => sum + (lots[team]! > 0 ? 0 : share), 0);
  return lots.map((lot, team) => (lot > 0 ? shares[team]! : 0) + leaving * lot);
}
