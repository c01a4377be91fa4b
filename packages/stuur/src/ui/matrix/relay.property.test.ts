import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { furnitureMaker, matrixOf, type Station } from "./matrix-data.fixture.ts";
import { type Box, boxOf, overlaps } from "./place-labels.ts";
import { layoutForWall, layoutNarrow, layoutWide, type RelayPicture } from "./relay-picture-layout.ts";
import { planRelay } from "./relay-plan.ts";
import { sampleRoute } from "./relay-routes.ts";
import type { Point } from "./relay-shapes.ts";
import type { RelayWords } from "./relay-words.ts";

const words: RelayWords = {
  customer: "Klant",
  people: (count) => `${count} mensen`,
  times: (count) => `${count}×`,
  unknown: null,
  figure: ({ planned }) => `${planned.flow.count}×`,
  delivery: "1.000×",
};

const names = [
  "Ontwerp",
  "Planning en organisatie",
  "Klantcontact",
  "Productie",
  "Werkplaats",
  "Buitendienst",
  "Administratie",
  "Spuiterij",
];
const parts = [
  "melding",
  "aannemen",
  "nagaan",
  "werktekening",
  "bespreken",
  "opdracht",
  "zagen",
  "W_Nabellen",
  "sluiten",
];

/** Processes of up to eight teams and fourteen steps, with work that skips steps and work that goes back. */
const process = fc
  .record({
    stations: fc.array(
      fc.record({
        team: fc.nat({ max: 7 }),
        words: fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 3 }),
        share: fc.double({ min: 0.16, max: 1, noNaN: true }),
        /** Another team that does some of the same step. */
        helps: fc.boolean(),
      }),
      { minLength: 1, maxLength: 14 },
    ),
    extra: fc.array(fc.tuple(fc.nat(13), fc.nat(13), fc.integer({ min: 1, max: 900 })), { maxLength: 14 }),
  })
  .map(({ stations, extra }) => {
    const line = stations.map(
      ({ team, words: step, share, helps }, index): Station => ({
        team: names[team] ?? "",
        step:
          helps && index > 0 && stations[index - 1]?.team !== team && !stations[index - 1]?.helps
            ? nameOf(stations[index - 1]?.words, index - 1)
            : nameOf(step, index),
        share,
      }),
    );
    return matrixOf(
      line,
      extra.filter(([from, to]) => from < line.length && to < line.length && from !== to),
    );
  });

function nameOf(words: readonly string[] | undefined, index: number): string {
  return `${words?.join(" ")} ${index}`;
}

describe("relay", () => {
  const runs = { numRuns: 150, seed: 20_261_121 };

  it("keeps everything inside the view box and lets no tile, name or figure overlap", () => {
    fc.assert(
      fc.property(process, (data) => {
        const plan = planRelay(data);
        for (const picture of [
          layoutWide(plan, words),
          layoutForWall(plan, words),
          layoutNarrow(plan, words),
        ]) {
          if (picture) expectTidy(picture);
        }
      }),
      runs,
    );
  });

  it("places the furniture maker's thirteen steps, wide and narrow, with every handover's figure", () => {
    const plan = planRelay(furnitureMaker);
    const wide = layoutWide(plan, words);
    const narrow = layoutNarrow(plan, words);
    expect(plan.columns).toHaveLength(13);
    expect(plan.foldedSteps).toEqual(["klacht aannemen"]);
    for (const picture of [wide, narrow]) {
      expect(picture).not.toBeNull();
      expectTidy(picture!);
      const figures = picture!.labels.filter(({ id }) => id.startsWith("figure:"));
      expect(figures).toHaveLength(5);
    }
    expect(narrow!.labels.filter(({ id }) => id.startsWith("step:"))).toHaveLength(13);
    expect(wide!.labels.filter(({ id }) => id.startsWith("return:")).length).toBeGreaterThanOrEqual(3);
  });

  it("names every step on a phone, also of the tiles with two signs", () => {
    const steps = ["Besluit opstellen", "Besluit verzonden", "Controle ter plaatse", "Archiveren"];
    const teams = ["Vergunningen", "Klantcontact", "Toezicht", "Archief"];
    const asked = ["Bouwtechnische toets", "Welstandsadvies", "Juridische toets"].map((step, index) => ({
      team: ["Bouwplantoetsing", "Welstand", "Juridische Zaken"][index]!,
      step,
    }));
    const line = steps.map((step, index): Station => ({ team: teams[index]!, step, share: 0.9 }));
    const data = matrixOf([{ team: "Klantcontact", step: "Intake" }, ...asked, ...line]);
    const delivering = {
      ...data,
      cells: data.cells.map((cell) => (steps.includes(cell.step) ? { ...cell, deliveries: 300 } : cell)),
    };
    const plan = planRelay(delivering);
    const signs = plan.tiles.filter(({ handsOn, delivers }) => handsOn && delivers);
    expect(signs.length).toBeGreaterThanOrEqual(3);
    const picture = layoutNarrow(plan, words)!;
    expectTidy(picture);
    const named = picture.labels.filter(({ id }) => id.startsWith("step:"));
    expect(named).toHaveLength(plan.tiles.filter(({ few }) => !few).length);
  });

  it("draws each line from tile to tile in the order of the plan", () => {
    const picture = layoutWide(planRelay(furnitureMaker), words)!;
    for (const { planned, route } of picture.layout.passes.filter(
      ({ planned: { kind } }) => kind !== "return",
    )) {
      const from = picture.layout.tiles.find((tile) => tile.planned === planned.from)!;
      const to = picture.layout.tiles.find((tile) => tile.planned === planned.to)!;
      const points = sampleRoute(route);
      expect(points[0]![0]).toBeCloseTo(from.along + from.sizeAlong / 2);
      expect(points.at(-1)![0]).toBeCloseTo(to.along - to.sizeAlong / 2);
      for (let index = 1; index < points.length; index += 1) {
        expect(points[index]![0]).toBeGreaterThanOrEqual(points[index - 1]![0] - 1e-9);
      }
    }
  });

  it("says that twenty steps in turn do not fit instead of squeezing them", () => {
    const stations = Array.from({ length: 20 }, (_, index) => ({
      team: names[index % 2]!,
      step: `stap ${index}`,
    }));
    expect(layoutWide(planRelay(matrixOf(stations)), words)).toBeNull();
  });
});

function expectTidy(picture: RelayPicture): void {
  const tiles = picture.layout.tiles.map(({ along, across, sizeAlong, sizeAcross }) =>
    around(picture.toXY([along, across]), picture.toXY([sizeAlong / 2, sizeAcross / 2])),
  );
  const labels = picture.labels.map((label) => boxOf(label, label.fontSize));
  const level = picture.headings.filter(({ turn }) => turn === 0).map(({ box }) => box);
  const boxes = [...tiles, ...labels, ...level];
  for (const [index, box] of boxes.entries()) {
    expect(isInside(box, picture), `box ${index} of ${picture.orientation}: ${JSON.stringify(box)}`).toBe(
      true,
    );
    const hit = boxes.slice(index + 1).find((other) => overlaps(shrink(box), shrink(other)));
    expect(hit, `${picture.orientation}: ${JSON.stringify(box)}`).toBeUndefined();
  }
  const routes = [...picture.layout.passes, picture.layout.start, picture.layout.delivery].flatMap((line) =>
    line && !(picture.orientation === "narrow" && "planned" in line && line.planned.kind === "return")
      ? [line.route]
      : [],
  );
  for (const point of routes.flatMap((route) => sampleRoute(route))) {
    expect(isInside(around(picture.toXY(point), [0, 0]), picture), `line at ${point}`).toBe(true);
  }
}

function isInside(box: Box, { width, height }: RelayPicture): boolean {
  return box.left >= -0.5 && box.top >= -0.5 && box.right <= width + 0.5 && box.bottom <= height + 0.5;
}

function around([x, y]: Point, [halfWidth, halfHeight]: Point): Box {
  return { left: x - halfWidth, top: y - halfHeight, right: x + halfWidth, bottom: y + halfHeight };
}

function shrink({ left, top, right, bottom }: Box): Box {
  return { left: left + 0.5, top: top + 0.5, right: right - 0.5, bottom: bottom - 0.5 };
}
