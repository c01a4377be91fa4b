import { sql } from "kysely";
import type { Transaction } from "../../../platform/database/database.ts";
import type { JsonValue } from "../../../platform/database/tables.ts";

/** What is known of the file of a log; reads the records of the capability that imports, and changes none. */
export interface LogFile {
  readonly id: string;
  readonly name: string;
  readonly isExample: boolean;
  readonly error: JsonValue | null;
  /** What was said about it last; also what could not be read with. */
  readonly choices: JsonValue;
  /** Null once the upload was deleted. */
  readonly fileId: string | null;
  /** Whether it was ever read completely. */
  readonly isRead: boolean;
}

export async function findLogFile(transaction: Transaction, id: string): Promise<LogFile | undefined> {
  const row = await transaction
    .selectFrom("event_log")
    .innerJoin("organisation", "organisation.id", "event_log.organisation_id")
    .select(["event_log.id", "event_log.name", "is_example", "state", "error", "file_id", "part"])
    .select(["choices", "draft_choices"])
    .where("event_log.id", "=", id)
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      name: row.name,
      isExample: row.is_example,
      error: row.state === "failed" ? row.error : null,
      choices: row.draft_choices ?? row.choices,
      fileId: row.file_id,
      isRead: row.part !== null,
    }
  );
}

/** Who the pseudonyms of a log are, in the order of their numbers. */
export async function listPersons(
  transaction: Transaction,
  logId: string,
): Promise<{ readonly pseudonym: string; readonly name: string }[]> {
  return transaction
    .selectFrom("person_key")
    .select(["pseudonym", "name"])
    .where("log_id", "=", logId)
    .orderBy(sql`length(pseudonym)`)
    .orderBy("pseudonym")
    .execute();
}
