import { expect, test } from "vitest";
import type { StuurError } from "../../../platform/errors/errors.ts";
import { checkEvents } from "./check-events.ts";

const zone = "Europe/Amsterdam";
const event = { key: "1", case: "7", step: "a", completedAt: "2025-03-31T14:05:00+02:00" };

function problemsOf(...sent: unknown[]): unknown {
  try {
    checkEvents(sent, zone);
    return [];
  } catch (error) {
    const { problems } = (error as StuurError).values as { problems: { index: number; field: string }[] };
    return problems.map(({ index, field }) => `${index} ${field}`);
  }
}

test("times become UTC, a due day lasts until its end in the zone, and empty fields are left out", () => {
  const { events } = checkEvents([{ ...event, team: null, dueAt: "2025-03-29", attributes: {} }], zone);
  expect(events).toEqual([
    { ...event, completedAt: "2025-03-31T12:05:00.000Z", dueAt: "2025-03-29T22:59:59.999Z" },
  ]);
});

test("each bad event is told with its index and field", () => {
  expect(
    problemsOf(
      event,
      { ...event, key: "2", step: " " },
      { ...event, key: "3", completedAt: "31-03-2025" },
      { ...event, key: "4", completedAt: "2025-03-31T14:05:00" },
      { ...event, key: "5", startedAt: "2025-04-01T14:05:00Z" },
      { ...event, key: "6", attributes: { size: null } },
      "nothing",
      { ...event, key: undefined },
      { ...event, key: "8", case: "a\0" },
      { ...event, key: "9", completedAt: "1850-03-31T14:05:00Z" },
    ),
  ).toEqual([
    ...["1 step", "2 completedAt", "3 completedAt", "4 startedAt", "5 attributes.size", "6 event"],
    ...["7 key", "8 case", "9 completedAt"],
  ]);
});

test("the reason is in both languages, and the status says that it was read", () => {
  try {
    checkEvents([{ ...event, completedAt: "gisteren" }], zone);
    expect.unreachable();
  } catch (error) {
    const { status, values, text } = error as StuurError;
    expect(status).toBe(422);
    expect(text.nl).toContain("index 0");
    expect(values.problems).toMatchObject([
      { reason: { nl: expect.stringContaining("zone"), en: expect.stringContaining("zone") } },
    ]);
  }
});

test("an event that is there twice is one; a key with two contents is refused", () => {
  expect(checkEvents([event, { ...event }], zone).events).toHaveLength(1);
  expect(problemsOf(event, { ...event, step: "b" })).toEqual(["1 key"]);
});

test("attributes that are called like persons are not kept", () => {
  const attributes = { medewerker: "Anne", kleur: "rood", aantal: 3, spoed: true };
  const { events, leftOut } = checkEvents([{ ...event, attributes }], zone);
  expect(events[0]?.attributes).toEqual({ kleur: "rood", aantal: "3", spoed: "true" });
  expect(leftOut).toEqual(["medewerker"]);
});
