import { createRandom } from "@stuur/methods/random";
import { describe, expect, test } from "vitest";
import { temporaryLogs } from "../test/temporary-log.ts";
import { type HandoverEffectOptions, handoverEffect } from "./handover-effect.ts";

const { openContent } = temporaryLogs();

const hour = 3600;

interface Order {
  readonly kind: string;
  readonly size: string;
  readonly hours: number;
  readonly handovers: number;
  /** Due so many hours after the order began; null without a due date. */
  readonly due?: number | null;
}

/** An event when the order begins, then one for each handover, the last of them when it ends. */
function toCsv(orders: readonly Order[]): string {
  const lines = orders.flatMap(({ kind, size, hours, handovers, due = null }, order) => {
    const at = (after: number) => new Date(Date.UTC(2025, 0, 1) + after * hour * 1000).toISOString();
    const events = Math.max(2, handovers + 1);
    return Array.from({ length: events }, (_, place) => {
      const team = `T${Math.min(place, handovers)}`;
      const deadline = due === null ? "" : at(due);
      return `${order},do,${team},${at((hours * place) / (events - 1))},${deadline},${kind},${size}`;
    });
  });
  return ["order,step,team,completed,deadline,kind,size", ...lines].join("\n");
}

const columns = { case: "order", step: "step", team: "team", time: "completed", due: "deadline" };
const ask = async (orders: readonly Order[], options: Partial<HandoverEffectOptions> = {}) => {
  const log = await openContent(toCsv(orders), { columns });
  return handoverEffect(log, { outcome: "duration", matchOn: ["kind"], ...options });
};

const order = (kind: string, hours: number, handovers: number, due: number | null = null): Order => {
  return { kind, size: "large", hours, handovers, due };
};

const orders = [
  ...[order("kitchen", 90, 3), order("kitchen", 100, 2), order("kitchen", 110, 4), order("kitchen", 95, 0)],
  ...[order("chair", 10, 0), order("chair", 12, 1), order("chair", 14, 0), order("chair", 20, 2)],
  ...[order("table", 40, 7), order("stool", 2, 0)],
];

test("raw and within comparable cases, those without a counterpart, and what the sides differ in", async () => {
  const found = await ask(orders, { threshold: 2 });
  expect(found).toMatchObject({ outcome: "duration", threshold: 2, unmatched: { more: 1, fewer: 1 } });
  expect(found.raw).toMatchObject({
    more: { n: 5, value: 72 * hour },
    fewer: { n: 5, value: 26.6 * hour },
  });
  expect(found.raw!.difference).toBeCloseTo(45.4 * hour, 6);
  expect(found.medians).toMatchObject({
    more: { n: 5, value: 90 * hour },
    fewer: { n: 5, value: 12 * hour },
    ...{ difference: 78 * hour, interval: null },
  });
  // Kitchens: 100 against 95, three of them; chairs: 20 against 12, one.
  expect(found.matched!.difference).toBeCloseTo(((3 * 5 + 1 * 8) / 4) * hour, 6);
  expect(found.matched).toMatchObject({ more: { n: 4, value: 80 * hour }, fewer: { n: 4 } });
  expect(found.strataCount).toBe(2);
  expect(found.strata.map(({ values, more, fewer }) => [values[0], more.n, fewer.n])).toEqual([
    ["kitchen", 3, 1],
    ["chair", 1, 3],
  ]);
  expect(
    found.balance.map(({ value, more, fewer, matched }) => [value, more.count, fewer.count, matched.count]),
  ).toEqual([
    ["chair", 1, 3, 1],
    ["kitchen", 3, 1, 3],
    ["stool", 0, 1, 0],
    ["table", 1, 0, 0],
  ]);
  expect(found.balance[0]).toMatchObject({
    column: "kind",
    more: { of: 5 },
    fewer: { of: 5 },
    matched: { of: 4 },
  });
});

test("by the number of handovers", async () => {
  const { byHandovers } = await ask(orders);
  expect(
    byHandovers.map(({ from, to, cases, median }) => [from, to, cases, median && median.value / hour]),
  ).toEqual([
    [0, 0, 4, 12],
    [1, 1, 1, 12],
    [2, 2, 2, 60],
    [3, 5, 2, 100],
    [6, null, 1, 40],
  ]);
  const [none, one] = byHandovers;
  // 2, 10, 14 and 95: mean 30.25 and standard deviation 43.454; 3.182446 is Student's 97.5 % with 3 degrees of freedom.
  expect(none!.mean! / hour).toBeCloseTo(30.25, 9);
  expect((none!.interval!.upper - none!.mean!) / hour).toBeCloseTo((3.182446 * 43.4539) / 2, 3);
  expect(none!.median).toMatchObject({ lower: null, upper: null });
  expect(one!.interval).toBeNull();
});

test("by default above the median; nothing is said where a side is empty", async () => {
  expect((await ask(orders)).threshold).toBe(2);
  const alike = await ask([order("chair", 5, 1), order("chair", 9, 1)]);
  expect(alike).toMatchObject({ threshold: 2, raw: null, medians: null, matched: null, strata: [] });
  expect(alike.unmatched).toEqual({ more: 0, fewer: 2 });
  expect(await ask(orders, { filter: { from: "2026-01-01" } })).toMatchObject({ threshold: 1, raw: null });
});

test("lateness: shares of the cases with a due date", async () => {
  const due = (kind: string, hours: number, handovers: number) => order(kind, hours, handovers, 24);
  const found = await ask(
    [
      ...[due("a", 30, 2), due("a", 30, 2), due("a", 10, 2), due("a", 30, 0), due("a", 10, 0)],
      ...[due("b", 10, 2), due("b", 10, 0), order("b", 99, 2), order("b", 99, 0)],
    ],
    { outcome: "late", threshold: 1 },
  );
  expect(found).toMatchObject({ medians: null, raw: { more: { n: 4, value: 0.5 }, fewer: { n: 3 } } });
  expect(found.raw!.fewer.value).toBeCloseTo(1 / 3, 12);
  expect(found.matched!.difference).toBeCloseTo(0.75 * (2 / 3 - 1 / 2), 12);
  expect(found.matched!.interval!.lower).toBeGreaterThan(-1);
  expect(found.byHandovers[2]).toMatchObject({ cases: 4, mean: 0.5, median: null });
});

describe("which cases and which columns", () => {
  test("several columns, no column, and one that the log does not have", async () => {
    const sized = orders.map((made, index) => ({ ...made, size: index % 2 === 0 ? "large" : "small" }));
    const found = await ask(sized, { matchOn: ["kind", "size"], threshold: 2 });
    expect(found.strata.map(({ values }) => values)).toEqual([
      ["kitchen", "small"],
      ["chair", "small"],
    ]);
    expect(new Set(found.balance.map(({ column }) => column))).toEqual(new Set(["kind", "size"]));
    const whole = await ask(orders, { matchOn: [], threshold: 2 });
    expect(whole.matched).toEqual(whole.raw);
    const failure = { error: { code: "EVENT_LOG_UNKNOWN_COLUMN" } };
    await expect(ask(orders, { matchOn: ["colour"] })).rejects.toMatchObject(failure);
    await expect(ask(orders, { threshold: 0 })).rejects.toThrow(RangeError);
  });

  test("other teams leave fewer handovers", async () => {
    const grouping = { teams: { T0: "All", T1: "All", T2: "All", T3: "All", T4: "All" } };
    const { byHandovers } = await ask(orders, { grouping });
    expect(byHandovers.map(({ cases }) => cases)).toEqual([9, 0, 0, 1, 0]);
  });
});

test("kinds that are harder and handed over more often make a raw difference, and none within a kind", async () => {
  const random = createRandom(31, "handover effect");
  const made = Array.from({ length: 400 }, (): Order => {
    const difficulty = Math.floor(random.next() * 4);
    const handovers = random.next() < 0.15 + 0.2 * difficulty ? 2 : 0;
    return {
      kind: `k${difficulty}`,
      size: "large",
      hours: 24 * (1 + difficulty) + 24 * random.next(),
      handovers,
    };
  });
  const { raw, matched } = await ask(made, { threshold: 1 });
  expect(raw!.interval!.lower).toBeGreaterThan(12 * hour);
  expect(matched!.interval!.lower).toBeLessThan(0);
  expect(matched!.interval!.upper).toBeGreaterThan(0);
});
