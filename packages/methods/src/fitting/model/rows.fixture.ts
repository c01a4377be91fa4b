import type { EventTrace } from "./event-trace.ts";
import { fitModel, type ModelFitOptions } from "./fit-model.ts";

/** An event as [case, step, person, team, start, end], in hours since Monday 5 January 2026, 0:00 UTC; "" is missing. */
export type Row = readonly [string, string, string, string, number | null, number];

export const monday = Date.UTC(2026, 0, 5);
export const options: ModelFitOptions = { timeZone: "UTC" };

export function traceOf(rows: readonly Row[], segments: Readonly<Record<string, string>> = {}): EventTrace {
  const cases = [...new Set(rows.map(([id]) => id))];
  const sorted = cases.flatMap((id) => rows.filter((row) => row[0] === id));
  const namesOf = (column: 1 | 2 | 3) => [...new Set(sorted.map((row) => row[column]))].filter(Boolean);
  const [steps, people, teams] = [namesOf(1), namesOf(2), namesOf(3)];
  const kinds = [...new Set(Object.values(segments))];
  const at = (hours: number | null) => (hours === null ? Number.NaN : monday + hours * 3_600_000);
  return {
    names: { steps, people, teams, segments: kinds },
    due: new Float64Array(cases.length).fill(Number.NaN),
    segment: Int32Array.from(cases, (id) => kinds.indexOf(segments[id] ?? "")),
    caseOf: Int32Array.from(sorted, ([id]) => cases.indexOf(id)),
    step: Int32Array.from(sorted, (row) => steps.indexOf(row[1])),
    person: Int32Array.from(sorted, (row) => people.indexOf(row[2])),
    team: Int32Array.from(sorted, (row) => teams.indexOf(row[3])),
    start: Float64Array.from(sorted, (row) => at(row[4])),
    end: Float64Array.from(sorted, (row) => at(row[5])),
    leftOut: { cases: 0, events: 0 },
  };
}

/** So many cases, each beginning on a next working day, with hours since its midnight. */
export function onDays(count: number, day: (id: string, i: number) => readonly Row[]): readonly Row[] {
  return Array.from({ length: count }, (_, i) => i).flatMap((i) => {
    const midnight = 24 * (7 * Math.floor(i / 5) + (i % 5));
    return day(String(i), i).map(([id, step, person, team, start, end]): Row => {
      return [id, step, person, team, start === null ? null : midnight + start, midnight + end];
    });
  });
}

export function fit(rows: readonly Row[], choices: Partial<ModelFitOptions> = {}) {
  const fitted = fitModel(traceOf(rows), { ...options, ...choices });
  if (!fitted.ok) throw new Error(fitted.problems[0]?.message.en);
  return fitted;
}
