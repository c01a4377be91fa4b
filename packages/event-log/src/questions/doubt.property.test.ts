import fc from "fast-check";
import { expect, test } from "vitest";
import { doubt } from "../index.ts";
import { temporaryLogs } from "../test/temporary-log.ts";

const { openContent } = temporaryLogs();

interface Event {
  readonly order: number;
  readonly team: string;
  readonly person: string;
  readonly minute: number;
}

test("the bounds are attained: the fewest and the most over all orders of what happened at the same time", async () => {
  const tied = fc.array(
    fc.record({
      ...{
        order: fc.integer({ min: 1, max: 2 }),
        step: fc.constant("a"),
        minute: fc.integer({ min: 0, max: 2 }),
      },
      ...{ team: fc.constantFrom("A", "B", ""), person: fc.constantFrom("x", "y", "") },
    }),
    { minLength: 1, maxLength: 9 },
  );
  const property = fc.asyncProperty(tied, async (rows) => {
    const opened = await openEvents(rows);
    for (const by of ["team", "person", "person-in-team"] as const) {
      const { handoversMin, handoversMax } = await doubt(opened, { by });
      expect({ by, handoversMin, handoversMax }).toEqual({ by, ...boundByTrying(rows, by) });
    }
  });
  await fc.assert(property, { seed: 20253, numRuns: 20 });
});

/** The fewest and the most handovers, case by case, by trying every order. */
function boundByTrying(rows: readonly Event[], by: "team" | "person" | "person-in-team") {
  const isHanded = (a: Event, b: Event) => {
    if (by === "team") return a.team !== b.team;
    return a.person !== b.person && (by === "person" || a.team === b.team);
  };
  const bounds = { handoversMin: 0, handoversMax: 0 };
  for (const order of new Set(rows.map((entry) => entry.order))) {
    const events = rows.filter((entry) => entry.order === order);
    const counts = ordersOf(events).map((sorted) => {
      return sorted.filter((event, place) => place > 0 && isHanded(sorted[place - 1]!, event)).length;
    });
    bounds.handoversMin += Math.min(...counts);
    bounds.handoversMax += Math.max(...counts);
  }
  return bounds;
}

/** All orders of events that respect their times. */
function ordersOf(events: readonly Event[]): Event[][] {
  const first = Math.min(...events.map(({ minute }) => minute));
  if (events.length === 0) return [[]];
  return events.flatMap((event, index) =>
    event.minute === first ? ordersOf(events.toSpliced(index, 1)).map((rest) => [event, ...rest]) : [],
  );
}

function openEvents(events: readonly Event[]) {
  const lines = events.map(({ order, team, person, minute }) => {
    return `${order},a,${team},${person},2025-01-01T09:0${minute}:00Z`;
  });
  const columns = {
    case: "order",
    step: "step",
    team: "team",
    person: "person",
    time: "completed",
    status: "none",
  };
  return openContent(["order,step,team,person,completed", ...lines].join("\n"), { columns });
}
