import type { ReadyLog } from "../../records/ready-log.ts";
import type { Transaction } from "../database/database.ts";

/** The log as every page questions it, through the view `ready_log`; absent for other organisations and while it is read. */
export async function findReadyLog(transaction: Transaction, id: string): Promise<ReadyLog | undefined> {
  const row = await transaction
    .selectFrom("ready_log")
    .select(["organisation_id", "id", "name", "part", "manifest", "is_example"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    organisationId: row.organisation_id,
    id: row.id,
    name: row.name,
    part: row.part,
    manifest: row.manifest as unknown as ReadyLog["manifest"],
    isExample: row.is_example,
  };
}
