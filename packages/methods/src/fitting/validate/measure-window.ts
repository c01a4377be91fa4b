import type { SimulationModel } from "../../simulation/index.ts";
import type { ComparedPeriod } from "./choose-window.ts";
import { createLoadMeasure, type MeasuredLoads } from "./measure-loads.ts";
import type { ObservedCases } from "./observe-cases.ts";
import { openClock } from "./open-clock.ts";

/** What is compared, measured alike in reality and in a replication. Times are seconds. */
export interface Measured extends MeasuredLoads {
  readonly leadTimes: readonly number[];
  /** Empty without working time. */
  readonly workingLeadTimes: readonly number[];
  readonly casesPerWeek: number;
  readonly handoversBetween: number;
  readonly handoversWithin: number;
  /** How many people did something, by team; empty when the log does not say who. */
  readonly teamPeople: readonly number[];
}

/** Makes what measures the window, in reality and in every replication. */
export function createMeasure(
  model: SimulationModel,
  period: ComparedPeriod,
  timeZone: string,
): (observed: ObservedCases) => Measured {
  const known = { from: period.simulatedFrom, until: period.until };
  const working = model.calendars?.find(({ id }) => id === model.workingTime);
  const workingClock = working === undefined ? null : openClock(working, known, timeZone);
  const loads = createLoadMeasure(model, period, timeZone);
  const teams = model.designs[0]!.teams.map(({ id }) => id);
  const { from, until } = period.window;
  return (observed) => {
    const cases = observed.cases.filter(({ begun }) => begun >= from && begun < until);
    const average = (of: (one: ObservedCases["cases"][number]) => number) =>
      cases.reduce((sum, one) => sum + of(one), 0) / cases.length;
    return {
      leadTimes: cases.map((one) => (one.ended - one.begun) / 1000),
      workingLeadTimes:
        workingClock === null ? [] : cases.map((one) => workingClock(one.begun, one.ended) / 1000),
      casesPerWeek: cases.length / ((until - from) / (7 * 86_400_000)),
      handoversBetween: average(({ between }) => between),
      handoversWithin: average(({ within }) => within),
      teamPeople: countPeople(observed, teams, period),
      ...loads(observed),
    };
  };
}

function countPeople(
  { work }: ObservedCases,
  teams: readonly string[],
  { window }: ComparedPeriod,
): readonly number[] {
  const seen = new Map(teams.map((team) => [team, new Set<string>()]));
  for (const { team, person, complete } of work) {
    if (person === null || complete < window.from || complete >= window.until) continue;
    seen.get(team ?? "")?.add(person);
  }
  const counts = [...seen.values()].map(({ size }) => size);
  return counts.some((count) => count > 0) ? counts : [];
}
