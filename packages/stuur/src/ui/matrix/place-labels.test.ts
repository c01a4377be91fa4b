import { describe, expect, it } from "vitest";
import { boxOf, type LabelRequest, overlaps, placeLabels, type Spot } from "./place-labels.ts";
import { cutText, estimateTextWidth, wrapText } from "./text-width.ts";

const spot = (x: number, y: number): Spot => ({ x, y, anchor: "start", lines: ["4,6 dagen"] });
const request = (id: string, ...spots: Spot[]): LabelRequest => ({ id, fontSize: 15, spots });
const bounds = { left: 0, top: 0, right: 300, bottom: 200 };

describe("placeLabels", () => {
  it("takes the first free spot, and leaves out a text that has none", () => {
    const solid = [{ left: 0, top: 80, right: 60, bottom: 120 }];
    const labels = placeLabels(
      [
        request("a", spot(20, 100), spot(100, 100)),
        request("b", spot(110, 102), spot(290, 40)),
        request("c", spot(100, 60)),
      ],
      { bounds, solid, lines: [] },
    );
    expect(labels.map(({ id, x, y }) => [id, x, y])).toEqual([
      ["a", 100, 100],
      ["c", 100, 60],
    ]);
  });

  it("prefers a later spot that covers no line", () => {
    const lines = [{ left: 10, top: 40, right: 100, bottom: 60 }];
    const [label] = placeLabels([request("a", spot(20, 55), spot(120, 55))], { bounds, solid: [], lines });
    expect(label?.x).toBe(120);
  });

  it("measures a box by anchor and number of lines", () => {
    const one = boxOf({ x: 100, y: 50, anchor: "end", lines: ["abc"] }, 10);
    const two = boxOf({ x: 100, y: 50, anchor: "middle", lines: ["abc", "abc"] }, 10);
    expect(one.right).toBe(100);
    expect((two.left + two.right) / 2).toBeCloseTo(100);
    expect(two.bottom - two.top).toBeCloseTo(one.bottom - one.top + 12.5);
    expect(overlaps(one, two)).toBe(true);
  });
});

describe("text in pictures", () => {
  it("breaks at spaces and cuts what cannot be broken", () => {
    expect(wrapText("opdracht bevestigen", 90, 13)).toEqual(["opdracht", "bevestigen"]);
    expect(wrapText("afmonteren", 300, 13)).toEqual(["afmonteren"]);
    const cut = cutText("W_Completeren aanvraag-COMPLETE", 100, 13);
    expect(cut.endsWith("…")).toBe(true);
    expect(estimateTextWidth(cut, 13, true)).toBeLessThanOrEqual(100);
  });
});
