import fc from "fast-check";
import { expect, test } from "vitest";
import { temporaryLogs } from "../test/temporary-log.ts";
import { timeDivision } from "./time-division.ts";
import { type TimePart, timeParts } from "./time-pieces.ts";

const { openContent } = temporaryLogs();

interface Work {
  readonly order: number;
  readonly step: string;
  readonly team: string;
  /** Minutes; null when unknown, never both. */
  readonly start: number | null;
  readonly end: number | null;
}

const minute = fc.integer({ min: 0, max: 59 });
const times = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.tuple(minute, minute).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
  },
  { weight: 1, arbitrary: minute.map((end) => ({ start: null, end })) },
  { weight: 1, arbitrary: minute.map((start) => ({ start, end: null })) },
  // The end before the start: a mistake that logs have.
  { weight: 1, arbitrary: fc.record({ start: minute, end: minute }) },
);
const works: fc.Arbitrary<Work[]> = fc.array(
  fc
    .record({
      order: fc.integer({ min: 1, max: 4 }),
      step: fc.constantFrom("a", "b", "c"),
      team: fc.constantFrom("A", "B", "C"),
      times,
    })
    .map(({ times: known, ...event }) => ({ ...event, ...known })),
  { minLength: 1, maxLength: 24 },
);

test("the division equals a simulation that asks of each minute what is going on", async () => {
  const property = fc.asyncProperty(works, fc.constantFrom([], ["c"]), async (events, customerSteps) => {
    // So that the log always has start times and the step c.
    const log = await openEvents([{ order: 9, step: "c", team: "A", start: 0, end: 1 }, ...events]);
    const { clock, teams } = await timeDivision(log, { customerSteps });
    const expected = countMinutes(events, customerSteps);
    expected.parts[customerSteps.length === 0 ? "work" : "customer"] += 1;
    const minutes = Object.fromEntries(timeParts.map((part) => [part, clock.parts[part].total / 60]));
    expect(minutes).toEqual(expected.parts);
    expect(clock.transitions.total / 60).toBe(expected.transitions);
    expect(Math.round(clock.elapsed * 1e6)).toBe(
      timeParts.reduce((sum, part) => sum + Math.round(clock.parts[part].total * 1e6), 0),
    );
    const ofTeams = teams.reduce((sum, team) => sum + Object.values(team.clock).reduce((a, b) => a + b), 0);
    expect(ofTeams).toBe(clock.elapsed - clock.parts.customer.total);
    for (const team of teams)
      for (const seconds of Object.values(team.clock)) expect(seconds).toBeGreaterThanOrEqual(0);
  });
  await fc.assert(property, { seed: 20_261_122, numRuns: 20 });
});

/** An event with what the order of its case tells. */
interface Traced extends Work {
  readonly began: number;
  readonly isCustomers: boolean;
  readonly isAgain: boolean;
}

/** Minutes of each part, found minute by minute. */
function countMinutes(events: readonly Work[], customerSteps: readonly string[]) {
  const parts = { work: 0, inside: 0, handover: 0, customer: 0, returned: 0, unknown: 0 };
  let transitions = 0;
  for (const order of new Set(events.map((event) => event.order))) {
    const trace = traceOrder(
      events.filter((event) => event.order === order),
      customerSteps,
    );
    const last = Math.max(...trace.map(({ began, end }) => Math.max(began, end ?? began)));
    for (let at = trace[0]!.began; at < last; at++) {
      const busy = trace.filter(
        ({ start, end }) => start !== null && end !== null && start <= at && at < end,
      );
      // The last event to begin, and the one that is waited for.
      const index = trace.findLastIndex(({ began }) => began <= at);
      const [from, to] = [trace[index]!, trace[index + 1]];
      if (busy.length > 0) parts[partOfWork(busy)]++;
      else parts[partOfWait(from, to!)]++;
      if (busy.length === 0 && from.team !== to!.team) transitions++;
    }
  }
  return { parts, transitions };
}

function traceOrder(events: readonly Work[], customerSteps: readonly string[]): Traced[] {
  return events
    .map((event, position) => ({ ...event, position, began: event.start ?? event.end! }))
    .sort((a, b) => a.began - b.began || a.position - b.position)
    .map((event, place, all) => {
      const isCustomers = customerSteps.includes(event.step);
      return { ...event, isCustomers, isAgain: isReturned(all, place) };
    });
}

function partOfWork(busy: readonly Traced[]): TimePart {
  const own = busy.find(({ isCustomers }) => !isCustomers);
  if (!own) return "customer";
  return own.isAgain ? "returned" : "work";
}

function partOfWait(from: Traced, to: Traced): TimePart {
  if (from.end === null) return "unknown";
  if (to.isCustomers) return "customer";
  if (to.start === null) return "unknown";
  if (to.isAgain) return "returned";
  return from.team === to.team ? "inside" : "handover";
}

/** Whether the event's run is of a team that had the case two runs ago and begins with what had been done by then. */
function isReturned(trace: readonly { team: string; step: string }[], place: number): boolean {
  const beginOfRun = (last: number) => {
    let first = last;
    while (first > 0 && trace[first - 1]!.team === trace[last]!.team) first--;
    return first;
  };
  const begin = beginOfRun(place);
  if (begin === 0) return false;
  const between = beginOfRun(begin - 1);
  if (between === 0 || trace[between - 1]!.team !== trace[begin]!.team) return false;
  return trace.slice(0, between).some(({ step }) => step === trace[begin]!.step);
}

function openEvents(events: readonly Work[]) {
  const at = (known: number | null) =>
    known === null ? "" : `2025-01-01T09:${String(known).padStart(2, "0")}:00Z`;
  const lines = events.map(
    ({ order, step, team, start, end }) => `${order},${step},${team},${at(start)},${at(end)}`,
  );
  const columns = {
    case: "order",
    step: "step",
    team: "team",
    start: "started",
    time: "completed",
    status: "none",
  };
  return openContent(["order,step,team,started,completed", ...lines].join("\n"), { columns });
}
