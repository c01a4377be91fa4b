import { AsyncLocalStorage } from "node:async_hooks";
import { Kysely, type Transaction as KyselyTransaction, PostgresDialect, sql } from "kysely";
import { stuurError } from "../errors/errors.ts";
import { type ConnectionPool, toKyselyPool } from "./connection.ts";
import type { Tables } from "./tables.ts";

/** The only handle on rows; it lives as long as the work that got it. */
export type Transaction = KyselyTransaction<Tables>;

/** For whom a transaction works; an `Actor` is one. Without a person the system itself acts in the organisation. */
export interface OrganisationScope {
  readonly organisationId: string;
  readonly personId?: string | null;
}

/**
 * A database without an outer handle: every query runs in a transaction, and every transaction in a role that
 * row-level security binds. Beginning one inside another is refused with STUUR_NESTED_TRANSACTION, because it would
 * wait for itself for ever where there is one connection.
 */
export interface Database {
  readonly isEmbedded: boolean;
  /** Runs `work` in the organisation: rows of others do not exist there. Rolls back when it throws. */
  inOrganisation<T>(scope: OrganisationScope, work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** Runs `work` over the organisations, on the few tables that the system may reach: jobs, outbox, files, organisations. */
  asSystem<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Makes a database of a pool and the schema that holds its tables. */
export function createDatabase(pool: ConnectionPool, schema: string): Database {
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: toKyselyPool(pool) }) });
  const running = new AsyncLocalStorage<{ isOpen: boolean }>();

  function begin<T>(settings: Settings, work: (transaction: Transaction) => Promise<T>): Promise<T> {
    // Work that was left running when its transaction ended still carries its mark, so the mark itself says whether it counts.
    if (running.getStore()?.isOpen) throw stuurError("STUUR_NESTED_TRANSACTION");
    const mark = { isOpen: true };
    return running.run(mark, async () => {
      try {
        return await kysely.transaction().execute(async (transaction) => {
          await applySettings(transaction, { ...settings, schema });
          return work(transaction);
        });
      } finally {
        mark.isOpen = false;
      }
    });
  }

  return {
    isEmbedded: pool.isEmbedded,
    async inOrganisation({ organisationId, personId }, work) {
      if (!uuidPattern.test(organisationId)) throw stuurError("STUUR_NOT_FOUND");
      return begin({ role: "stuur_app", organisation: organisationId, person: personId ?? "" }, work);
    },
    async asSystem(work) {
      return begin({ role: "stuur_system", organisation: "", person: "" }, work);
    },
    // Kysely closes the pool only if it ever used it.
    close: () => pool.close(),
  };
}

interface Settings {
  readonly role: "stuur_app" | "stuur_system";
  readonly organisation: string;
  readonly person: string;
}

/** `set local` for everything at once: nothing of it outlives the transaction, also behind a pooler. */
async function applySettings(
  transaction: Transaction,
  { role, schema, organisation, person }: Settings & { readonly schema: string },
): Promise<void> {
  await sql`select set_config('role', ${role}, true), set_config('search_path', ${schema}, true),
    set_config('stuur.organisation', ${organisation}, true), set_config('stuur.person', ${person}, true)`.execute(
    transaction,
  );
}
