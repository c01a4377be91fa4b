import type { Selectable } from "kysely";
import type { Transaction } from "../../../platform/database/database.ts";
import { nextVersion } from "../../../platform/database/record-version.ts";
import type { WatchedFileTable } from "../../../platform/database/tables.ts";

/** A file of the watched folder as it was last read. */
export interface WatchedFile {
  readonly name: string;
  /** Null when somebody deleted the log. */
  readonly logId: string | null;
  readonly sizeBytes: number;
  readonly changedAt: Date;
  /** Null of a file that was never read. */
  readonly sha256: string | null;
}

/** The organisations whose folders are watched, by the name of the folder. */
export async function listSlugs(transaction: Transaction): Promise<ReadonlyMap<string, string>> {
  const rows = await transaction.selectFrom("organisation").select(["slug", "id"]).execute();
  return new Map(rows.map(({ slug, id }) => [slug, id]));
}

/**
 * What is remembered of the file `seen`, which nobody else sees to until this transaction ends, also when it was not known
 * yet: then it is remembered as one without a log.
 */
export async function lockWatchedFile(
  transaction: Transaction,
  { name, sizeBytes, changedAt }: Pick<WatchedFile, "name" | "sizeBytes" | "changedAt">,
): Promise<WatchedFile> {
  await transaction
    .insertInto("watched_file")
    .values({ name, size_bytes: sizeBytes, changed_at: changedAt })
    .onConflict((conflict) => conflict.columns(["organisation_id", "name"]).doNothing())
    .execute();
  return toWatched(await select(transaction, name).forUpdate().executeTakeFirstOrThrow());
}

export async function findWatchedFile(
  transaction: Transaction,
  name: string,
): Promise<WatchedFile | undefined> {
  const row = await select(transaction, name).executeTakeFirst();
  return row && toWatched(row);
}

/** Remembers what was read, in the place of what was read before; needs the lock of the file. */
export async function keepWatchedFile(transaction: Transaction, file: WatchedFile): Promise<void> {
  const seen = {
    log_id: file.logId,
    size_bytes: file.sizeBytes,
    changed_at: file.changedAt,
    sha256: file.sha256,
  };
  await transaction
    .updateTable("watched_file")
    .set({ ...seen, version: nextVersion })
    .where("name", "=", file.name)
    .execute();
}

function select(transaction: Transaction, name: string) {
  return transaction.selectFrom("watched_file").selectAll().where("name", "=", name);
}

function toWatched(row: Selectable<WatchedFileTable>): WatchedFile {
  return {
    name: row.name,
    logId: row.log_id,
    sizeBytes: row.size_bytes,
    changedAt: row.changed_at,
    sha256: row.sha256,
  };
}
