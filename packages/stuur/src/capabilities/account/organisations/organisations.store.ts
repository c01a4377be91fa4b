import type { Transaction } from "../../../platform/database/database.ts";
import { nextVersion, refuseStaleWrite } from "../../../platform/database/record-version.ts";
import { toJson } from "../../../platform/database/tables.ts";
import type { Organisation, OrganisationChange } from "./organisations.contract.ts";

export interface NewOrganisation {
  readonly slug: string;
  readonly name: string | null;
  readonly isExample: boolean;
  readonly timeZone: string;
  readonly words: Organisation["words"];
}

/** All organisations; those of the user first, then the examples. */
export async function listOrganisations(transaction: Transaction): Promise<Organisation[]> {
  const rows = await entries(transaction).orderBy("is_example").orderBy("created_at").execute();
  return rows.map(toOrganisation);
}

/** The organisation of the transaction. */
export async function readOrganisation(transaction: Transaction): Promise<Organisation> {
  return toOrganisation(await entries(transaction).executeTakeFirstOrThrow());
}

/**
 * Changes the organisation of the transaction.
 *
 * @throws STUUR_STALE_VERSION if it was changed since `version` was read
 */
export async function changeOrganisation(
  transaction: Transaction,
  id: string,
  { words, timeZone, version }: OrganisationChange,
): Promise<void> {
  refuseStaleWrite(
    await transaction
      .updateTable("organisation")
      .set({ version: nextVersion })
      .set({ ...(words && { words: toJson(words) }), ...(timeZone && { time_zone: timeZone }) })
      .where("id", "=", id)
      .where("version", "=", version)
      .executeTakeFirst(),
  );
}

export async function organisationExists(transaction: Transaction, id: string): Promise<boolean> {
  const row = await transaction
    .selectFrom("organisation")
    .select("id")
    .where("id", "=", id)
    .executeTakeFirst();
  return row !== undefined;
}

/** Makes the organisation, or answers the one that has this slug already. */
export async function ensureOrganisation(transaction: Transaction, wanted: NewOrganisation): Promise<string> {
  await transaction
    .insertInto("organisation")
    .values({
      slug: wanted.slug,
      name: wanted.name,
      is_example: wanted.isExample,
      time_zone: wanted.timeZone,
      words: JSON.stringify(wanted.words),
    })
    .onConflict((conflict) => conflict.column("slug").doNothing())
    .execute();
  const row = await transaction
    .selectFrom("organisation")
    .select("id")
    .where("slug", "=", wanted.slug)
    .executeTakeFirstOrThrow();
  return row.id;
}

function entries(transaction: Transaction) {
  return transaction
    .selectFrom("organisation")
    .select(["id", "slug", "name", "is_example", "time_zone", "words", "version"]);
}

type Row = Awaited<ReturnType<ReturnType<typeof entries>["execute"]>>[number];

function toOrganisation(row: Row): Organisation {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    isExample: row.is_example,
    timeZone: row.time_zone,
    words: row.words,
    version: row.version,
  };
}
