import type { Design } from "@stuur/methods/simulation";
import type { Alternative, AlternativeKind, StudyContent } from "./board.contract.ts";

/** What is drawn on the board: the designs, today's first, and how each came about, in the same order. */
export interface BoardDrawing {
  readonly designs: readonly Design[];
  readonly alternatives: readonly Alternative[];
}

export function drawingOf({ model, alternatives }: StudyContent): BoardDrawing {
  return { designs: model.designs, alternatives };
}

export function isSameDrawing(left: BoardDrawing, right: BoardDrawing): boolean {
  return isSameValue(left, right);
}

/** Whether two plain values say the same; the database keeps fields in an order of its own. */
function isSameValue(left: unknown, right: unknown): boolean {
  return JSON.stringify(left, sortFields) === JSON.stringify(right, sortFields);
}

function sortFields(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function kindOf({ alternatives }: BoardDrawing, design: string): AlternativeKind {
  return alternatives.find((alternative) => alternative.design === design)?.kind ?? "own";
}

/** Puts a changed design in the place of the one that was called `name`; its new name goes along. */
export function replaceDesign(drawing: BoardDrawing, name: string, design: Design): BoardDrawing {
  return {
    designs: drawing.designs.map((other) => (other.id === name ? design : other)),
    alternatives: drawing.alternatives.map((other) =>
      other.design === name ? { ...other, design: design.id } : other,
    ),
  };
}

/** Adds a design at the end, under a name that was free. */
export function addDesign(drawing: BoardDrawing, design: Design, kind: AlternativeKind): BoardDrawing {
  return {
    designs: [...drawing.designs, design],
    alternatives: [...drawing.alternatives, { design: design.id, kind }],
  };
}

/** Takes a design away; today's stays, because everything is compared with it. */
export function removeDesign(drawing: BoardDrawing, name: string): BoardDrawing {
  if (drawing.designs[0]?.id === name) return drawing;
  return {
    designs: drawing.designs.filter(({ id }) => id !== name),
    alternatives: drawing.alternatives.filter(({ design }) => design !== name),
  };
}

/** The name itself, or with the first number behind it that makes it new. */
export function findFreeName(wish: string, taken: Iterable<string>): string {
  const known = new Set(taken);
  if (!known.has(wish)) return wish;
  let n = 2;
  while (known.has(`${wish} ${n}`)) n++;
  return `${wish} ${n}`;
}

/**
 * Two people drew in one study: theirs stays as it is, and every design of mine that is not the same comes beside it as a
 * copy. `nameCopy` gives the copy its name.
 */
export function keepMineBeside(
  theirs: BoardDrawing,
  mine: BoardDrawing,
  nameCopy: (name: string) => string,
): BoardDrawing {
  const isTheirs = (design: Design) => theirs.designs.some((other) => isSameValue(other, design));
  return mine.designs
    .filter((design) => !isTheirs(design))
    .reduce((drawing, design) => {
      const id = findFreeName(
        drawing.designs.some((other) => other.id === design.id) ? nameCopy(design.id) : design.id,
        drawing.designs.map((other) => other.id),
      );
      const kind = kindOf(mine, design.id);
      return addDesign(drawing, { ...design, id }, kind === "today" ? "own" : kind);
    }, theirs);
}
