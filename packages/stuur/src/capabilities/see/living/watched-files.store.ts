import { sql } from "kysely";
import type { Transaction } from "../../../platform/database/database.ts";

/** A file of the watched folder as it was last read. */
export interface WatchedFile {
  readonly name: string;
  /** Null when somebody deleted the log. */
  readonly logId: string | null;
  readonly sizeBytes: number;
  readonly changedAt: Date;
  readonly sha256: string;
}

/** The organisations whose folders are watched, by the name of the folder. */
export async function listSlugs(transaction: Transaction): Promise<ReadonlyMap<string, string>> {
  const rows = await transaction.selectFrom("organisation").select(["slug", "id"]).execute();
  return new Map(rows.map(({ slug, id }) => [slug, id]));
}

export async function findWatchedFile(
  transaction: Transaction,
  name: string,
): Promise<WatchedFile | undefined> {
  const row = await transaction
    .selectFrom("watched_file")
    .selectAll()
    .where("name", "=", name)
    .forUpdate()
    .executeTakeFirst();
  return (
    row && {
      name: row.name,
      logId: row.log_id,
      sizeBytes: row.size_bytes,
      changedAt: row.changed_at,
      sha256: row.sha256,
    }
  );
}

/** Remembers what was read, in the place of what was read before. */
export async function keepWatchedFile(transaction: Transaction, file: WatchedFile): Promise<void> {
  const seen = {
    log_id: file.logId,
    size_bytes: file.sizeBytes,
    changed_at: file.changedAt,
    sha256: file.sha256,
  };
  await transaction
    .insertInto("watched_file")
    .values({ name: file.name, ...seen })
    .onConflict((conflict) =>
      conflict
        .columns(["organisation_id", "name"])
        .doUpdateSet({ ...seen, version: sql`watched_file.version + 1` }),
    )
    .execute();
}
