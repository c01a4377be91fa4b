import type { Database } from "../../../platform/database/database.ts";
import type { Actor } from "../../../platform/rights/rights.ts";
import { organisationExists } from "./organisations.store.ts";

/** Until there are accounts, whoever sits at this computer administers every organisation on it. */
export async function findLocalAdministrator(
  database: Database,
  organisationId: string,
): Promise<Actor | undefined> {
  const exists = await database.asSystem((transaction) => organisationExists(transaction, organisationId));
  return exists ? { organisationId, personId: "local-administrator", role: "administrator" } : undefined;
}
