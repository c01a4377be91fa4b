import type { Database } from "../database.ts";

/**
 * A due date without a time lasts until the end of that day, in the zone of the session, and a week until the end of its
 * Sunday. So does one at midnight when all
 * due dates are: then a program wrote dates as times.
 */
export async function extendDueDays(database: Database): Promise<void> {
  await database.run(`
    UPDATE rows
    SET due_at = timezone('UTC', (timezone('UTC', due_at)::DATE + CASE WHEN is_due_week THEN 7 ELSE 1 END)::TIMESTAMPTZ - INTERVAL 1 MICROSECOND)
    WHERE due_at IS NOT NULL AND (is_due_day OR (
      SELECT bool_and(timezone('UTC', due_at)::TIMESTAMP::TIME = TIME '00:00') FROM rows WHERE due_at IS NOT NULL))`);
}
