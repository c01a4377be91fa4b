import { type SimulationModel, simulateLog } from "../../simulation/index.ts";
import type { EventTrace } from "./event-trace.ts";

/** What a log of a simulated organisation would hold. */
export function traceOf(
  model: SimulationModel,
  seed: number,
  orders: number,
  hasSegments = false,
): EventTrace {
  const log = simulateLog(model, { seed, orders, design: 0 }).toSorted((a, b) => a.start - b.start);
  const order = new Map<string, number>();
  for (const event of log) if (!order.has(event.case)) order.set(event.case, order.size);
  const rows = log
    .map((event) => ({ ...event, place: order.get(event.case)! }))
    .toSorted((a, b) => a.place - b.place || a.start - b.start);
  const namesOf = (read: (event: (typeof rows)[number]) => string) => [...new Set(rows.map(read))];
  const steps = namesOf(({ step }) => step);
  const people = namesOf(({ person }) => person);
  const teams = namesOf(({ team }) => team);
  const segments = hasSegments ? namesOf(({ segment }) => segment) : [];
  const segment = new Int32Array(order.size).fill(-1);
  for (const event of rows) segment[event.place] = segments.indexOf(event.segment);
  return {
    names: { steps, people, teams, segments },
    due: new Float64Array(order.size).fill(Number.NaN),
    segment,
    caseOf: Int32Array.from(rows, ({ place }) => place),
    step: Int32Array.from(rows, ({ step }) => steps.indexOf(step)),
    person: Int32Array.from(rows, ({ person }) => people.indexOf(person)),
    team: Int32Array.from(rows, ({ team }) => teams.indexOf(team)),
    start: Float64Array.from(rows, ({ start }) => start),
    end: Float64Array.from(rows, ({ complete }) => complete),
    leftOut: { cases: 0, events: 0 },
  };
}
