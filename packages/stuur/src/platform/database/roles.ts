import { type StuurError, stuurError } from "../errors/errors.ts";
import type { Connection } from "./connection.ts";

const schemaPattern = /^[a-z][a-z0-9_]{0,50}$/;
const insufficientPrivilege = "42501";

/**
 * Sees to it that the roles stuur_app and stuur_system exist, that the login may act in them, and that stuur_system
 * owns the schema.
 *
 * @throws STUUR_DATABASE_ROLES_MISSING with what an administrator can run, if the login may not do it itself
 */
export async function ensureRoles(connection: Connection, schema: string): Promise<void> {
  if (!schemaPattern.test(schema)) throw new Error(`Not a name for a schema: ${schema}`);
  const access = await readAccess(connection, schema);
  try {
    if (!access.canAct) await connection.query(createRoles);
    if (!access.hasSchema) await connection.query(createSchema(schema));
  } catch (error) {
    if ((error as { readonly code?: string }).code === insufficientPrivilege) throw missingRoles(access);
    throw error;
  }
}

interface Access {
  readonly login: string;
  readonly login_identifier: string;
  readonly database_identifier: string;
  readonly missing: readonly string[];
  readonly canAct: boolean;
  readonly hasSchema: boolean;
}

/** Since version 16 one can be a member of a role without being allowed to act in it. */
async function readAccess(connection: Connection, schema: string): Promise<Access> {
  const { rows } = await connection.query(
    `select current_user::text as login, quote_ident(current_user) as login_identifier,
       quote_ident(current_database()) as database_identifier,
       array(select name from unnest(array['stuur_app', 'stuur_system']) name
         where not exists (select from pg_roles where rolname = name)) as missing,
       2 = (select count(*) from pg_roles where rolname in ('stuur_app', 'stuur_system')
         and pg_has_role(current_user, oid,
           case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end)) as "canAct",
       exists (select from pg_namespace where nspname = $1) as "hasSchema"`,
    [schema],
  );
  return rows[0] as unknown as Access;
}

const createRoles = ["stuur_app", "stuur_system"]
  .map(
    (role) => `
      do $$ begin create role ${role} nologin; exception when duplicate_object or unique_violation then null; end $$;
      grant ${role} to current_user;`,
  )
  .join("");

function createSchema(schema: string): string {
  return `create schema ${schema} authorization stuur_system;
    set local role stuur_system; grant usage on schema ${schema} to stuur_app; reset role`;
}

function missingRoles({ login, login_identifier, database_identifier, missing }: Access): StuurError {
  const statements = [
    ...missing.map((role) => `create role ${role} nologin;`),
    `grant stuur_app, stuur_system to ${login_identifier};`,
    `grant create on database ${database_identifier} to ${login_identifier};`,
  ];
  return stuurError("STUUR_DATABASE_ROLES_MISSING", { login, statements: statements.join(" ") });
}
