import { describe, expect, it } from "vitest";
import { waiting } from "./matrix-data.fixture.ts";
import { heatOf, scaleHeat, weigh } from "./weight.ts";

const handover = { returned: 10, late: { count: 30, of: 60 }, between: waiting(4.6) };

describe("weigh", () => {
  it("gives the figure of each weight", () => {
    expect(weigh(handover, 100, "count")).toBe(100);
    expect(weigh(handover, 100, "waiting")).toBeCloseTo(4.6 * 28_800);
    expect(weigh(handover, 100, "returned")).toBeCloseTo(0.1);
    expect(weigh(handover, 100, "late")).toBeCloseTo(0.5);
  });

  it("never gives out the time to the next completion as waiting, and nothing without due dates", () => {
    const unknown = {
      ...handover,
      late: { count: 0, of: 0 },
      between: { ...waiting(4.6), kind: "completion" as const },
    };
    expect(weigh(unknown, 100, "waiting")).toBeNull();
    expect(weigh(unknown, 100, "late")).toBeNull();
  });

  it("gives no waiting that was measured fewer than 30 times, or for less than half", () => {
    const measured = (n: number) => ({ ...handover, between: waiting(4.6, n) });
    expect(weigh(measured(21), 1793, "waiting")).toBeNull();
    expect(weigh(measured(29), 29, "waiting")).toBeNull();
    expect(weigh(measured(49), 100, "waiting")).toBeNull();
    expect(weigh(measured(50), 100, "waiting")).toBeCloseTo(4.6 * 28_800);
  });
});

describe("heatOf", () => {
  const days = (value: number) => ({ ...handover, between: waiting(value) });
  const scale = scaleHeat(
    [0.5, 2, 5].map((value) => ({ handover: days(value), count: 100 })),
    "waiting",
  );

  it("goes in five steps up to the worst", () => {
    const heats = [0, 0.9, 1.1, 2.9, 3.9, 4.1, 5].map((value) => heatOf(days(value), 100, scale));
    expect(heats).toEqual([1, 1, 2, 3, 4, 5, 5]);
  });

  it("stays pale where nothing is bad", () => {
    const calm = scaleHeat([{ handover: days(0.1), count: 100 }], "waiting");
    expect(heatOf(days(0.1), 100, calm)).toBe(1);
  });

  it("has no colour for counting nor for too few, and few do not set the scale", () => {
    expect(heatOf(days(5), 29, scale)).toBeNull();
    expect(heatOf(days(5), 100, { ...scale, weight: "count" })).toBeNull();
    expect(scaleHeat([{ handover: days(50), count: 3 }], "waiting").worst).toBe(0);
  });
});

describe("heatOf late", () => {
  const lateness = { overall: 0.32, lowerEnd: (count: number, of: number) => count / of - 0.03 };
  const heat = (count: number, of: number) =>
    heatOf({ ...handover, late: { count, of } }, of, scaleHeat([], "late", lateness));

  it("colours only what is late more often than average beyond doubt", () => {
    expect([heat(32, 100), heat(34, 100), heat(10, 100)]).toEqual([null, null, null]);
    expect([heat(37, 100), heat(53, 100), heat(78, 100), heat(100, 100)]).toEqual([1, 2, 4, 5]);
  });

  it("has the same colour in every picture, and none for too few", () => {
    const other = scaleHeat(
      [{ handover: { ...handover, late: { count: 99, of: 100 } }, count: 100 }],
      "late",
      lateness,
    );
    expect(heatOf({ ...handover, late: { count: 53, of: 100 } }, 100, other)).toBe(heat(53, 100));
    expect(heat(29, 29)).toBeNull();
    expect(heatOf(handover, 100, scaleHeat([], "late"))).toBeNull();
  });
});
