import fc from "fast-check";
import type { QuestionOptions } from "../index.ts";

/** An event of a small log, at a minute of one hour; an empty team or person is missing. */
export interface RandomEvent {
  readonly order: number;
  readonly step: string;
  readonly team: string;
  readonly person: string;
  readonly minute: number;
}

/** An event as a question sees it: `party` is the team or person that is followed. */
export interface TracedEvent extends RandomEvent {
  readonly party: string;
}

/** A few cases with many ties, repetitions and gaps. */
export const randomLog: fc.Arbitrary<RandomEvent[]> = fc.array(
  fc.record({
    order: fc.integer({ min: 1, max: 5 }),
    step: fc.constantFrom("a", "b", "c"),
    team: fc.constantFrom("A", "B", "C", ""),
    person: fc.constantFrom("Ann", "Bob", "Cas", ""),
    minute: fc.integer({ min: 0, max: 20 }),
  }),
  { minLength: 1, maxLength: 60 },
);

/** What a question about it can follow. */
export const randomOptions = fc.record({
  by: fc.constantFrom("team", "person", "person-in-team"),
  missing: fc.constantFrom("keep", "drop"),
}) satisfies fc.Arbitrary<QuestionOptions>;

export const randomLogColumns = {
  case: "order",
  step: "step",
  team: "team",
  person: "person",
  time: "completed",
  status: "none",
};

export function toCsv(events: readonly RandomEvent[]): string {
  const lines = events.map(({ order, step, team, person, minute }) => {
    return `${order},${step},${team},${person},2025-01-01T09:${String(minute).padStart(2, "0")}:00Z`;
  });
  return ["order,step,team,person,completed", ...lines].join("\n");
}

/** The events of each case in order, as the options want them; cases in the order of the file, without empty ones. */
export function traceCases(
  events: readonly RandomEvent[],
  { by, missing }: { by: "team" | "person" | "person-in-team"; missing: "keep" | "drop" },
): TracedEvent[][] {
  const value = (event: RandomEvent) => (by === "team" ? event.team : event.person);
  return [...new Set(events.map(({ order }) => order))]
    .map((order) =>
      events
        .filter((event) => event.order === order && (missing === "keep" || value(event) !== ""))
        .map((event) => ({ ...event, party: value(event) || "(none)" }))
        .sort((a, b) => a.minute - b.minute),
    )
    .filter((trace) => trace.length > 0);
}

/** Whether work is handed over from one event to the next, in the sense of the question. */
export function isHandover(from: TracedEvent, to: TracedEvent, by: string): boolean {
  return from.party !== to.party && (by !== "person-in-team" || from.team === to.team);
}
