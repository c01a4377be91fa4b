import { isCount, requireParameter } from "../parameters/index.ts";
import type { SimulationModel } from "../simulation/index.ts";
import { expectedFlows } from "./count-handovers.ts";
import { listPlaceable } from "./list-placeable.ts";
import { orderSteps } from "./order-steps.ts";
import type { Organisation } from "./organisation.ts";
import { usualSizes } from "./review/review-membership.ts";
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
  const placeable = listPlaceable(model, organisation);
  const most = Math.min(n, placeable.length || 1, Math.max(2, model.designs[0]?.teams.length ?? 0));
  const wished = teams ?? (byTrade.length > 1 ? Math.min(byTrade.length, most) : most);
  const place = (step: string) => order.indexOf(step);
  const trades = model.people.flatMap(({ id, skills: [first] }) =>
    first !== undefined && placeable.includes(id) ? [first.step] : [],
  );
  const joined = joinBlocks(model, organisation, {
    blocks: byTrade,
    wished,
    workOf,
    sizeOf: (block) => trades.filter((trade) => block.includes(trade)).length,
    roomy: Math.max(usualSizes.standingTeam, Math.ceil(placeable.length / wished)),
  });
  return cutLargest(joined, wished, { order, workOf })
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
  /** So many people have their trade in a block … */
  readonly sizeOf: (block: Block) => number;
  /** … which are too many for one team above this. */
  readonly roomy: number;
}

/**
 * Joins two blocks at a time: of one team of today first, then where that does not make a team too large, and among these
 * where it saves most handovers per work that comes together. At the end
 * parts go over from a team that is too large after all.
 */
function joinBlocks(model: SimulationModel, organisation: Organisation, joining: Joining): readonly Block[] {
  const { blocks, wished } = joining;
  let units = blocks;
  while (units.length > wished) {
    const homes = new Map(units.map((unit) => [unit, homeOf(model, organisation, unit)]));
    const best = rankPairs(organisation, units, joining).find(
      ([one, other]) => homes.get(one) === homes.get(other),
    );
    if (best === undefined) break;
    units = joinPair(units, best);
  }
  let joined = units;
  while (joined.length > wished) joined = joinPair(joined, rankPairs(organisation, joined, joining)[0]!);
  return relieveLarge(organisation, units, joined, joining);
}

type Pair = readonly [Block, Block];

function joinPair(blocks: readonly Block[], pair: Pair): readonly Block[] {
  return [...blocks.filter((block) => !pair.includes(block)), pair.flat()];
}

/** The pairs of blocks, the best to join first. */
function rankPairs(
  organisation: Organisation,
  blocks: readonly Block[],
  { workOf, sizeOf, roomy }: Joining,
): readonly Pair[] {
  return blocks
    .flatMap((one, i) =>
      blocks.slice(i + 1).map((other) => ({
        pair: [one, other] as const,
        excess: Math.max(0, sizeOf([...one, ...other]) - roomy),
        gain: countBetween(organisation, one, other) / (total([...one, ...other].map(workOf)) || 1),
      })),
    )
    .toSorted((a, b) => a.excess - b.excess || b.gain - a.gain)
    .map(({ pair }) => pair);
}

/** Moves one unit at a time to another block, with fewest handovers between blocks, as long as fewer are too many. */
function relieveLarge(
  organisation: Organisation,
  units: readonly Block[],
  joined: readonly Block[],
  { sizeOf, roomy }: Joining,
): readonly Block[] {
  const rate = (blocks: readonly Block[]) => ({
    blocks,
    excess: total(blocks.map((block) => Math.max(0, sizeOf(block) - roomy))),
    between: total(
      blocks.flatMap((one, i) => blocks.slice(i + 1).map((other) => countBetween(organisation, one, other))),
    ),
  });
  let best = rate(joined);
  while (best.excess > 0) {
    const [next] = units
      .flatMap((unit) => moveUnit(best.blocks, unit))
      .map(rate)
      .toSorted((a, b) => a.excess - b.excess || a.between - b.between);
    if (next === undefined || next.excess >= best.excess) break;
    best = next;
  }
  return best.blocks;
}

/** Every way to move a unit to another block that leaves no block empty. */
function moveUnit(blocks: readonly Block[], unit: Block): readonly (readonly Block[])[] {
  return blocks
    .filter((to) => !to.includes(unit[0]!))
    .map((to) =>
      blocks.map((block) => (block === to ? [...to, ...unit] : block.filter((step) => !unit.includes(step)))),
    )
    .filter((moved) => moved.every((block) => block.length > 0));
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
