import { type RawBuilder, sql, type UpdateResult } from "kysely";
import { stuurError } from "../errors/errors.ts";

/** What an update sets `version` to; its `where` names the version that the writer had seen. */
export const nextVersion: RawBuilder<number> = sql<number>`version + 1`;

/**
 * Refuses a write to a record that somebody else changed since it was read (or that is gone).
 *
 * @throws STUUR_STALE_VERSION if the update reached no row
 */
export function refuseStaleWrite(result: UpdateResult): void {
  if (result.numUpdatedRows === 0n) throw stuurError("STUUR_STALE_VERSION");
}
