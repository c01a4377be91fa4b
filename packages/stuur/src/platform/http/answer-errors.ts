import type { FastifyInstance, FastifyReply } from "fastify";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";
import { z } from "zod";
import { StuurError, stuurError } from "../errors/errors.ts";

/** How every failure looks over the wire. */
export const ErrorAnswer = z
  .object({
    code: z.string(),
    message: z.object({ nl: z.string(), en: z.string() }),
    details: z.record(z.string(), z.unknown()),
  })
  .meta({ id: "Error" });

/** Turns whatever a route throws into a coded answer; what was not expected is logged and told without its inside. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const coded = asStuurError(error, request.id);
    if (coded.code === "STUUR_INTERNAL") request.log.error({ err: error }, "unexpected");
    return sendError(reply, coded);
  });
  app.setNotFoundHandler((_request, reply) => sendError(reply, stuurError("STUUR_NOT_FOUND")));
}

function asStuurError(error: Error & { statusCode?: number }, requestId: string): StuurError {
  if (error instanceof StuurError) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    const problems = error.validation.map((problem) => `${problem.instancePath || "/"}: ${problem.message}`);
    return stuurError("STUUR_BAD_REQUEST", { problem: problems.join("; ") });
  }
  if (error.statusCode === 413) return stuurError("STUUR_TOO_LARGE", { limit: "1 MB" });
  if (error.statusCode && error.statusCode < 500)
    return stuurError("STUUR_BAD_REQUEST", { problem: error.message });
  return stuurError("STUUR_INTERNAL", { request: requestId });
}

function sendError(reply: FastifyReply, error: StuurError): FastifyReply {
  const body = { code: error.code, message: error.text, details: error.values };
  // Not through the route's serializer: that one knows the answer of success only.
  return reply
    .code(error.status)
    .type("application/json; charset=utf-8")
    .serializer(JSON.stringify)
    .send(body);
}
