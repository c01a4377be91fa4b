import type { FastifyReply, FastifyRequest } from "fastify";
import type { Database } from "../database/database.ts";
import { repeatWork } from "../jobs/repeat-work.ts";
import { currentCursor, type Fact, readFactsAfter } from "../outbox/fact.ts";
import type { Actor } from "../rights/rights.ts";

export interface EventStream {
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
  const open = new Set<() => void>();
  return {
    close() {
      for (const end of open) end();
    },
    async open(actor, request, reply) {
      let cursor = await startOf(database, actor, request);
      // From here on the answer is ours: it has no end that the framework could wait for.
      reply.hijack();
      const { raw: out } = reply;
      out.writeHead(200, { ...plainHeaders(reply), ...streamHeaders });
      out.write("retry: 2000\n\n");
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
      const end = () => out.end();
      open.add(end);
      out.once("close", () => {
        open.delete(end);
        clearInterval(heartbeat);
        void reading.stop();
      });
      return reply;
    },
  };
}

const streamHeaders = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "no-store, no-transform",
};

/** What helmet and others set for every answer. */
function plainHeaders(reply: FastifyReply): Record<string, string> {
  return Object.fromEntries(Object.entries(reply.getHeaders()).map(([name, value]) => [name, String(value)]));
}

/** The place that the browser had come to. Its first question is asked at once, so that a bad one is refused. */
async function startOf(database: Database, actor: Actor, request: FastifyRequest): Promise<string> {
  const last = request.headers["last-event-id"];
  if (typeof last !== "string" || last === "") return database.inOrganisation(actor, currentCursor);
  await database.inOrganisation(actor, (transaction) => readFactsAfter(transaction, last, 1));
  return last;
}

function toEvent({ cursor, kind, id, body, occurredAt }: Fact): string {
  const data = JSON.stringify({ id, kind, body, occurredAt: occurredAt.toISOString() });
  return `id: ${cursor}\nevent: ${kind}\ndata: ${data}\n\n`;
}
