import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Database } from "../database/database.ts";
import { stuurError } from "../errors/errors.ts";
import { type Actor, hasRight } from "../rights/rights.ts";
import { ErrorAnswer } from "./answer-errors.ts";
import type { GlobalRoute, OrganisationRoute } from "./route.ts";

export interface MountOptions {
  readonly database: Database;
  /** Who asks, in the organisation that the address names; `undefined` where there is no such organisation for him. */
  findActor(request: FastifyRequest, organisationId: string): Promise<Actor | undefined>;
}

const OrganisationParams = z.object({ organisation: z.uuid() });

/** Mounts the routes of organisations: the actor is found and his right checked before the handler runs. */
export function mountOrganisationRoutes(
  app: FastifyInstance,
  routes: readonly OrganisationRoute[],
  options: MountOptions,
): void {
  for (const route of routes) {
    app.route({
      method: route.method,
      url: `/api/organisations/:organisation${route.url}`,
      schema: schemaOf(route),
      ...(route.bodyLimit !== undefined && { bodyLimit: route.bodyLimit }),
      config: { right: route.right },
      handler: (request, reply) => handleRoute(route, { request, reply }, options),
    });
  }
}

/** Mounts the few routes that belong to no organisation. */
export function mountGlobalRoutes(app: FastifyInstance, routes: readonly GlobalRoute[]): void {
  for (const route of routes) {
    app.route({
      method: route.method,
      url: route.url,
      schema: { summary: route.summary, response: { 200: route.response, default: ErrorAnswer } },
      config: { right: route.right },
      handler: async (_request, reply) => {
        // Until there are accounts, whoever can reach this computer administers it.
        const role = "administrator";
        if (route.right !== "public" && !hasRight(role, route.right)) {
          throw stuurError("STUUR_FORBIDDEN", { right: route.right });
        }
        return route.handle({ role, reply });
      },
    });
  }
}

async function handleRoute(
  route: OrganisationRoute,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  options: MountOptions,
): Promise<unknown> {
  const params = request.params as z.output<typeof OrganisationParams>;
  const actor = await options.findActor(request, params.organisation);
  if (!actor) throw stuurError("STUUR_NOT_FOUND");
  if (!hasRight(actor.role, route.right)) throw stuurError("STUUR_FORBIDDEN", { right: route.right });
  if (route.streams && !(request.body instanceof Readable)) throw stuurError("STUUR_MEDIA_TYPE");
  const answer = await route.handle({
    actor,
    params,
    query: request.query,
    body: request.body,
    request,
    reply,
    inOrganisation: (work) => options.database.inOrganisation(actor, work),
  });
  // A reply can be awaited, and stands for nothing once it has been sent.
  if (answer === reply || reply.sent) return reply;
  return reply.code(route.status ?? 200).send(answer);
}

function schemaOf(route: OrganisationRoute) {
  const params = route.params
    ? OrganisationParams.extend((route.params as z.ZodObject).shape)
    : OrganisationParams;
  return {
    summary: route.summary,
    tags: [route.url.split("/")[1] ?? ""],
    params,
    ...(route.query && { querystring: route.query }),
    ...(route.body && !route.streams && { body: route.body }),
    ...(route.streams && { consumes: ["application/octet-stream"] }),
    response: { [route.status ?? 200]: route.response, default: ErrorAnswer },
  };
}

declare module "fastify" {
  interface FastifyContextConfig {
    /** The right that this route asks, or `public`; a route below /api without one stops the start. */
    right?: string;
  }
}
