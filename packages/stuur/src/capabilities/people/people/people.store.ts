import type { SimulationModel } from "@stuur/methods/simulation";
import { sql } from "kysely";
import type { Transaction } from "../../../platform/database/database.ts";
import { nextVersion, refuseStaleWrite } from "../../../platform/database/record-version.ts";
import { stuurError } from "../../../platform/errors/errors.ts";
import type { Person, PersonSkill } from "../../../records/person.ts";
import type { PersonBody } from "./people.contract.ts";

/** A person with the name that only some may read. */
export type NamedPerson = Person & { readonly name: string };

/** In order of name. */
export async function listPeople(transaction: Transaction): Promise<readonly NamedPerson[]> {
  const rows = await transaction
    .selectFrom("known_person")
    .select(["id", "name", "pseudonym", "log_id", "team", "manager_id", "is_frontline", "skills", "version"])
    .execute();
  const sorted = rows.toSorted((one, other) => inOrder.compare(one.name, other.name));
  return sorted.map(
    ({ manager_id: managerId, log_id: logId, is_frontline: isFrontline, skills, ...row }) => ({
      ...row,
      logId,
      managerId,
      isFrontline,
      skills: skills as unknown as readonly PersonSkill[],
    }),
  );
}

/** As people write lists: P2 before P10, whatever the capitals. */
const inOrder = new Intl.Collator("nl", { numeric: true, sensitivity: "base" });

/** Nobody else changes people until this transaction ends: only so can it be seen that nobody leads himself in the end. */
export async function lockPeople(transaction: Transaction): Promise<readonly NamedPerson[]> {
  await transaction.selectFrom("organisation").select("id").forUpdate().execute();
  return listPeople(transaction);
}

/**
 * Keeps a person but for the manager: a new one without a version, else the next version of a known one.
 *
 * @throws STUUR_STALE_VERSION if somebody was changed since `version` was read, or is there already without one;
 *   STUUR_NAME_TAKEN; STUUR_BAD_REQUEST if the log calls somebody else so
 */
export async function keepPerson(transaction: Transaction, id: string, person: PersonBody): Promise<void> {
  const { name, pseudonym, logId, team, version } = person;
  const columns = { name, pseudonym, log_id: logId, team, is_frontline: person.isFrontline };
  if (version === undefined) {
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto("person")
      .values({ id, ...columns })
      .onConflict((conflict) => conflict.columns(["organisation_id", "id"]).doNothing())
      .executeTakeFirstOrThrow()
      .catch((error: unknown) => refuse(error, name));
    // Somebody added this person since the writer looked.
    if (numInsertedOrUpdatedRows === 0n) throw stuurError("STUUR_STALE_VERSION");
  } else {
    const result = await transaction
      .updateTable("person")
      .set({ ...columns, version: nextVersion, changed_at: sql<Date>`now()` })
      .where("id", "=", id)
      .where("version", "=", version)
      .executeTakeFirst()
      .catch((error: unknown) => refuse(error, name));
    refuseStaleWrite(result);
  }
  await replaceSkills(transaction, id, person.skills);
}

/** @throws STUUR_NOT_FOUND if the manager is not there */
export async function keepManager(
  transaction: Transaction,
  id: string,
  managerId: string | null,
): Promise<void> {
  await transaction
    .updateTable("person")
    .set({ manager_id: managerId })
    .where("id", "=", id)
    .execute()
    .catch((error: unknown) => refuse(error, ""));
}

export async function deletePerson(transaction: Transaction, id: string): Promise<void> {
  await transaction.deleteFrom("person").where("id", "=", id).execute();
}

/** The model of a study through the view that it is read by, and the log that it was fitted from. */
export async function findModelOfStudy(
  transaction: Transaction,
  id: string,
): Promise<
  | { readonly model: SimulationModel; readonly log: { readonly id: string; readonly name: string } | null }
  | undefined
> {
  const row = await transaction
    .selectFrom("ready_study")
    .leftJoin("ready_log", "ready_log.id", "ready_study.log_id")
    .select([
      sql<SimulationModel>`content -> 'model'`.as("model"),
      "ready_log.id as logId",
      "ready_log.name as logName",
    ])
    .where("ready_study.id", "=", id)
    .executeTakeFirst();
  if (!row) return undefined;
  const { model, logId, logName } = row;
  return { model, log: logId === null || logName === null ? null : { id: logId, name: logName } };
}

async function replaceSkills(
  transaction: Transaction,
  personId: string,
  skills: readonly PersonSkill[],
): Promise<void> {
  await transaction.deleteFrom("person_skill").where("person_id", "=", personId).execute();
  if (skills.length === 0) return;
  await transaction
    .insertInto("person_skill")
    .values(skills.map(({ step, speed }, place) => ({ person_id: personId, step, speed, place })))
    .execute();
}

const uniqueViolation = "23505";
const foreignKeyViolation = "23503";

function refuse(error: unknown, name: string): never {
  const { code, constraint } = error as { readonly code?: string; readonly constraint?: string };
  if (code === uniqueViolation && constraint === "person_pseudonym")
    throw stuurError("STUUR_BAD_REQUEST", { problem: "the log calls somebody else by this pseudonym" });
  if (code === uniqueViolation) throw stuurError("STUUR_NAME_TAKEN", { name });
  if (code === foreignKeyViolation) throw stuurError("STUUR_NOT_FOUND");
  throw error;
}
