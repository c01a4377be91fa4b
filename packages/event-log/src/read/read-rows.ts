import { type Database, sqlText } from "../database.ts";
import type { CodedText } from "../manifest.ts";
import type { RawRows, ReadOptions } from "./raw-rows.ts";
import { readTable } from "./read-table.ts";
import { requireRoles } from "./require-roles.ts";
import type { Source } from "./source.ts";
import type { TextTable } from "./text-table.ts";

const noTeams: CodedText = {
  code: "no-team-column",
  nl: "Er staat niet bij wie een stap deed. Geef op welk team welke stap doet, of kies een export met team of medewerker.",
  en: "Who did a step is not told. State which team does which step, or choose an export with team or employee.",
};

/** Reads a file of any kind into the table `raw`. What a kind needs is loaded when a file of that kind comes. */
export async function readRows(database: Database, source: Source, options: ReadOptions): Promise<RawRows> {
  requireRoles(options.columns);
  const raw = await readKind(database, source, options);
  if (options.teamNames) await renameTeams(database, options.teamNames);
  if (options.teamOfStep) await fillTeams(database, options.teamOfStep);
  else if (!raw.columns.team && !raw.columns.person)
    return { ...raw, notes: [...(raw.notes ?? []), noTeams] };
  return raw;
}

async function readKind(database: Database, source: Source, options: ReadOptions): Promise<RawRows> {
  if (source.kind === "xes") {
    const { readXes } = await import("./read-xes.ts");
    return readXes(database, source, options);
  }
  return readTable(database, await openTable(database, source, options), options);
}

async function renameTeams(database: Database, teamNames: Readonly<Record<string, string>>): Promise<void> {
  const names = Object.entries(teamNames).map(([from, to]) => `(${sqlText(from)}, ${sqlText(to.trim())})`);
  if (names.length === 0) return;
  await database.run(`
    UPDATE raw SET team = given.name FROM (VALUES ${names.join(", ")}) AS given (team, name)
    WHERE raw.team = given.team`);
}

/** Gives the rows without a team the team of their step. */
async function fillTeams(database: Database, teamOfStep: Readonly<Record<string, string>>): Promise<void> {
  const teams = Object.entries(teamOfStep).map(([step, team]) => `(${sqlText(step)}, ${sqlText(team)})`);
  if (teams.length === 0) return;
  await database.run(`
    UPDATE raw SET team = given.team FROM (VALUES ${teams.join(", ")}) AS given (step, team)
    WHERE coalesce(raw.team, '') = '' AND raw.step = given.step`);
}

/** Opens a file of any kind but XES as a table of texts. */
export async function openTable(
  database: Database,
  source: Source,
  options: ReadOptions,
): Promise<TextTable> {
  switch (source.kind) {
    case "xlsx": {
      const { openSheetTable } = await import("./xlsx/sheet-table.ts");
      return openSheetTable(source, options);
    }
    case "parquet": {
      const { openParquetTable } = await import("./parquet/parquet-table.ts");
      return openParquetTable(database, source, options);
    }
    case "ocel-json":
    case "ocel-xml":
    case "ocel-sqlite": {
      const { openOcelTable } = await import("./ocel/ocel-table.ts");
      return openOcelTable(database, source, options);
    }
    default: {
      const { openCsvTable } = await import("./csv-table.ts");
      return openCsvTable(source, options);
    }
  }
}
