import type { DrawnMatrix } from "../../../ui/matrix/drawn-matrix.ts";

/** Room to begin in. */
export const blankDrawing: DrawnMatrix = {
  steps: ["", "", ""],
  teams: [
    { name: "", carries: [] },
    { name: "", carries: [] },
  ],
};

export type Side = "steps" | "teams";

/** Puts an X in a cell, or takes it away. */
export function toggleMark(drawing: DrawnMatrix, team: number, step: number): DrawnMatrix {
  return changeTeam(drawing, team, (before) => ({
    ...before,
    carries: before.carries.includes(step)
      ? before.carries.filter((other) => other !== step)
      : [...before.carries, step].toSorted((a, b) => a - b),
  }));
}

/** Gives names from one place on; what does not fit makes room for itself. A list can be pasted at once. */
export function giveNames(
  drawing: DrawnMatrix,
  side: Side,
  { at, names }: { readonly at: number; readonly names: readonly string[] },
): DrawnMatrix {
  const nameAt = (place: number, before: string) => names[place - at] ?? before;
  const count = Math.max(drawing[side].length, at + names.length);
  const places = Array.from({ length: count }, (_, place) => place);
  if (side === "steps") {
    return { ...drawing, steps: places.map((place) => nameAt(place, drawing.steps[place] ?? "")) };
  }
  return {
    ...drawing,
    teams: places.map((place) => {
      const team = drawing.teams[place] ?? { name: "", carries: [] };
      return { ...team, name: nameAt(place, team.name) };
    }),
  };
}

export function removeAt(drawing: DrawnMatrix, side: Side, place: number): DrawnMatrix {
  if (side === "teams") return { ...drawing, teams: drawing.teams.toSpliced(place, 1) };
  return reorderSteps(
    drawing,
    drawing.steps.flatMap((_, step) => (step === place ? [] : [step])),
  );
}

/** Moves a step or team to another place; outside the drawing it stays where it is. A step takes its marks along. */
export function moveAt(
  drawing: DrawnMatrix,
  side: Side,
  { from, to }: { readonly from: number; readonly to: number },
): DrawnMatrix {
  if (to < 0 || to >= drawing[side].length) return drawing;
  const move = <Item>(items: readonly Item[]) =>
    items.toSpliced(from, 1).toSpliced(to, 0, ...items.slice(from, from + 1));
  if (side === "teams") return { ...drawing, teams: move(drawing.teams) };
  return reorderSteps(drawing, move(drawing.steps.map((_, step) => step)));
}

/** Without the rows and columns that were left empty, and with names as they are kept. */
export function tidyDrawing(drawing: DrawnMatrix): DrawnMatrix {
  const isMarked = (step: number) => drawing.teams.some(({ carries }) => carries.includes(step));
  const kept = drawing.steps.flatMap((name, step) => (name.trim() !== "" || isMarked(step) ? [step] : []));
  const { steps, teams } = reorderSteps(drawing, kept);
  return {
    steps: steps.map((name) => name.trim()),
    teams: teams
      .map(({ name, carries }) => ({ name: name.trim(), carries }))
      .filter(({ name, carries }) => name !== "" || carries.length > 0),
  };
}

/** Every step and team with a name of its own, so that it can be drawn while somebody is still typing. */
export function nameAll(
  drawing: DrawnMatrix,
  nameOf: Readonly<Record<Side, (place: number) => string>>,
): DrawnMatrix {
  const { steps, teams } = drawing;
  const named = makeDiffer(teams.map(({ name }, place) => name.trim() || nameOf.teams(place + 1)));
  return {
    steps: makeDiffer(steps.map((name, place) => name.trim() || nameOf.steps(place + 1))),
    teams: teams.map((team, place) => ({ ...team, name: named[place] ?? team.name })),
  };
}

export type DrawingProblem =
  | { readonly kind: "unnamed"; readonly side: Side }
  | { readonly kind: "same"; readonly side: Side; readonly name: string };

/** What keeps a drawing from being kept: a mark without a name, or a name that stands twice. */
export function findProblem(drawing: DrawnMatrix): DrawingProblem | null {
  const { steps, teams } = tidyDrawing(drawing);
  const names = { steps, teams: teams.map(({ name }) => name) };
  for (const side of ["steps", "teams"] as const) {
    if (names[side].includes("")) return { kind: "unnamed", side };
    const lower = names[side].map((name) => name.toLowerCase());
    const twice = names[side].find((_, place) => lower.indexOf(lower[place] ?? "") !== place);
    if (twice !== undefined) return { kind: "same", side, name: twice };
  }
  return null;
}

/** The steps with these numbers, in this order; marks go along. */
function reorderSteps(drawing: DrawnMatrix, order: readonly number[]): DrawnMatrix {
  return {
    steps: order.map((step) => drawing.steps[step] ?? ""),
    teams: drawing.teams.map((team) => ({
      ...team,
      carries: order.flatMap((step, place) => (team.carries.includes(step) ? [place] : [])),
    })),
  };
}

function changeTeam(
  drawing: DrawnMatrix,
  place: number,
  change: (team: DrawnMatrix["teams"][number]) => DrawnMatrix["teams"][number],
): DrawnMatrix {
  return { ...drawing, teams: drawing.teams.map((team, index) => (index === place ? change(team) : team)) };
}

function makeDiffer(names: readonly string[]): readonly string[] {
  return names.map((name, place) => {
    const before = names.slice(0, place).filter((other) => other === name).length;
    return before === 0 ? name : `${name} (${before + 1})`;
  });
}
