import type { DrawnMatrix } from "../../../ui/matrix/drawn-matrix.ts";
import { followDrawing } from "../../../ui/matrix/drawn-matrix.ts";
import type { MatrixData } from "../../../ui/matrix/matrix-data.ts";

/** How a drawing differs from what was measured; names are those of the drawing where both have them. */
export interface DrawingDifference {
  readonly steps: {
    readonly both: number;
    readonly onlyDrawn: readonly string[];
    /** Most events first. */
    readonly onlyMeasured: readonly string[];
    /** Of all events, the share in steps that were not drawn. */
    readonly onlyMeasuredShare: number;
  };
  readonly teams: { readonly onlyDrawn: readonly string[]; readonly onlyMeasured: readonly string[] };
  /** Between teams, of one case. */
  readonly handovers: { readonly drawn: number; readonly measured: number };
  /** Steps that both have, drawn at teams that both have, in the order of the drawing. */
  readonly carried: readonly CarriedStep[];
}

export interface CarriedStep {
  readonly step: string;
  /** Who carries it in the drawing. */
  readonly teams: readonly string[];
  /** Of the `events` that were measured at this step, the share that those teams did. */
  readonly share: number;
  readonly events: number;
}

/** Names are the same when they differ in capitals and spaces only. */
export function compareDrawing(
  drawing: DrawnMatrix,
  measured: Pick<MatrixData, "summary" | "teams" | "steps" | "cells">,
): DrawingDifference {
  const steps = matchNames(
    drawing.steps,
    measured.steps.map(({ step }) => step),
  );
  const teamNames = drawing.teams.map(({ name }) => name);
  const teams = matchNames(
    teamNames,
    measured.teams.map(({ team }) => team),
  );
  const missed = measured.steps.filter(({ step }) => steps.onlyMeasured.includes(step));
  const all = sumEvents(measured.steps);
  return {
    steps: {
      both: drawing.steps.length - steps.onlyDrawn.length,
      onlyDrawn: steps.onlyDrawn,
      onlyMeasured: missed.toSorted((a, b) => b.events - a.events).map(({ step }) => step),
      onlyMeasuredShare: all === 0 ? 0 : sumEvents(missed) / all,
    },
    teams: { onlyDrawn: teams.onlyDrawn, onlyMeasured: teams.onlyMeasured },
    handovers: {
      drawn: followDrawing(drawing).handoversPerCase,
      measured: measured.summary.handovers / Math.max(1, measured.summary.cases),
    },
    carried: drawing.steps.flatMap((step, place) => {
      const carriers = drawing.teams.filter(({ carries }) => carries.includes(place));
      // Of a team that goes by another name in the data nothing can be said.
      if (carriers.some(({ name }) => teams.onlyDrawn.includes(name))) return [];
      return measureStep(
        step,
        carriers.map(({ name }) => name),
        measured.cells,
      );
    }),
  };
}

function measureStep(
  step: string,
  teams: readonly string[],
  cells: MatrixData["cells"],
): readonly CarriedStep[] {
  const ofStep = cells.filter((cell) => isSame(cell.step, step));
  const events = sumEvents(ofStep);
  if (teams.length === 0 || events === 0) return [];
  const theirs = ofStep.filter((cell) => teams.some((team) => isSame(team, cell.team)));
  return [{ step, teams, share: sumEvents(theirs) / events, events }];
}

function matchNames(drawn: readonly string[], measured: readonly string[]) {
  const [drawnKeys, measuredKeys] = [new Set(drawn.map(keyOf)), new Set(measured.map(keyOf))];
  return {
    onlyDrawn: drawn.filter((name) => !measuredKeys.has(keyOf(name))),
    onlyMeasured: measured.filter((name) => !drawnKeys.has(keyOf(name))),
  };
}

function isSame(a: string, b: string): boolean {
  return keyOf(a) === keyOf(b);
}

function keyOf(name: string): string {
  return name.trim().replace(/\s+/g, " ").toLowerCase();
}

function sumEvents(items: readonly { readonly events: number }[]): number {
  return items.reduce((sum, { events }) => sum + events, 0);
}
