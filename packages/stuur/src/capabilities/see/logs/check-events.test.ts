import { expect, test } from "vitest";
import type { StuurError } from "../../../platform/errors/errors.ts";
import { checkEvents } from "./check-events.ts";

const options = { timeZone: "Europe/Amsterdam", attributes: [] };
const event = { key: "1", case: "7", step: "a", completedAt: "2025-03-31T14:05:00+02:00" };

function problemsOf(...sent: unknown[]): unknown {
  try {
    checkEvents(sent, options);
    return [];
  } catch (error) {
    const { problems } = (error as StuurError).values as { problems: { index: number; field: string }[] };
    return problems.map(({ index, field }) => `${index} ${field}`);
  }
}

test("times become UTC, a due day lasts until its end in the zone, and empty fields are left out", () => {
  const { events } = checkEvents([{ ...event, team: null, dueAt: "2025-03-29", attributes: {} }], options);
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
      { ...event, key: "10", dueAt: "1850-03-31" },
    ),
  ).toEqual([
    ...["1 step", "2 completedAt", "3 completedAt", "4 startedAt", "5 attributes.size", "6 event"],
    ...["7 key", "8 case", "9 completedAt", "10 dueAt"],
  ]);
});

test("the reason is in both languages, and the status says that it was read", () => {
  try {
    checkEvents([{ ...event, completedAt: "gisteren" }], options);
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
  expect(checkEvents([event, { ...event }], options).events).toHaveLength(1);
  expect(problemsOf(event, { ...event, step: "b" })).toEqual(["1 key"]);
});

test("attributes that are called like persons are not kept", () => {
  const attributes = { medewerker: "Anne", kleur: "rood", aantal: 3, spoed: true };
  const { events, leftOut } = checkEvents([{ ...event, attributes }], options);
  expect(events[0]?.attributes).toEqual({ kleur: "rood", aantal: "3", spoed: "true" });
  expect(leftOut).toEqual(["medewerker"]);
});

test("a day far away is no due date where programs write it for none, and is refused otherwise", () => {
  const none = ["9999-12-31", "0001-01-01", "9999-12-31T23:59:59Z", "0001-01-01T00:00:00+01:00", null];
  const { events } = checkEvents(
    none.map((dueAt, index) => ({ ...event, key: `${index}`, dueAt })),
    options,
  );
  expect(events).toHaveLength(none.length);
  expect(events.filter(({ dueAt }) => dueAt !== undefined)).toEqual([]);
  const reasonOf = (dueAt: unknown) => {
    try {
      return checkEvents([{ ...event, dueAt }], options).events[0]?.dueAt;
    } catch (error) {
      const { problems } = (error as StuurError).values as {
        problems: { field: string; reason: { en: string } }[];
      };
      return `${problems[0]?.field}: ${problems[0]?.reason.en}`;
    }
  };
  const far = "dueAt: this time is before 1900 or after 2200";
  for (const day of ["9999-12-30", "0001-01-02", "1899-12-31", "2201-01-01", "2500-01-01T00:00:00Z"])
    expect(reasonOf(day)).toBe(far);
  for (const text of ["soon", "2025-02-30", 20250330, "2025-03-30T14:00:00", "9999-12-31T"])
    expect(reasonOf(text)).toContain("dueAt: write the time with its zone");
  expect(reasonOf("1900-01-01")).toMatch(/^1900-01-01T23:/);
  expect(reasonOf("2200-12-31")).toBe("2200-12-31T22:59:59.999Z");
});

test("more different attributes than a log can have are refused, those of earlier events counted", () => {
  const attributes = Array.from({ length: 199 }, (_, index) => `attribute ${index}`);
  const check = (...given: object[]) =>
    checkEvents(
      given.map((of, index) => ({ ...event, key: `${index}`, attributes: of })),
      { ...options, attributes },
    );
  expect(check({ colour: "red", "attribute 3": 1 }, { colour: "blue" }).attributes).toEqual([
    ...attributes,
    "colour",
  ]);
  try {
    check({ colour: "red" }, { "attribute 3": 1 }, { size: "L" });
    expect.unreachable();
  } catch (error) {
    const { problems } = (error as StuurError).values;
    expect(problems).toMatchObject([
      { index: 2, field: "attributes.size", reason: { en: expect.stringContaining("200") } },
    ]);
  }
});
