import type { FastifyInstance, FastifyRequest } from "fastify";
import { stuurError } from "../errors/errors.ts";

const localNames = new Set(["localhost", "127.0.0.1", "[::1]"]);
const readingMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses requests that another website sends through the visitor's browser: a Host that is not this computer (DNS
 * rebinding) and, for requests that change something, an Origin that is not this server.
 */
export function refuseStrangers(app: FastifyInstance): void {
  app.addHook("onRequest", async (request) => {
    const host = request.headers.host ?? "";
    if (!isLocalName(host)) throw stuurError("STUUR_HOST_UNKNOWN", { host, url: addressOf(app) });
    if (!readingMethods.has(request.method)) refuseForeignOrigin(request, host);
  });
}

function refuseForeignOrigin(request: FastifyRequest, host: string): void {
  const { origin } = request.headers;
  const crossSite = request.headers["sec-fetch-site"] === "cross-site";
  if (crossSite || (origin !== undefined && origin !== `http://${host}`)) {
    throw stuurError("STUUR_ORIGIN_REFUSED", { origin: origin ?? "?" });
  }
}

function isLocalName(host: string): boolean {
  return localNames.has(host.replace(/:\d+$/, "").toLowerCase());
}

function addressOf(app: FastifyInstance): string {
  const address = app.server.address();
  return `http://localhost:${typeof address === "object" && address ? address.port : ""}`;
}
