import { claimDataFolder } from "../database/claim-data-folder.ts";
import type { Database } from "../database/database.ts";
import { type RepeatedWork, repeatWork } from "../jobs/repeat-work.ts";
import { type SweepOptions, sweepStorage } from "./sweep.ts";
import { sweepRecords } from "./sweep-records.ts";

const everyHour = 3_600_000;

/** Removes what is no longer to be kept: at the start, and every hour. */
export function keepSweeping(
  database: Database,
  {
    onError,
    ...options
  }: Pick<SweepOptions, "dataFolder" | "removeWithFile"> & { readonly onError: (error: unknown) => void },
): RepeatedWork {
  const sweep = async () => {
    await claimDataFolder(database, options.dataFolder);
    await sweepStorage(database, options);
    await sweepRecords(database);
    return false;
  };
  return repeatWork(sweep, { everyMs: everyHour, onError });
}
