import type { Database } from "../database.ts";
import type { RawRows, ReadOptions } from "./raw-rows.ts";
import { readTable } from "./read-table.ts";
import type { Source } from "./source.ts";

/** Reads a file of any kind into the table `raw`. What a kind needs is loaded when a file of that kind comes. */
export async function readRows(database: Database, source: Source, options: ReadOptions): Promise<RawRows> {
  switch (source.kind) {
    case "xes": {
      const { readXes } = await import("./read-xes.ts");
      return readXes(database, source, options);
    }
    case "csv": {
      const { openCsvTable } = await import("./csv-table.ts");
      return readTable(database, openCsvTable(source, options), options);
    }
  }
}
