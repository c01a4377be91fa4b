import { z } from "zod";
import type { Database } from "../database/database.ts";
import type { GlobalRoute } from "./route.ts";

const Health = z
  .object({ status: z.literal("ok"), version: z.string(), database: z.enum(["embedded", "server"]) })
  .meta({ id: "Health" });

/** Answers only when the database answers. */
export function healthRoute(database: Database, version: string): GlobalRoute {
  return {
    method: "GET",
    url: "/api/health",
    right: "public",
    summary: "Whether Stuur and its database answer",
    response: Health,
    handle: async () => {
      await database.asSystem((transaction) =>
        transaction.selectFrom("organisation").select("id").limit(1).execute(),
      );
      return {
        status: "ok" as const,
        version,
        database: database.isEmbedded ? ("embedded" as const) : ("server" as const),
      };
    },
  };
}
