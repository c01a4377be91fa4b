import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { stuurError } from "../errors/errors.ts";
import type { OrganisationRoute } from "../http/route.ts";
import { createAnswerCache } from "../storage/answer-cache.ts";
import { findReadyLog } from "./find-ready-log.ts";

/** Answers that are remembered, some hundreds of kilobytes each at most. */
const mostAnswers = 200;

/**
 * Remembers what routes about one log (`:log` in the address) answered, as the bytes that are sent: a part of a log never
 * changes, and turning a large answer into JSON takes longer than sending it. For routes of which the answer depends on
 * nothing but the log with its name, the query and the body.
 */
export function rememberAnswers(routes: readonly OrganisationRoute[]): readonly OrganisationRoute[] {
  const remember = createAnswerCache<Buffer>(mostAnswers);
  return routes.map((route) => ({
    ...route,
    handle: async (context) => {
      const { log } = context.params as { readonly log: string };
      const row = await context.inOrganisation((transaction) => findReadyLog(transaction, log));
      if (!row) throw stuurError("STUUR_NOT_FOUND");
      const { organisationId, id, part, name } = row;
      const asked = [route.method, route.url, context.query, context.body];
      const bytes = await remember(JSON.stringify([organisationId, id, part, name, ...asked]), async () => {
        // Not `encode`: that takes seven times as long, and differs only for codecs, which answers do not have.
        const answer = route.response.parse(await route.handle(context));
        return promisify(gzip)(JSON.stringify(answer), { level: 1 });
      });
      const { reply } = context;
      void reply.type("application/json; charset=utf-8").header("vary", "accept-encoding");
      const isPacked = /\bgzip\b(?!\s*;\s*q=0(\.0+)?\s*(,|$))/.test(
        context.request.headers["accept-encoding"] ?? "",
      );
      if (!isPacked) return reply.send(await promisify(gunzip)(bytes));
      return reply.header("content-encoding", "gzip").send(bytes);
    },
  }));
}
