import type { ColumnRole, RecognisedColumn } from "../manifest.ts";
import { type CaseRows, determines, measureStructure } from "./case-structure.ts";
import { byPersons, byStatuses, bySteps, byTeams, repeats } from "./column-evidence.ts";
import type { ColumnSample } from "./column-sample.ts";

/** For each role the column that most likely has it. Roles for which no column qualifies are left out. */
export type RecognisedColumns = Partial<Record<ColumnRole, RecognisedColumn>>;

/** The roles that differ from row to row of a case, and are no times. */
type RowRole = "step" | "person" | "team" | "status";
type Scores = Readonly<Record<RowRole, number>>;

/** What is known of the file when these roles are looked for. */
export interface FileSample {
  readonly columns: readonly ColumnSample[];
  /** Null when the sample has too few cases to tell. */
  readonly cases: CaseRows | null;
  /** Whether names of columns told what they are; then contents must be the clearer. */
  readonly isTelling: boolean;
}

const rowRoles: readonly RowRole[] = ["step", "person", "team", "status"];
/** A file may have hundreds of columns. */
const mostCompared = 40;
const mostTried = 6;
const evidenceOf = { step: bySteps, person: byPersons, team: byTeams, status: byStatuses };

/**
 * Adds the step, person, team and status that no name tells, by how their values look and how they change within a case:
 * of all ways to divide these roles over the free columns, the one with the highest scores together.
 */
export function recogniseRowRoles(file: FileSample, found: RecognisedColumns): RecognisedColumns {
  const taken = new Set(Object.values(found).flatMap(({ column, with: joined }) => [column, joined]));
  const free = file.columns
    .filter((column) => !taken.has(column.column) && mayHaveRowRole(column) && variesInCases(file, column))
    .slice(0, mostCompared);
  const scored = free.map((column) => ({ column, scores: scoreColumn(column, free, file, found) }));
  const least = file.isTelling ? 0.7 : 0.45;
  const open = rowRoles.filter((role) => !found[role]);
  const best = divideRoles(open, scored, (role) => (role === "step" ? 0.3 : least));
  const added = best.map(({ role, column, score }) => {
    const confidence = Math.round(Math.min(0.5, score / 2) * 100) / 100;
    // Without cases of several rows nothing is known of what happens within one.
    const evidence = (file.cases ? evidenceOf[role] : repeats)(column.content);
    return [role, { column: column.column, confidence, evidence: [evidence] }];
  });
  return { ...found, ...Object.fromEntries(added) };
}

interface Scored {
  readonly column: ColumnSample;
  readonly scores: Scores;
}
interface Assigned {
  readonly role: RowRole;
  readonly column: ColumnSample;
  readonly score: number;
}

/** Tries every division of the roles over the columns that suit them best. */
function divideRoles(
  roles: readonly RowRole[],
  columns: readonly Scored[],
  least: (role: RowRole) => number,
): readonly Assigned[] {
  const [role, ...rest] = roles;
  if (!role) return [];
  let best = divideRoles(rest, columns, least);
  const suitable = columns
    .filter(({ scores }) => scores[role] >= least(role))
    .toSorted((a, b) => b.scores[role] - a.scores[role])
    .slice(0, mostTried);
  for (const candidate of suitable) {
    const score = candidate.scores[role];
    const others = columns.filter((other) => other !== candidate);
    const division = [{ role, column: candidate.column, score }, ...divideRoles(rest, others, least)];
    if (totalScore(division) > totalScore(best)) best = division;
  }
  return best;
}

function totalScore(division: readonly Assigned[]): number {
  return division.reduce((sum, { score }) => sum + score, 0);
}

/** What is the same throughout nearly every case belongs to the case. */
function variesInCases({ cases }: FileSample, { values }: ColumnSample): boolean {
  return cases === null || measureStructure(values, cases).varies >= 0.2;
}

/** Words that come back: no times, amounts, numbers of rows or whole sentences. */
function mayHaveRowRole({ content }: ColumnSample): boolean {
  const isOther = content.dates > 0.5 || content.timesOfDay > 0.5 || content.isAmount || content.isUnique;
  return !isOther && content.filled > 0 && content.distinct > 1 && content.words <= 8 && content.isText;
}

function scoreColumn(
  column: ColumnSample,
  free: readonly ColumnSample[],
  file: FileSample,
  found: RecognisedColumns,
): Scores {
  const { content, values } = column;
  const { teams, statuses, persons, userCodes } = content.wordShares;
  const isEmptyOften = content.filled < 0.5 * values.length;
  if (!file.cases) return { step: scoreAlone(column), person: 0, team: 0, status: 0 };
  const { changes, distinct, sameFirst, sameLast } = measureStructure(values, file.cases);
  if (isEmptyOften) return { step: 0, person: 0, team: 0, status: 0 };
  const step = findColumn(file, found, "step");
  const person = findColumn(file, found, "person");
  const asPersons = person ? [person] : free.filter((other) => other !== column && looksLikePersons(other));
  const ofPerson = Math.max(0, ...asPersons.map((other) => isGroupOf(column, other)));
  const groups = free.filter((other) => other !== column && isGroupOf(other, column) > 0.9).length;
  const ofStep = step && step !== column ? determines(step.values, values) : 0;
  const nameLike = Math.max(persons, userCodes * 0.6);
  return {
    step: clamp(
      0.4 * distinct +
        0.2 * changes +
        0.25 * sameFirst +
        0.15 * sameLast +
        0.1 * ofFew(content.distinct) -
        0.7 * persons -
        0.3 * statuses -
        0.2 * teams,
    ),
    person: clamp(
      0.75 * nameLike + (groups > 0 ? 0.2 : 0) + 0.15 * (1 - sameFirst) - 0.3 * teams - 0.3 * statuses,
    ),
    team: clamp(
      0.4 * ofPerson +
        0.3 * teams +
        0.15 * (1 - distinct) +
        0.2 * ofStep +
        0.1 * sameFirst -
        0.6 * persons -
        0.4 * statuses,
    ),
    status:
      content.distinct > 12
        ? 0
        : clamp(0.7 * statuses + 0.25 * sameLast + 0.1 * sameFirst - 0.4 * teams - 0.6 * persons),
  };
}

/** A few texts that come back often, when there are no cases to look into. */
function scoreAlone({ content }: ColumnSample): number {
  return content.distinct >= 2 ? 0.5 + Math.min(content.distinct, 50) / 200 : 0;
}

function looksLikePersons({ content }: ColumnSample): boolean {
  return content.wordShares.persons > 0.7 || content.wordShares.userCodes > 0.7;
}

/** How well the values of `members` tell those of `group`, when there are several members to a group. */
function isGroupOf(group: ColumnSample, members: ColumnSample): number {
  if (members.content.distinct < 1.5 * group.content.distinct) return 0;
  return determines(members.values, group.values);
}

function findColumn(file: FileSample, found: RecognisedColumns, role: RowRole): ColumnSample | undefined {
  return file.columns.find(({ column }) => column === found[role]?.column);
}

/** 1 for as many values as a process has steps, less for hundreds. */
function ofFew(distinct: number): number {
  return distinct < 3 ? 0 : Math.min(1, 40 / distinct);
}

function clamp(score: number): number {
  return Math.min(1, Math.max(0, score));
}
