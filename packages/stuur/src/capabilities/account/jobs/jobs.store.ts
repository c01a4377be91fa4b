import type { Transaction } from "../../../platform/database/database.ts";
import type { JobView } from "./jobs.contract.ts";

export async function findJob(transaction: Transaction, id: string): Promise<JobView | undefined> {
  const row = await transaction
    .selectFrom("job")
    .select(["id", "kind", "state", "progress", "note", "error"])
    .where("id", "=", id)
    .executeTakeFirst();
  return row && { ...row, error: row.error as JobView["error"] };
}
