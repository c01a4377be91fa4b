import type { Transaction } from "../../../platform/database/database.ts";
import type { JsonValue } from "../../../platform/database/tables.ts";
import type { LogDifference, LogGrowth, Problem } from "./logs.contract.ts";

/** What the log was read from last, and what came since. */
export async function findGrowth(transaction: Transaction, id: string): Promise<LogGrowth | undefined> {
  const row = await transaction
    .selectFrom("event_log")
    .leftJoin("stored_file as file", "file.id", "file_id")
    .leftJoin("stored_file as earlier", "earlier.id", "earlier_file_id")
    .select(["file.name as file", "earlier.name as earlier", "earlier.delete_after as keptUntil"])
    .select([
      "event_log.difference",
      "event_log.error",
      "event_log.growth_error",
      "event_log.state",
      "event_log.manifest",
    ])
    .where("event_log.id", "=", id)
    .executeTakeFirst();
  if (!row) return undefined;
  const pushed = await transaction
    .selectFrom("pushed_event")
    .select(({ fn }) => [fn.countAll<number>().as("events"), fn.max("created_at").as("lastAt")])
    .where("log_id", "=", id)
    .executeTakeFirst();
  return {
    file: row.file === null ? null : { name: row.file },
    earlierFile:
      row.earlier === null ? null : { name: row.earlier, keptUntil: row.keptUntil?.toISOString() ?? null },
    difference: row.difference as LogDifference | null,
    pushed: pushed?.lastAt
      ? {
          events: Number(pushed.events),
          known: countKnown(row.manifest),
          lastAt: pushed.lastAt.toISOString(),
        }
      : null,
    problem: row.state === "ready" ? (row.error as Problem | null) : null,
    pushProblem: row.growth_error as Problem | null,
  };
}

/** Pushed events that the file has as well, as far as they were read. */
function countKnown(manifest: JsonValue | null): number {
  const { added } = (manifest ?? {}) as { readonly added?: { readonly known: number } };
  return added?.known ?? 0;
}
