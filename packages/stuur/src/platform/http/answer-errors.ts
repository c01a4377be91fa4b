import type { Socket } from "node:net";
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

/** The coded form of whatever was thrown, by us, by the checks of a schema or by the framework. */
export function asStuurError(
  error: Error & { statusCode?: number; code?: string },
  requestId: string,
): StuurError {
  if (error instanceof StuurError) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    const problems = error.validation.map((problem) => `${problem.instancePath || "/"}: ${problem.message}`);
    return stuurError("STUUR_BAD_REQUEST", { problem: problems.join("; ") });
  }
  const { statusCode = 500 } = error;
  if (statusCode === 404) return stuurError("STUUR_NOT_FOUND");
  if (statusCode === 413) return stuurError("STUUR_BODY_TOO_LARGE");
  if (statusCode === 415) return stuurError("STUUR_MEDIA_TYPE");
  if (statusCode < 500) return stuurError("STUUR_BAD_REQUEST", { problem: error.message });
  return stuurError("STUUR_INTERNAL", { request: requestId });
}

export function sendError(reply: FastifyReply, error: StuurError): FastifyReply {
  // Not through the route's serializer: that one knows the answer of success only.
  return reply
    .code(error.status)
    .type("application/json; charset=utf-8")
    .serializer(JSON.stringify)
    .send(bodyOf(error));
}

/** Answers what is no HTTP request at all, or has larger headers than any browser sends. */
export function answerClientError(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === "ECONNRESET" || !socket.writable) return;
  const body = JSON.stringify(bodyOf(stuurError("STUUR_BAD_REQUEST", { problem: error.code ?? "HTTP" })));
  const head =
    "HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Type: application/json; charset=utf-8";
  socket.end(`${head}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}

function bodyOf(error: StuurError) {
  return { code: error.code, message: error.text, details: error.values };
}
