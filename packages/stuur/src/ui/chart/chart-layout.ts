/** A value in time; null where nothing can be said. What stands apart is drawn, but not joined to the rest. */
export interface ChartValue {
  readonly key: string;
  readonly value: number | null;
  readonly isApart: boolean;
}

/** Where most values lie, and their middle. */
export interface ChartLimits {
  readonly center: number;
  readonly lower: number;
  readonly upper: number;
}

/** The picture's size and the room around the values, in its own units. */
export interface ChartFrame {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface PlacedPoint {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly isApart: boolean;
}

export interface ChartLayout {
  readonly points: readonly PlacedPoint[];
  /** Lines between neighbours that count, and dashed ones to what stands apart; as paths. */
  readonly line: string;
  readonly apartLine: string;
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  /** Decimals that tell the ticks apart. */
  readonly digits: number;
  /** Indexes of the values that are named below the picture. */
  readonly named: readonly number[];
  readonly xOf: (index: number) => number;
  readonly yOf: (value: number) => number;
}

/** The width that a name below the picture needs. */
const nameWidth = 76;

/** Places values in a frame (none can be above `most`): evenly in time, and on a scale that holds them and the limits, with round figures beside it. */
export function layoutChart(
  values: readonly ChartValue[],
  limits: ChartLimits | null,
  {
    frame,
    most = Number.POSITIVE_INFINITY,
  }: { readonly frame: ChartFrame; readonly most?: number | undefined },
): ChartLayout {
  const { width, height, top, right, bottom, left } = frame;
  const known = values.flatMap(({ value }) => value ?? []);
  const scale = chooseScale([...known, ...(limits ? [limits.lower, limits.upper] : [])], most);
  const plotWidth = width - left - right;
  const step = plotWidth / Math.max(1, values.length);
  const xOf = (index: number) => round(left + (index + 0.5) * step);
  const share = (value: number) => (value - scale.min) / (scale.max - scale.min);
  const yOf = (value: number) => round(height - bottom - share(value) * (height - top - bottom));
  const points = values.flatMap(({ key, value, isApart }, index) =>
    value === null ? [] : [{ key, x: xOf(index), y: yOf(value), isApart, index }],
  );
  const segments = points.slice(1).map((point, index) => ({ from: points[index]!, to: point }));
  const draw = (isApart: boolean) =>
    segments
      .filter(({ from, to }) => to.index - from.index === 1 && (from.isApart || to.isApart) === isApart)
      .map(({ from, to }) => `M${from.x} ${from.y}L${to.x} ${to.y}`)
      .join("");
  return {
    points: points.map(({ key, x, y, isApart }) => ({ key, x, y, isApart })),
    line: draw(false),
    apartLine: draw(true),
    ticks: scale.ticks.map((value) => ({ value, y: yOf(value) })),
    digits: scale.digits,
    named: chooseNamed(values.length, Math.max(1, Math.floor(plotWidth / nameWidth))),
    xOf,
    yOf,
  };
}

/** Evenly from the last one back, as many as there is room for. */
function chooseNamed(count: number, most: number): number[] {
  const step = Math.ceil(count / most);
  return Array.from({ length: count }, (_, index) => index).filter(
    (index) => (count - 1 - index) % step === 0,
  );
}

interface Scale {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
  readonly digits: number;
}

/** From a round figure below the smallest to one above the largest, with some four between; never beyond what can be. */
function chooseScale(values: readonly number[], most: number): Scale {
  const [low, high] = values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)];
  const span = high - low || Math.abs(high) || 1;
  const rough = span / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  const first = Math.floor((low - span * 0.05) / step);
  // Below nothing there is nothing to draw.
  const from = low >= 0 ? Math.max(0, first) : first;
  const to = Math.min(Math.ceil((high + span * 0.05) / step), Math.ceil(most / step));
  const ticks = Array.from({ length: to - from + 1 }, (_, index) =>
    Number(((from + index) * step).toPrecision(12)),
  );
  return { min: ticks[0]!, max: ticks.at(-1)!, ticks, digits: Math.max(0, -Math.floor(Math.log10(step))) };
}

function round(coordinate: number): number {
  return Math.round(coordinate * 10) / 10;
}
