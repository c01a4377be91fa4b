import { niceStep } from "../timeline/timeline-scale.ts";

/** Where each dot stands in the picture of a distribution, in pixels. */
export interface DotsLayout {
  readonly dots: readonly {
    readonly key: number;
    readonly x: number;
    readonly y: number;
    readonly band: "first" | "half" | "tenth";
  }[];
  readonly radius: number;
  readonly half: number;
  readonly tenth: number;
  readonly ticks: readonly { readonly x: number; readonly value: number }[];
  /** Dots beyond the axis stand in its last column: so many units and more. */
  readonly beyond: number | null;
}

export interface DotsSpace {
  readonly width: number;
  /** Of the axis under the dots, and of the highest dot. */
  readonly floor: number;
  readonly ceiling: number;
}

/** What is drawn, in units that the reader knows: equally many occurrences each, from short to long. */
export interface DotValues {
  readonly values: readonly number[];
  readonly half: number;
  readonly tenth: number;
}

const margin = 8;
const columns = 24;
const largest = 6.4;
/** Longer than so many times the longest of nine in ten would leave no room for the others. */
const mostTenths = 2.5;

/** Dots in columns along an axis from 0; where a column is too high for its dots, they stand beside each other, smaller. */
export function layoutDots({ values, half, tenth }: DotValues, space: DotsSpace): DotsLayout {
  const longest = Math.max(...values, 0);
  const room = Math.max(tenth * mostTenths, half * 3, 1e-9);
  const isCut = longest > room;
  const until = isCut ? room : longest > 0 ? longest * 1.02 : 1;
  const plot = space.width - 2 * margin;
  const place = (value: number) => margin + (plot * Math.min(value, until)) / until;
  const placed = values.map((value) => Math.min(columns - 1, Math.floor((columns * value) / until)));
  const highest = Math.max(...placed.map((column) => placed.filter((other) => other === column).length));
  const { across, spacing } = chooseSpacing(highest, plot / columns, space);
  const seen = new Map<number, number>();
  const dots = values.map((value, key) => {
    const column = placed[key]!;
    const rank = seen.get(column) ?? 0;
    seen.set(column, rank + 1);
    const middle = margin + (plot * (column + 0.5)) / columns;
    const x = middle + ((rank % across) - (across - 1) / 2) * spacing;
    const y = space.floor - spacing * (Math.floor(rank / across) + 0.5) - 1;
    const band = value > tenth ? ("tenth" as const) : value > half ? ("half" as const) : ("first" as const);
    return { key, x, y, band };
  });
  const step = niceTickStep(until, plot);
  const ticks = Array.from({ length: Math.floor(until / step) + 1 }, (_, index) => index * step)
    .map((value) => ({ value, x: place(value) }))
    .filter(({ x, value }) => value === 0 || x < margin + plot - 18);
  return {
    dots,
    radius: Math.min(largest, spacing * 0.46),
    half: place(half),
    tenth: place(tenth),
    ticks,
    beyond: isCut ? (until * (columns - 1)) / columns : null,
  };
}

/** As few dots beside each other in a column as let the highest column fit. */
function chooseSpacing(highest: number, columnWidth: number, { floor, ceiling }: DotsSpace) {
  for (let across = 1; ; across++) {
    const spacing = Math.min(2.16 * largest, columnWidth / across);
    if (Math.ceil(highest / across) * spacing <= floor - ceiling) return { across, spacing };
  }
}

/** Marks some 65 pixels apart; below one unit in tenths. */
function niceTickStep(until: number, plot: number): number {
  const least = (until * 65) / plot;
  return least >= 1 ? niceStep(least) : niceStep(least * 1000) / 1000;
}
