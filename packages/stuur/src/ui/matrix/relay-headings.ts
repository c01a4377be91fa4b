import { type Box, boxOf, type LabelRequest, type Spot } from "./place-labels.ts";
import { layoutRelay, type RelayLayout } from "./relay-layout.ts";
import type { RelayWords } from "./relay-picture-layout.ts";
import type { RelayPlan } from "./relay-plan.ts";
import { cutText, estimateTextWidth, wrapText } from "./text-width.ts";

/** A name at the edge of the picture: of a step, a team or the customer. */
export interface Heading {
  readonly kind: "step" | "team" | "people" | "customer";
  /** Which lane or column it names. */
  readonly index: number;
  readonly spot: Spot;
  /** Degrees, turned around the spot. */
  readonly turn: number;
  readonly box: Box;
  /** From the name to its lane, where the name does not stand at it. */
  readonly line: readonly [number, number, number, number] | null;
}

export interface HeadedPicture {
  readonly orientation: "wide" | "narrow";
  readonly width: number;
  readonly height: number;
  readonly layout: RelayLayout;
  readonly headings: readonly Heading[];
  /** Names that are placed with the other labels, beside their tile. */
  readonly stepNames: readonly LabelRequest[];
}

const wideWidth = 1134;
const narrowWidth = 326;
const slant = 42;
/** From line to line, in pixels. */
export const slantedLeading = 14;
export const levelLeading = 16;

/** Team names before their lanes, step names over their columns: level where they fit, otherwise slanted. */
export function headWide(plan: RelayPlan, words: RelayWords): HeadedPicture | null {
  const names = plan.lanes.map(({ team }) => cutText(team, 190, 13));
  const namesWidth = Math.max(
    ...[...names, words.customer].map((name) => estimateTextWidth(name, 13, true) + 17),
    110,
  );
  const from = namesWidth + 54;
  const slanted = plan.columns.map(({ step }) => wrapText(step, 124, 13));
  const measures = {
    from,
    to: wideWidth - 66,
    lanePitch: 80,
    tileAcross: 46,
    tileAlong: [32, 70],
    gapWithin: [8, 34],
    gapBetween: [44, 88],
    tail: 40,
    widest: 22,
  } as const;
  const place = (head: number) =>
    layoutRelay(plan, { ...measures, customer: head + 40, firstLane: head + 104 });
  const trial = place(0);
  if (!trial) return null;
  const level = wrapLevel(plan, trial.columns);
  const head = level
    ? levelLeading * Math.max(...level.map((lines) => lines.length)) + 4
    : slantedHeight(slanted);
  const layout = place(head) ?? trial;
  const steps = level ? levelSteps(level, layout, head) : slantedSteps(slanted, layout, head);
  const bottom = (layout.lanes.at(-1) ?? 0) + 46;
  const height = bottom + (hasDeepReturn(layout, bottom) ? 14 : 4);
  return {
    orientation: "wide",
    width: wideWidth,
    height,
    layout,
    headings: [...steps, ...wideLanes(plan, names, { words, layout })],
    stepNames: [],
  };
}

function wrapLevel(plan: RelayPlan, columns: readonly number[]): readonly (readonly string[])[] | null {
  const wrapped = plan.columns.map(({ step }, index) => {
    const here = columns[index] ?? 0;
    const before = here - (columns[index - 1] ?? here - 150);
    const after = (columns[index + 1] ?? here + 150) - here;
    const room = Math.min(before, after, 150) - 10;
    const lines = wrapText(step, room, 13, 3);
    return lines.join(" ") === step.split(/\s+/).join(" ") ? lines : null;
  });
  return wrapped.every((lines) => lines !== null) ? wrapped : null;
}

function levelSteps(
  level: readonly (readonly string[])[],
  layout: RelayLayout,
  head: number,
): readonly Heading[] {
  return level.map((lines, index) => {
    const y = head - 4 - levelLeading * (lines.length - 1);
    const spot: Spot = { x: layout.columns[index] ?? 0, y, anchor: "middle", lines };
    return { kind: "step", index, spot, turn: 0, box: boxOf(spot, 13), line: null };
  });
}

function slantedHeight(slanted: readonly (readonly string[])[]): number {
  const sine = Math.sin((slant * Math.PI) / 180);
  return Math.ceil(
    Math.max(...slanted.map((lines) => longest(lines) * sine + slantedLeading * lines.length)),
  );
}

function slantedSteps(
  slanted: readonly (readonly string[])[],
  layout: RelayLayout,
  head: number,
): readonly Heading[] {
  const angle = (slant * Math.PI) / 180;
  return slanted.map((lines, index) => {
    // The last line begins above its tile; the lines before it lie to the upper left of it.
    const x = (layout.columns[index] ?? 0) + 2 - (lines.length - 1) * slantedLeading * Math.sin(angle);
    const y = head - (lines.length - 1) * slantedLeading * Math.cos(angle);
    const spot: Spot = { x, y, anchor: "start", lines };
    const length = longest(lines);
    const box = {
      left: x - 8,
      right: x + length * Math.cos(angle) + 10 * (lines.length - 1),
      top: y - length * Math.sin(angle) - 11,
      bottom: head + 4,
    };
    return { kind: "step", index, spot, turn: -slant, box, line: null };
  });
}

function wideLanes(
  plan: RelayPlan,
  names: readonly string[],
  { words, layout }: { words: RelayWords; layout: RelayLayout },
): readonly Heading[] {
  const heading = (kind: Heading["kind"], index: number, spot: Spot): Heading => ({
    kind,
    index,
    spot,
    turn: 0,
    box: boxOf(spot, 13),
    line: null,
  });
  const customer: Spot = { x: 0, y: layout.customer.across + 5, anchor: "start", lines: [words.customer] };
  return [
    heading("customer", 0, customer),
    ...plan.lanes.flatMap(({ persons }, lane) => {
      const across = layout.lanes[lane] ?? 0;
      const y = across + (persons === null ? 5 : -4);
      const name = heading("team", lane, { x: 17, y, anchor: "start", lines: [names[lane] ?? ""] });
      if (persons === null) return [name];
      return [
        name,
        heading("people", lane, { x: 17, y: across + 15, anchor: "start", lines: [words.people(persons)] }),
      ];
    }),
  ];
}

function hasDeepReturn(layout: RelayLayout, bottom: number): boolean {
  return layout.passes.some(({ planned, route }) => {
    const curve = route.segments[0];
    return planned.kind === "return" && curve?.length === 3 && curve[1][1] > bottom;
  });
}

/** Names above their lanes; where they do not fit side by side, one below the other with a line to the lane. */
export function headNarrow(plan: RelayPlan, words: RelayWords): HeadedPicture | null {
  const pitch = narrowWidth / (plan.lanes.length + 1);
  const centres = [words.customer, ...plan.lanes.map(({ team }) => team)].map(
    (_, index) => (index + 0.5) * pitch,
  );
  const names = [words.customer, ...plan.lanes.map(({ team }) => team)];
  const fits = names.every((name) => estimateTextWidth(name, 13, true) <= pitch - 4);
  const head = fits ? 24 : 20 * names.length + 8;
  const tileAcross = Math.min(44, pitch - 10);
  const layout = layoutRelay(plan, {
    from: head + 40,
    to: null,
    customer: centres[0] ?? 0,
    firstLane: centres[1] ?? 0,
    lanePitch: pitch,
    tileAcross,
    tileAlong: [36, 36],
    gapWithin: [12, 12],
    gapBetween: [58, 58],
    tail: 76,
    widest: Math.min(18, tileAcross / 2),
  });
  if (!layout) return null;
  return {
    orientation: "narrow",
    width: narrowWidth,
    height: layout.customer.to + 22,
    layout,
    headings: fits ? namesInLine(names, centres) : namesInSteps(names, centres),
    stepNames: layout.tiles
      .filter(({ planned }) => !planned.few)
      .map((tile) => {
        const { step } = tile.planned.cell;
        const right = tile.across + tile.sizeAcross / 2 + 8;
        const left = tile.across - tile.sizeAcross / 2 - 8;
        const beside = (lines: readonly string[]): readonly Spot[] => {
          const y = tile.along + 5 - 8 * (lines.length - 1);
          return [
            { x: right, y, anchor: "start", lines },
            { x: left, y, anchor: "end", lines },
          ];
        };
        const spots = [[step], wrapText(step, 110, 13), wrapText(step, 76, 13)].flatMap(beside);
        return { id: `step:${tile.planned.key}`, fontSize: 13, spots };
      }),
  };
}

function namesInLine(names: readonly string[], centres: readonly number[]): readonly Heading[] {
  return names.map((name, index) => {
    const spot: Spot = { x: centres[index] ?? 0, y: 16, anchor: "middle", lines: [name] };
    return { ...narrowKind(index), spot, turn: 0, box: boxOf(spot, 13), line: null };
  });
}

/**
 * Each name on a row of its own. Those that only fit towards the left come first, the right-most on top; then the others
 * from left to right. So no line from a name to its lane crosses another name.
 */
function namesInSteps(names: readonly string[], centres: readonly number[]): readonly Heading[] {
  const toLeft = names.map(
    (name, index) => (centres[index] ?? 0) + estimateTextWidth(name, 13, true) - 6 > narrowWidth,
  );
  const order = [
    ...names.flatMap((_, index) => (toLeft[index] ? [index] : [])).toReversed(),
    ...names.flatMap((_, index) => (toLeft[index] ? [] : [index])),
  ];
  return names.map((name, index) => {
    const x = centres[index] ?? 0;
    const y = 16 + 20 * order.indexOf(index);
    const lines = [cutText(name, (toLeft[index] ? x + 6 : narrowWidth - x) - 2, 13)];
    const spot: Spot = {
      x: toLeft[index] ? x + 6 : x - 6,
      y,
      anchor: toLeft[index] ? "end" : "start",
      lines,
    };
    const line = [x, y + 5, x, 20 * names.length + 8] as const;
    return { ...narrowKind(index), spot, turn: 0, box: boxOf(spot, 13), line };
  });
}

function narrowKind(index: number): Pick<Heading, "kind" | "index"> {
  return index === 0 ? { kind: "customer", index: 0 } : { kind: "team", index: index - 1 };
}

function longest(lines: readonly string[]): number {
  return Math.max(...lines.map((line) => estimateTextWidth(line, 13, true)), 0);
}
