import { type SimulationModel, simulateLog } from "../../simulation/index.ts";
import type { ComparedPeriod } from "./choose-window.ts";
import { type ObservedCases, observeCases } from "./observe-cases.ts";
import { dateOf } from "./open-clock.ts";

/** How often the number of cases is doubled when it did not reach the end of the period. */
const mostDoublings = 3;

/** Today's design alone, begun as long before the window as the period says. */
export function placeModel(
  model: SimulationModel,
  period: ComparedPeriod,
  timeZone: string,
): SimulationModel {
  // Cases of a replay come when they came; there are none from before.
  const isReplay = model.caseTypes.some(({ arrivals }) => arrivals.kind === "replay");
  const placed = { ...model, designs: model.designs.slice(0, 1) };
  return isReplay ? placed : { ...placed, start: { date: dateOf(period.simulatedFrom, timeZone), timeZone } };
}

/** One replication as it would have been read from a log that ends when the real one does. */
export function simulatePeriod(
  model: SimulationModel,
  period: ComparedPeriod,
  {
    seed,
    replication,
    orders,
    seenSteps,
  }: {
    readonly seed: string | number;
    readonly replication: number;
    /** About as many cases as come in the period. */
    readonly orders: number;
    readonly seenSteps: ReadonlySet<string>;
  },
): ObservedCases {
  for (let doublings = 0; ; doublings++) {
    const count = orders * 2 ** doublings;
    const log = simulateLog(model, { seed, orders: count, design: 0, replication });
    const last = log.find((event) => event.case === String(count));
    const isWhole = last === undefined || last.ready >= period.until;
    if (isWhole || doublings === mostDoublings) return readAsLog(log, period, seenSteps);
  }
}

/** Work after the end of the log is not in it. */
function readAsLog(
  log: ReturnType<typeof simulateLog>,
  { simulatedFrom, until }: ComparedPeriod,
  seenSteps: ReadonlySet<string>,
): ObservedCases {
  const seen = log.filter(({ complete }) => complete <= until);
  if (seen.length === 0) return { from: simulatedFrom, until, seenSteps, cases: [], work: [] };
  return observeCases(seen.map((event) => (seenSteps.has(event.step) ? event : { ...event, start: null })));
}
