import { readFile } from "node:fs/promises";
import { join } from "node:path";
import staticFiles from "@fastify/static";
import type { FastifyInstance, FastifyReply } from "fastify";
import { stuurError } from "../errors/errors.ts";

/** Serves the built web app: its files by name, and for every other address outside `/api` the page that finds its way. */
export async function servePages(app: FastifyInstance, folder: string): Promise<void> {
  const page = await readFile(join(folder, "index.html"), "utf8");
  await app.register(staticFiles, {
    root: join(folder, "assets"),
    prefix: "/assets/",
    // The names of these files carry a hash of what is in them.
    immutable: true,
    maxAge: "365d",
  });
  const options = { schema: { hide: true }, config: { right: "public" } };
  const sendPage = (reply: FastifyReply) =>
    reply.type("text/html; charset=utf-8").header("cache-control", "no-cache").send(page);
  for (const url of ["/", "/tutorial", "/tutorial/*", "/o/*"])
    app.get(url, options, (_request, reply) => sendPage(reply));
  // What does not exist says so in a page to somebody who typed an address, and in JSON to a program.
  app.get("/*", options, (request, reply) => {
    if (request.url.startsWith("/api")) throw stuurError("STUUR_NOT_FOUND");
    return sendPage(reply.code(404));
  });
}
