import {
  type ColumnRole,
  columnSamples,
  type EventLog,
  type EventLogManifest,
  firstCases,
  listColumns,
  listStepColumns,
} from "@stuur/event-log";
import { nameOf } from "./describe-preview.ts";
import { type ReadFile, roles } from "./import.contract.ts";

/** For somebody who says who does them; of the teams only for completing what is typed. */
const mostSteps = 500;
const mostTeams = 200;

/** How the file of a log was read, from the log itself: names of persons are not in it. */
export async function describeRead(log: EventLog): Promise<ReadFile> {
  const { manifest } = log;
  const { source, counts, doubt } = manifest;
  const { rejected } = doubt;
  const samples = await columnSamples(log);
  return {
    fileName: source.name,
    kind: source.kind,
    timeZone: manifest.timeZone,
    counts,
    columns: roles.flatMap((role) => {
      const column = manifest.columns[role];
      if (!column) return [];
      const isGiven = column.evidence.some(({ code }) => code === "given");
      const evidence = isGiven ? [] : [...column.evidence];
      return [
        {
          role,
          ...column,
          column: nameOf(column),
          isGiven,
          evidence,
          samples: [...(samples.roles[role] ?? [])],
        },
      ];
    }),
    others: listOthers(manifest, samples.attributes),
    stepColumns: [...listStepColumns(manifest)],
    steps: await listNames(log, "step", mostSteps),
    teams: await listNames(log, "team", mostTeams),
    stories: await tellStories(log),
    firstAt: manifest.firstAt,
    firstReadAt: await findFirstRead(log),
    isPseudonymised: manifest.isPseudonymised,
    rejected: {
      count: rejected.count,
      cells: rejected.cells ?? 0,
      reasons: [...rejected.reasons],
      rows: rejected.samples.map(({ line, column, reason }) => ({ line, column, reason })),
    },
    skipped: [...doubt.skipped],
    notes: [...manifest.notes],
  };
}

/** The columns without a role, with what the log holds of them. */
function listOthers(
  manifest: EventLogManifest,
  samples: Readonly<Record<string, readonly string[]>>,
): ReadFile["others"] {
  const roles = Object.keys(manifest.columns) as ColumnRole[];
  const used = new Set(roles.flatMap((role) => listColumns(manifest, role)));
  return manifest.availableColumns
    .filter((column) => !used.has(column))
    .map((column) => ({
      column,
      samples: [...(samples[column] ?? [])],
      isKept: manifest.attributes.some(({ name }) => name === column),
    }));
}

async function listNames({ database }: EventLog, of: "step" | "team", most: number): Promise<string[]> {
  const rows = await database.query<{ name: string }>(`
    SELECT ${of}::VARCHAR AS name FROM events WHERE ${of} IS NOT NULL
    GROUP BY name ORDER BY count(*) DESC, name LIMIT ${most}`);
  return rows.map(({ name }) => name);
}

/** By team: who did it stays with the team, unless a pseudonym is all there is. */
async function tellStories(log: EventLog): Promise<ReadFile["stories"]> {
  const hasTeams = log.manifest.doubt.missingTeam < log.manifest.counts.events;
  const cases = await firstCases(log);
  return cases.map(({ caseId, eventCount, dueAt, events }) => ({
    ...{ caseId, eventCount, dueAt },
    events: events.map(({ at, step, team, person }) => ({ at, step, who: hasTeams ? team : person })),
  }));
}

/** Only where the first row of the file is known to be the first event. */
async function findFirstRead({ manifest, database }: EventLog): Promise<string | null> {
  const isOneRow = listStepColumns(manifest).length === 0 && manifest.lifecycle === "none";
  if (!isOneRow || mayBeRejected(manifest)) return null;
  const [first] = await database.query<{ at: Date | null }>(
    "SELECT completed_at AS at FROM events ORDER BY position LIMIT 1",
  );
  return first?.at?.toISOString() ?? null;
}

/** Before the first row of data stand at most all the rows that were skipped. */
function mayBeRejected({ doubt: { rejected, skipped } }: EventLogManifest): boolean {
  const before = skipped.reduce((sum, { count }) => sum + count, 0);
  return rejected.samples.some(({ line }) => line <= before + 1);
}
