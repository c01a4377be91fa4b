import { once } from "node:events";
import { createWriteStream, existsSync, renameSync } from "node:fs";
import { rm } from "node:fs/promises";
import { importEventLog, openEventLog } from "@stuur/event-log";

/** The published incidents of 649 teams (BPI Challenge 2013), beside the repository that benchmarks run in. */
const published = "../shared/reference/logs/bpic13_incidents.xes.gz";

/** Copies begin on so many different days, so that a log of many copies is not of one moment. */
const days = 700;
const millisecondsPerDay = 86_400_000;

interface Incident {
  readonly case_id: string;
  readonly step: string;
  readonly team: string | null;
  readonly person: string | null;
  readonly at: number;
}

/** Whether the published log is there to copy. */
export function hasIncidents(): boolean {
  return existsSync(published);
}

/**
 * Writes a CSV file of so many events, copies of the published incidents with numbers and days of their own. The columns
 * are those of `generateEventFile`. An existing file is kept.
 */
export async function replicateIncidents(file: string, events: number): Promise<void> {
  if (existsSync(file)) return;
  const incidents = await readIncidents(`${file}.log`);
  const output = createWriteStream(`${file}.partial`);
  output.write("zaaknummer,stap,tijdstip,team,medewerker\n");
  for (let written = 0, copy = 0; written < events; copy += 1) {
    const wanted = incidents.slice(0, events - written);
    if (!output.write(describeCopy(wanted, copy))) await once(output, "drain");
    written += wanted.length;
  }
  output.end();
  await once(output, "finish");
  renameSync(`${file}.partial`, file);
}

async function readIncidents(folder: string): Promise<readonly Incident[]> {
  await rm(folder, { recursive: true, force: true });
  const imported = await importEventLog({ file: published, folder, columns: { status: "none" } });
  if (!imported.ok) throw new Error(imported.error.message.en);
  const log = await openEventLog(folder);
  const incidents = await log.database.query<Incident>(`
    SELECT case_id, step, team, person, epoch_ms(completed_at) AS at FROM events ORDER BY case_no, place`);
  await log.close();
  await rm(folder, { recursive: true });
  return incidents;
}

function describeCopy(incidents: readonly Incident[], copy: number): string {
  const shift = (copy % days) * millisecondsPerDay;
  const rows = incidents.map(({ case_id, step, team, person, at }) => {
    return `${case_id}-${copy},"${step}",${new Date(at + shift).toISOString()},"${team ?? ""}","${person ?? ""}"\n`;
  });
  return rows.join("");
}
