import { sql } from "kysely";
import type { Transaction } from "../database/database.ts";
import type { FileRow, ReceivedFile } from "./storage.ts";

/** What is known of a file that lies in the data folder. */
export interface StoredFileRow extends FileRow {
  readonly purpose: string;
  /** As the sender called it; for people, never for a path. */
  readonly name: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}

export interface FilePurpose {
  readonly purpose: string;
  readonly name: string;
  /** The sweep removes it after so many days; without, it stays. */
  readonly keepDays?: number;
}

/** Makes a received file known; without this row the sweep takes it for a leftover. */
export async function insertStoredFile(
  transaction: Transaction,
  file: ReceivedFile,
  { purpose, name, keepDays }: FilePurpose,
): Promise<void> {
  await transaction
    .insertInto("stored_file")
    .values({
      id: file.id,
      purpose,
      name,
      size_bytes: file.sizeBytes,
      sha256: file.sha256,
      delete_after: keepDays === undefined ? null : sql<Date>`now() + make_interval(days => ${keepDays})`,
    })
    .execute();
}

/** The file, if it is one of the organisation: the only way to its path. */
export async function findStoredFile(
  transaction: Transaction,
  id: string,
): Promise<StoredFileRow | undefined> {
  return transaction
    .selectFrom("stored_file")
    .select([
      "organisation_id as organisationId",
      "id",
      "purpose",
      "name",
      "size_bytes as sizeBytes",
      "sha256",
    ])
    .where("id", "=", id)
    .executeTakeFirst();
}

/** The next sweep takes the file away. */
export async function expireStoredFile(transaction: Transaction, id: string): Promise<void> {
  await transaction
    .updateTable("stored_file")
    .set({ delete_after: sql`now()` })
    .where("id", "=", id)
    .execute();
}
