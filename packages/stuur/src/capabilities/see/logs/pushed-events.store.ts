import type { AddedEvent } from "@stuur/event-log";
import { sql } from "kysely";
import type { Transaction } from "../../../platform/database/database.ts";
import { type JsonValue, toJson } from "../../../platform/database/tables.ts";
import { type LogRow, nextPush } from "./logs.store.ts";
import { findPseudonyms, namePersons } from "./person-key.store.ts";
import type { PushedEvent } from "./pushed-events.contract.ts";

export interface KeptEvents {
  readonly accepted: number;
  readonly known: number;
  readonly corrected: number;
}

/**
 * Keeps events of another system, with pseudonyms in the place of persons. What is there with the same content stays as it
 * is; other content replaces it, in its place in the order of arrival. Needs the lock of the log.
 */
export async function keepEvents(
  transaction: Transaction,
  log: LogRow,
  events: readonly PushedEvent[],
): Promise<KeptEvents> {
  const push = log.pushes + 1;
  const rows = await withoutNames(transaction, log.id, events);
  const { rows: written } = await sql<{ isNew: boolean }>`
    insert into pushed_event (log_id, key, content, push, place, changed_push)
    select ${log.id}::uuid, key, content, ${push}::integer, place, ${push}::integer
    from jsonb_to_recordset(${toJson(rows)}::jsonb) as sent (key text, content jsonb, place integer)
    on conflict (organisation_id, log_id, key) do update
      set content = excluded.content, changed_push = excluded.changed_push
      where pushed_event.content is distinct from excluded.content
    returning push = changed_push as "isNew"`.execute(transaction);
  if (written.length > 0) await nextPush(transaction, log.id);
  const accepted = written.filter(({ isNew }) => isNew).length;
  return { accepted, known: events.length - written.length, corrected: written.length - accepted };
}

async function withoutNames(
  transaction: Transaction,
  logId: string,
  events: readonly PushedEvent[],
): Promise<JsonValue[]> {
  const persons = new Set(events.flatMap(({ person }) => person ?? []));
  const named = await namePersons(transaction, logId, [...persons]);
  const values = new Set(events.flatMap(({ attributes }) => Object.values(attributes ?? {})));
  const known = await findPseudonyms(transaction, logId, [...values]);
  return events.map(({ key, ...event }, place) => {
    const content = {
      ...event,
      ...(event.person && { person: named.get(event.person) }),
      ...(event.attributes && {
        attributes: Object.fromEntries(
          Object.entries(event.attributes).map(([name, value]) => [name, hideName(value, known)]),
        ),
      }),
    };
    return { key, place, content };
  });
}

/** Apart from texts, for "P7" may also be what somebody wrote. */
type StoredValue = string | { readonly person: string };

function hideName(value: string, pseudonyms: ReadonlyMap<string, string>): StoredValue {
  const person = pseudonyms.get(value);
  return person === undefined ? value : { person };
}

/** The names of all attributes that pushed events of the log had. */
export async function findAttributes(transaction: Transaction, logId: string): Promise<readonly string[]> {
  const row = await transaction
    .selectFrom("event_log")
    .select("pushed_attributes")
    .where("id", "=", logId)
    .executeTakeFirst();
  return row?.pushed_attributes ?? [];
}

export async function keepAttributes(
  transaction: Transaction,
  logId: string,
  names: readonly string[],
): Promise<void> {
  await transaction
    .updateTable("event_log")
    .set({ pushed_attributes: toJson(names) })
    .where("id", "=", logId)
    .execute();
}

/** Whether events that the log shows were corrected since, so that it must be made of its file anew. */
export async function hasCorrections(
  transaction: Transaction,
  { id, pushesRead }: Pick<LogRow, "id" | "pushesRead">,
): Promise<boolean> {
  const row = await transaction
    .selectFrom("pushed_event")
    .select("key")
    .where("log_id", "=", id)
    .where("changed_push", ">", pushesRead)
    .where("push", "<=", pushesRead)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** A place in the order of arrival. */
export interface ArrivalPlace {
  readonly push: number;
  readonly place: number;
}

/** The next events by arrival, after a place and up to the push `upTo`. */
export async function listEvents(
  transaction: Transaction,
  logId: string,
  { after, upTo }: { readonly after: ArrivalPlace; readonly upTo: number },
): Promise<readonly (ArrivalPlace & { readonly content: AddedEvent })[]> {
  const rows = await transaction
    .selectFrom("pushed_event")
    .select(["push", "place", "content"])
    .where("log_id", "=", logId)
    .where(sql<boolean>`(push, place) > (${after.push}::integer, ${after.place}::integer)`)
    .where("push", "<=", upTo)
    .orderBy("push")
    .orderBy("place")
    .limit(5000)
    .execute();
  return rows.map(({ content, ...place }) => ({ ...place, content: readContent(content) }));
}

type StoredEvent = Omit<AddedEvent, "attributes"> & {
  readonly attributes?: Readonly<Record<string, StoredValue>>;
};

function readContent(stored: JsonValue): AddedEvent {
  const { attributes, ...event } = stored as unknown as StoredEvent;
  if (!attributes) return event;
  const values = Object.entries(attributes).map(([name, value]) => {
    return [name, typeof value === "string" ? value : value.person] as const;
  });
  return { ...event, attributes: Object.fromEntries(values) };
}
