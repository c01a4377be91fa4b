import { boxOf, type Spot } from "./place-labels.ts";
import { type HeadedPicture, type Heading, levelLeading, slantedLeading } from "./relay-heading.ts";
import { layoutRelay, type RelayLayout } from "./relay-layout.ts";
import type { RelayPlan } from "./relay-plan.ts";
import type { RelayWords } from "./relay-words.ts";
import { estimateTextWidth, wrapText } from "./text-width.ts";

/** From edge to edge of a page on a screen. */
export const wideWidth = 1134;
/** Degrees. */
const slant = 42;

/** Team names before their lanes, step names over their columns: level where they fit, otherwise slanted. */
export function headWide(plan: RelayPlan, words: RelayWords, width: number): HeadedPicture | null {
  const names = plan.lanes.map(({ team }) => wrapText(team, 160, 13));
  const namesWidth = Math.max(longest([...names.flat(), words.customer]) + 17, 110);
  const from = namesWidth + 54;
  const slanted = plan.columns.map(({ step }) => wrapText(step, 154, 13));
  const measures = {
    from,
    to: width - 66,
    // On a wall the sheet is as high as it is: lanes closer together leave room for larger words.
    lanePitch: width < wideWidth ? 66 : 80,
    tileAcross: 46,
    tileAlong: [32, 70],
    gapWithin: [8, 34],
    gapBetween: [44, 88],
    tail: 40,
    widest: 22,
  } as const;
  const place = (head: number, to: number = measures.to) =>
    layoutRelay(plan, { ...measures, to, customer: head + 40, firstLane: head + 104 });
  const trial = place(0);
  if (!trial) return null;
  const level = wrapLevel(plan, trial.columns);
  const overhang = level ? 0 : longest(slanted.at(-1) ?? []) * Math.cos((slant * Math.PI) / 180) - 76;
  const head = level
    ? levelLeading * Math.max(...level.map((lines) => lines.length)) + 4
    : slantedHeight(slanted);
  const layout = place(head, measures.to - Math.max(0, overhang)) ?? place(head) ?? trial;
  const steps = level ? levelSteps(level, layout, head) : slantedSteps(slanted, layout, head);
  const bottom = (layout.lanes.at(-1) ?? 0) + 46;
  const height = bottom + (hasDeepReturn(layout, bottom) ? 14 : 4);
  return {
    orientation: "wide",
    width,
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
  names: readonly (readonly string[])[],
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
      const lines = names[lane] ?? [];
      const y = across + (persons === null ? 5 : -4) - (levelLeading / 2) * (lines.length - 1);
      const name = heading("team", lane, { x: 17, y, anchor: "start", lines });
      if (persons === null) return [name];
      const below = y + 3 + levelLeading * lines.length;
      const people: Spot = { x: 17, y: below, anchor: "start", lines: [words.people(persons)] };
      return [name, heading("people", lane, people)];
    }),
  ];
}

function hasDeepReturn(layout: RelayLayout, bottom: number): boolean {
  return layout.passes.some(({ planned, route }) => {
    const curve = route.segments[0];
    return planned.kind === "return" && curve?.length === 3 && curve[1][1] > bottom;
  });
}

function longest(lines: readonly string[]): number {
  return Math.max(...lines.map((line) => estimateTextWidth(line, 13, true)), 0);
}
