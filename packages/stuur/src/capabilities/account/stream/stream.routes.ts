import { z } from "zod";
import type { EventStream } from "../../../platform/http/event-stream.ts";
import { defineRoute, type OrganisationRoute } from "../../../platform/http/route.ts";

/** What happens in the organisation, as it happens. */
export function streamRoutes(stream: EventStream): readonly OrganisationRoute[] {
  return [
    defineRoute({
      method: "GET",
      url: "/stream",
      right: "organisation.read",
      summary: "Server-sent events: every fact of this organisation, from now or from Last-Event-ID",
      response: z.string().describe("text/event-stream"),
      handle: ({ actor, request, reply }) => stream.open(actor, request, reply),
    }),
  ];
}
