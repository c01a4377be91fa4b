import { readFile } from "node:fs/promises";
import { join } from "node:path";
import staticFiles from "@fastify/static";
import type { FastifyInstance } from "fastify";

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
  const sendPage = { schema: { hide: true }, config: { right: "public" } };
  for (const url of ["/", "/o/*"]) {
    app.get(url, sendPage, (_request, reply) =>
      reply.type("text/html; charset=utf-8").header("cache-control", "no-cache").send(page),
    );
  }
}
