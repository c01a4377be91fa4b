import { sql } from "kysely";
import type { Transaction } from "../database/database.ts";
import { type JsonValue, toJson } from "../database/tables.ts";
import { stuurError } from "../errors/errors.ts";

/** A kind of facts, typed by what they say. */
export interface FactKind<Body extends JsonValue> {
  readonly name: string;
  /** Only for the compiler: nothing is ever in it. */
  readonly body?: Body;
}

/** Something that happened in an organisation. */
export interface Fact<Body extends JsonValue = JsonValue> {
  readonly organisationId: string;
  readonly id: string;
  readonly kind: string;
  readonly body: Body;
  /** How many facts led to this one, each the cause of the next. */
  readonly depth: number;
  readonly causeId: string | null;
  /** Who did it; `null` when the system did. */
  readonly personId: string | null;
  readonly occurredAt: Date;
  /** Its place in the order in which facts are read; see {@link readFactsAfter}. */
  readonly cursor: string;
}

/** Longer chains are taken for circles. */
export const longestChain = 8;

/** Declares a kind of facts: `const ReportReceived = defineFact<{ reportId: string }>("ReportReceived")`. */
export function defineFact<Body extends JsonValue>(name: string): FactKind<Body> {
  return { name };
}

/**
 * Writes a fact in the transaction of what it tells about: both are there, or neither. Its steps follow after commit.
 *
 * @param fact.cause the fact that led to it, where a step writes it
 * @returns its id
 * @throws STUUR_CHAIN_TOO_LONG
 */
export async function writeFact<Body extends JsonValue>(
  transaction: Transaction,
  fact: { readonly kind: FactKind<Body>; readonly body: NoInfer<Body>; readonly cause?: Fact },
): Promise<string> {
  const kind = fact.kind.name;
  const depth = fact.cause ? fact.cause.depth + 1 : 0;
  if (depth > longestChain) throw stuurError("STUUR_CHAIN_TOO_LONG", { kind, depth });
  const { id } = await transaction
    .insertInto("fact")
    .values({ kind, body: toJson(fact.body), depth, cause_id: fact.cause?.id ?? null })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Where reading starts for who wants to hear of what happens from now on. */
export async function currentCursor(transaction: Transaction): Promise<string> {
  const { rows } = await sql<{ oldest: string }>`
    select pg_snapshot_xmin(pg_current_snapshot())::text as oldest`.execute(transaction);
  return `${rows[0]?.oldest}-0`;
}

/**
 * The facts of the organisation after a cursor, in the order of their transactions. It stops below the oldest
 * transaction that still runs, so that a fact which commits late is never behind a reader; an open transaction anywhere
 * in the database holds it up that long.
 *
 * @throws STUUR_BAD_REQUEST if the cursor is none
 */
export async function readFactsAfter(
  transaction: Transaction,
  cursor: string,
  limit = 100,
): Promise<readonly Fact[]> {
  const [, afterTransaction, afterPosition] = /^(\d{1,19})-(\d{1,18})$/.exec(cursor) ?? [];
  if (afterTransaction === undefined) throw stuurError("STUUR_BAD_REQUEST", { problem: `cursor ${cursor}` });
  return selectFacts(transaction)
    .where(sql<boolean>`(transaction, position) > (${afterTransaction}::xid8, ${afterPosition}::bigint)`)
    .where(isSettled)
    .orderBy("transaction")
    .orderBy("position")
    .limit(limit)
    .execute();
}

/** The fact, if it is one of the organisation. */
export async function findFact(transaction: Transaction, id: string): Promise<Fact | undefined> {
  return selectFacts(transaction).where("id", "=", id).executeTakeFirst();
}

const isSettled = sql<boolean>`transaction < pg_snapshot_xmin(pg_current_snapshot())`;

function selectFacts(transaction: Transaction) {
  return transaction
    .selectFrom("fact")
    .select([
      "organisation_id as organisationId",
      "id",
      "kind",
      "body",
      "depth",
      "cause_id as causeId",
      "person_id as personId",
      "occurred_at as occurredAt",
      sql<string>`transaction::text || '-' || position`.as("cursor"),
    ]);
}
