import { PassThrough } from "node:stream";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Database } from "../database/database.ts";
import { repeatWork } from "../jobs/repeat-work.ts";
import { currentCursor, type Fact, readFactsAfter } from "../outbox/fact.ts";
import type { Actor } from "../rights/rights.ts";

export interface EventStream {
  /** Facts may have been written: look now. */
  nudge(): void;
  /** Answers with the facts of the actor's organisation as server-sent events, until the browser leaves. */
  open(actor: Actor, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply>;
  close(): void;
}

const pollMilliseconds = 1000;
/** Proxies and browsers give up on a stream that is silent for long. */
const heartbeatMilliseconds = 20_000;

/**
 * One stream per browser, fed from the outbox. Every event carries its cursor as id, so a browser that lost its
 * connection asks on from there and misses nothing.
 */
export function createEventStream(database: Database, onError: (error: unknown) => void): EventStream {
  const open = new Set<{ nudge(): void; end(): void }>();
  return {
    nudge() {
      for (const stream of open) stream.nudge();
    },
    close() {
      for (const stream of open) stream.end();
    },
    async open(actor, request, reply) {
      let cursor = await startOf(database, actor, request);
      const out = new PassThrough();
      const reading = repeatWork(
        async () => {
          const facts = await database.inOrganisation(actor, (transaction) =>
            readFactsAfter(transaction, cursor),
          );
          for (const fact of facts) out.write(toEvent(fact));
          cursor = facts.at(-1)?.cursor ?? cursor;
          return facts.length > 0;
        },
        { everyMs: pollMilliseconds, onError },
      );
      const heartbeat = setInterval(() => out.write(": \n\n"), heartbeatMilliseconds);
      const stream = { nudge: reading.nudge, end: () => out.end() };
      open.add(stream);
      out.once("close", () => {
        open.delete(stream);
        clearInterval(heartbeat);
        void reading.stop();
      });
      request.raw.once("close", () => out.destroy());
      out.write(`retry: 2000\n\n`);
      return reply
        .header("content-type", "text/event-stream; charset=utf-8")
        .header("cache-control", "no-store, no-transform")
        .send(out);
    },
  };
}

function startOf(database: Database, actor: Actor, request: FastifyRequest): Promise<string> | string {
  const last = request.headers["last-event-id"];
  if (typeof last === "string" && last !== "") return last;
  return database.inOrganisation(actor, currentCursor);
}

function toEvent({ cursor, kind, id, body, occurredAt }: Fact): string {
  const data = JSON.stringify({ id, kind, body, occurredAt: occurredAt.toISOString() });
  return `id: ${cursor}\nevent: ${kind}\ndata: ${data}\n\n`;
}
