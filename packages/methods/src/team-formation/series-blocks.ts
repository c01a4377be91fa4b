import { isCount, requireParameter } from "../parameters/index.ts";
import type { SimulationModel } from "../simulation/index.ts";
import { expectedFlows } from "./count-handovers.ts";
import { orderSteps } from "./order-steps.ts";
import type { Organisation } from "./organisation.ts";
import { addTasks, nameTogether } from "./team-task.ts";

type Block = readonly string[];

/** Divides the steps over so many teams, as `seriesDesign` has it; each block and the blocks in order of the flow. */
export function proposeBlocks(
  model: SimulationModel,
  organisation: Organisation,
  teams: number | undefined,
): readonly Block[] {
  const n = model.steps.length;
  const isPossible = teams === undefined || (isCount(teams) && teams >= 1 && teams <= n);
  requireParameter(isPossible, "teams", teams, `a whole number from 1 to ${n}`);
  const order = orderSteps(model.steps, expectedFlows(model).flows).map(({ id }) => id);
  const work = addTasks(organisation.segments).work;
  const workOf = (step: string) => work[organisation.steps.indexOf(step)] ?? 0;
  const byTrade = blocksByTrade(model, organisation, order);
  const most = Math.min(n, Math.max(2, model.designs[0]?.teams.length ?? 0));
  const wished = teams ?? (byTrade.length > 1 ? Math.min(byTrade.length, most) : most);
  const place = (step: string) => order.indexOf(step);
  return cutLargest(joinBlocks(model, organisation, { blocks: byTrade, wished, workOf }), wished, {
    order,
    workOf,
  })
    .map((block) => block.toSorted((a, b) => place(a) - place(b)))
    .toSorted((a, b) => place(a[0]!) - place(b[0]!));
}

/** Of each trade the steps that most who do them as their own work have it for a trade. */
function blocksByTrade(
  model: SimulationModel,
  { steps, people }: Organisation,
  order: readonly string[],
): readonly Block[] {
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

interface Joining {
  readonly blocks: readonly Block[];
  readonly wished: number;
  readonly workOf: (step: string) => number;
}

/** Joins two blocks at a time: of one team of today first, and where that saves most handovers per work that comes together. */
function joinBlocks(
  model: SimulationModel,
  organisation: Organisation,
  { blocks, wished, workOf }: Joining,
): readonly Block[] {
  let joined = blocks;
  while (joined.length > wished) {
    const homes = joined.map((block) => homeOf(model, organisation, block));
    const pairs = joined.flatMap((one, i) =>
      joined.slice(i + 1).map((other, k) => ({
        pair: [one, other],
        isOneTeam: homes[i] === homes[i + 1 + k],
        gain: countBetween(organisation, one, other) / (total([...one, ...other].map(workOf)) || 1),
      })),
    );
    const [best] = pairs.toSorted((a, b) => Number(b.isOneTeam) - Number(a.isOneTeam) || b.gain - a.gain);
    joined = [...joined.filter((block) => !best!.pair.includes(block)), best!.pair.flat()];
  }
  return joined;
}

/** Today's team that does most of a block: per step the share of those who have it for their own work. */
function homeOf({ designs }: SimulationModel, { steps, people }: Organisation, block: Block): string | null {
  const teams = designs[0]?.teams ?? [];
  const shares = teams.map(({ members }) =>
    total(
      block.map((step) => {
        const own = people.filter(({ isOwnWork }) => isOwnWork[steps.indexOf(step)]);
        return own.filter(({ id }) => members.includes(id)).length / (own.length || 1);
      }),
    ),
  );
  return teams[shares.indexOf(Math.max(...shares))]?.id ?? null;
}

function countBetween({ steps, neighbours }: Organisation, one: Block, other: Block): number {
  return total(one.flatMap((a) => other.map((b) => neighbours[steps.indexOf(a)]![steps.indexOf(b)]!)));
}

interface Cutting {
  readonly order: readonly string[];
  readonly workOf: (step: string) => number;
}

/** Cuts until there are as many as wished: all when there is one trade, else the one with most work that has several steps. */
function cutLargest(blocks: readonly Block[], wished: number, { order, workOf }: Cutting): readonly Block[] {
  if (blocks.length === 1) return cutEvenly(order, workOf, wished);
  let cut = blocks;
  while (cut.length < wished) {
    const largest = cut
      .filter((block) => block.length > 1)
      .reduce((a, b) => (total(b.map(workOf)) > total(a.map(workOf)) ? b : a));
    cut = cut.flatMap((block) => (block === largest ? cutEvenly(block, workOf, 2) : [block]));
  }
  return cut;
}

/** Cuts a list into so many parts with about as much work: the sum of squares is least, found step by step. */
function cutEvenly(
  order: readonly string[],
  workOf: (step: string) => number,
  parts: number,
): readonly Block[] {
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
  const { cuts } = best.at(-1)!;
  return cuts.map((from, i) => order.slice(from, cuts[i + 1]));
}

/** By the teams of today whose work a block takes together, when each is in one block only; else by its steps. */
export function nameBlocks(
  model: SimulationModel,
  organisation: Organisation,
  blocks: readonly Block[],
): readonly string[] {
  const homes = blocks.map((block) => [
    ...new Set(block.map((step) => homeOf(model, organisation, [step]) ?? step)),
  ]);
  const areApart = new Set(homes.flat()).size === homes.flat().length;
  return blocks.map((block, b) => nameTogether(areApart && blocks.length > 1 ? homes[b]! : block));
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
