import { randomUUID } from "node:crypto";
import compress from "@fastify/compress";
import helmet from "@fastify/helmet";
import swagger from "@fastify/swagger";
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from "fastify";
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
} from "fastify-type-provider-zod";
import { answerClientError, answerErrors, asStuurError, sendError } from "./answer-errors.ts";
import { refuseStrangers } from "./refuse-strangers.ts";

export interface AppOptions {
  readonly logger: FastifyBaseLogger;
  readonly version: string;
}

/**
 * The HTTP server without its routes: security headers, checks of Host and Origin, compression, coded errors and the
 * OpenAPI 3.1 description at `/api/openapi.json`.
 */
export async function createApp({ logger, version }: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: logger,
    // Addresses hold names of files; failures are logged where they are answered.
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: true,
    bodyLimit: 1024 * 1024,
    // Numbers that begin anew at each start would point to the wrong line of the log.
    genReqId: () => randomUUID(),
    frameworkErrors: (error, request, reply) => void sendError(reply, asStuurError(error, request.id)),
    clientErrorHandler: answerClientError,
  });
  // JSON and streams of bytes; whatever else comes is refused before it is read.
  app.removeContentTypeParser("text/plain");
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.addContentTypeParser("application/octet-stream", (_request, payload, done) => done(null, payload));
  answerErrors(app);
  refuseStrangers(app);
  refuseRoutesWithoutRight(app);
  await app.register(helmet, { contentSecurityPolicy: { directives: contentSecurityPolicy }, hsts: false });
  await app.register(compress, { threshold: 1024, encodings: ["gzip", "identity"] });
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: { title: "Stuur", version, description: "Customer-driven organising." },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  app.get("/api/openapi.json", { schema: { hide: true }, config: { right: "public" } }, async () =>
    app.swagger(),
  );
  return app;
}

/** Nobody can forget to say who may ask: without a right, or the word public, the server does not start. */
function refuseRoutesWithoutRight(app: FastifyInstance): void {
  app.addHook("onRoute", ({ method, url, config }) => {
    if (url.startsWith("/api") && !config?.right)
      throw new Error(`The route ${method} ${url} names no right.`);
  });
}

/** Everything comes from this server; styles may stand in the page, because pictures set their own measures. */
const contentSecurityPolicy = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", "data:"],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  frameAncestors: ["'none'"],
  upgradeInsecureRequests: null,
};
