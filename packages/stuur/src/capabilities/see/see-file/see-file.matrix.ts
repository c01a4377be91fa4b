import type { Formats } from "./report-formats.ts";
import type { SeeFileReport } from "./see-file.contract.ts";
import { named, type SeeFileTexts } from "./see-file.texts.ts";

type Cell = SeeFileReport["matrix"][number];

const mostSteps = 16;
const mostTeams = 14;
/** Under 5 % of the outgoing pairs a cell shows no `!`, as the definitions say; under 5 % of a step an X is small. */
const rare = 0.05;

/** Teams down, steps across as numbers with their names below; the largest are shown and the rest is counted. */
export function drawMatrix(report: SeeFileReport, texts: SeeFileTexts, formats: Formats): string {
  const steps = largest(report.steps, mostSteps);
  const teams = largest(report.teams, mostTeams);
  const cellAt = new Map(report.matrix.map((cell) => [keyOf(cell), cell]));
  const width = Math.max(...teams.map(({ team }) => named(team, texts).length));
  const head = `  ${"".padEnd(width)}  ${steps.map((_, index) => String(index + 1).padEnd(5)).join("")}`;
  const rows = teams.map(({ team }) => {
    const signs = steps.map(({ step, events }) =>
      signOf(cellAt.get(keyOf({ team, step })), events).padEnd(5),
    );
    return `  ${named(team, texts).padEnd(width)}  ${signs.join("")}`.trimEnd();
  });
  const names = steps.map(({ step }, index) => `  ${String(index + 1).padStart(3)} ${named(step, texts)}`);
  const folded = [
    ...(report.steps.length > mostSteps
      ? [texts.foldedSteps(formats.count(report.steps.length - mostSteps))]
      : []),
    ...(report.teams.length > mostTeams
      ? [texts.foldedTeams(report.by, formats.count(report.teams.length - mostTeams))]
      : []),
  ].map((line) => `  ${line}`);
  return [head.trimEnd(), ...rows, ...names, ...folded].join("\n");
}

/** The `most` with the most events, still in the order of the list. */
function largest<T extends { readonly events: number }>(list: readonly T[], most: number): readonly T[] {
  if (list.length <= most) return list;
  const kept = new Set([...list].sort((a, b) => b.events - a.events).slice(0, most));
  return list.filter((entry) => kept.has(entry));
}

function signOf(cell: Cell | undefined, eventsOfStep: number): string {
  if (!cell) return ".";
  const carries = cell.events >= rare * eventsOfStep ? "X" : "x";
  return cell.handedOn > 0 && cell.handedOn >= rare * cell.outgoing ? `${carries} !` : carries;
}

function keyOf({ team, step }: { readonly team: string; readonly step: string }): string {
  return JSON.stringify([team, step]);
}
