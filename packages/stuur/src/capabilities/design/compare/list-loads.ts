import type { SimulationModel } from "@stuur/methods/simulation";
import type { MaybeEstimate, RunResult, SureEstimate } from "./compare.contract.ts";

/** How much of the time there is work for a group of people in one design. */
export interface GroupLoad {
  readonly group: string;
  readonly design: string;
  readonly load: SureEstimate;
}

/**
 * Load per trade (the first skill of a person) in each of the designs, trade by trade. Where all people have the same
 * trade, or a trade is one person, whose load is nobody else's business, it is told per team.
 *
 * The interval of a trade is the mean of those of its people: wide enough, however they hang together.
 */
export function listLoads(
  { people }: SimulationModel,
  { designs }: RunResult,
  names: readonly string[],
): { readonly by: "trade" | "team"; readonly loads: readonly GroupLoad[] } {
  const outcomes = names.flatMap((name) => {
    const found = designs.find(({ design }) => design === name);
    return found?.ok ? [found] : [];
  });
  const trades = new Map<string, string[]>();
  for (const { id, skills } of people) {
    const trade = skills[0]?.step;
    if (trade !== undefined) trades.set(trade, [...(trades.get(trade) ?? []), id]);
  }
  const isByTrade = trades.size > 1 && [...trades.values()].every((members) => members.length > 1);
  if (!isByTrade) {
    const loads = outcomes.flatMap(({ design, figures }) =>
      figures.teams.flatMap(({ team, load }) => {
        const [sure] = onlySure([load]);
        return sure ? [{ group: team, design, load: sure }] : [];
      }),
    );
    return { by: "team", loads };
  }
  const loads = [...trades].flatMap(([group, members]) =>
    outcomes.flatMap(({ design, figures }) => {
      const known = onlySure(
        figures.people.filter(({ person }) => members.includes(person)).map(({ load }) => load),
      );
      return known.length === 0 ? [] : [{ group, design, load: average(known) }];
    }),
  );
  return { by: "trade", loads };
}

function onlySure(estimates: readonly MaybeEstimate[]): readonly SureEstimate[] {
  return estimates.filter(
    (one): one is SureEstimate => one.mean !== null && one.lower !== null && one.upper !== null,
  );
}

function average(estimates: readonly SureEstimate[]): SureEstimate {
  const mean = (pick: (one: SureEstimate) => number) =>
    estimates.reduce((sum, one) => sum + pick(one), 0) / estimates.length;
  return {
    mean: mean((one) => one.mean),
    lower: mean((one) => one.lower),
    upper: mean((one) => one.upper),
    n: Math.min(...estimates.map(({ n }) => n)),
  };
}
