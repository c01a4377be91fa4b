import { isCount, requireParameter } from "../parameters/index.ts";
import type { SimulationModel } from "../simulation/index.ts";
import { type FormedDesign, formDesign, type PresetOptions } from "./form-design.ts";
import { type Organisation, readOrganisation } from "./organisation.ts";
import { addTasks, nameTogether, onlySteps } from "./team-task.ts";

export interface SeriesOptions extends PresetOptions {
  /** Of each team the steps that it carries; each step of the model in exactly one. */
  readonly blocks?: readonly (readonly string[])[];
  /** In place of blocks: so many, of steps that follow each other, with about as much work. */
  readonly teams?: number;
  /** Of the teams, in order; their steps where one lacks. */
  readonly names?: readonly string[];
}

/**
 * Teams around sub-processes: each carries some steps for all customers. Without blocks or a number of teams, steps belong
 * together that people of one trade (first skill) do. When all have the same trade, the route is cut into as many blocks as
 * there are teams today (at least two). Each person goes to a team with the own work, and who can do the work of several
 * teams to where it is most needed.
 *
 * @throws RangeError when a step is in no block or in several, the number of teams is not from 1 to the number of steps, or
 * there are more blocks than people with a skill.
 * @example
 * ```ts
 * import { seriesDesign } from "@stuur/methods/team-formation";
 *
 * const model = {
 *   version: 1,
 *   steps: ["agree", "draw", "make"].map((id) => ({ id, work: { kind: "constant", value: 3600 } as const })),
 *   caseTypes: [
 *     {
 *       id: "order",
 *       arrivals: { kind: "gaps", gap: { kind: "exponential", mean: 7200 } },
 *       route: [{ step: "agree" }, { step: "draw" }, { step: "make" }],
 *     },
 *   ],
 *   people: [
 *     { id: "Ada", skills: [{ step: "draw" }, { step: "agree" }] },
 *     { id: "Bo", skills: [{ step: "make" }] },
 *   ],
 *   designs: [{ id: "today", teams: [{ id: "All", members: ["Ada", "Bo"] }] }],
 * } as const;
 * seriesDesign(model).design.teams; // => [
 * //   { id: "agree + draw", steps: ["agree", "draw"], members: ["Ada"] },
 * //   { id: "make", steps: ["make"], members: ["Bo"] },
 * // ]
 * ```
 */
export function seriesDesign(
  model: SimulationModel,
  { blocks, teams, names = [], ...options }: SeriesOptions = {},
): FormedDesign {
  const organisation = readOrganisation(model);
  const whole = addTasks(organisation.segments);
  const order = listInRouteOrder(model);
  const workOf = (step: string) => whole.work[organisation.steps.indexOf(step)] ?? 0;
  const cuts = blocks ?? chooseBlocks(model, organisation, { order, workOf, teams });
  for (const { id } of model.steps) {
    const times = cuts.filter((block) => block.includes(id)).length;
    requireParameter(times === 1, `blocks with ${id}`, times, "1");
  }
  const outlines = cuts.map((steps, t) => ({
    team: { id: names[t] ?? nameTogether(steps), steps },
    task: onlySteps(whole, (step) => steps.includes(organisation.steps[step]!)),
  }));
  return formDesign(model, outlines, { name: "series", ...options });
}

/** Steps as the routes come by them, and then those that no route has. */
function listInRouteOrder({ caseTypes, steps }: SimulationModel): readonly string[] {
  const onRoute = caseTypes.flatMap(({ route }) => route.map(({ step }) => step));
  return [...new Set([...onRoute, ...steps.map(({ id }) => id)])];
}

interface Cutting {
  readonly order: readonly string[];
  readonly workOf: (step: string) => number;
  readonly teams: number | undefined;
}

function chooseBlocks(
  model: SimulationModel,
  organisation: Organisation,
  { order, workOf, teams }: Cutting,
): readonly (readonly string[])[] {
  if (teams !== undefined) return cutEvenly(order, workOf, teams);
  const byTrade = blocksByTrade(model, organisation, order);
  if (byTrade.length > 1) return byTrade;
  const today = model.designs[0]?.teams.length ?? 0;
  return cutEvenly(order, workOf, Math.min(order.length, Math.max(2, today)));
}

/** Of each trade the steps that most who do them as their own work have it for a trade. */
function blocksByTrade(model: SimulationModel, { steps, people }: Organisation, order: readonly string[]) {
  const trades = new Map<string, string[]>();
  for (const step of order) {
    const at = steps.indexOf(step);
    const own = model.people.filter((_, p) => people[p]!.isOwnWork[at]);
    const able = own.length > 0 ? own : model.people.filter((_, p) => people[p]!.speeds[at]! > 0);
    const votes = able.map(({ skills }) => skills[0]?.step ?? step);
    const count = (trade: string) => votes.filter((vote) => vote === trade).length;
    // Somebody's very own trade wins a tie.
    const trade = [step, ...order].reduce((best, one) => (count(one) > count(best) ? one : best));
    trades.set(trade, [...(trades.get(trade) ?? []), step]);
  }
  return [...trades.values()];
}

/** Cuts a list into so many parts with about as much work: the sum of squares is least, found step by step. */
function cutEvenly(
  order: readonly string[],
  workOf: (step: string) => number,
  parts: number,
): readonly (readonly string[])[] {
  const n = order.length;
  requireParameter(
    isCount(parts) && parts >= 1 && parts <= n,
    "teams",
    parts,
    `a whole number from 1 to ${n}`,
  );
  const unevenness = (from: number, until: number) => total(order.slice(from, until).map(workOf)) ** 2;
  // Of the first so many steps the best cut into so many parts; each part has at least one step.
  let best = order.map((_, i) => ({ cost: unevenness(0, i + 1), cuts: [0] }));
  for (let part = 2; part <= parts; part++) {
    best = best.map((_, last) =>
      best
        .slice(0, last)
        .map(({ cost, cuts }, before) => ({
          cost: cost + unevenness(before + 1, last + 1),
          cuts: [...cuts, before + 1],
        }))
        .reduce((one, other) => (other.cost < one.cost ? other : one), {
          cost: Number.POSITIVE_INFINITY,
          cuts: [],
        }),
    );
  }
  const { cuts } = best[n - 1]!;
  return cuts.map((from, i) => order.slice(from, cuts[i + 1]));
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
