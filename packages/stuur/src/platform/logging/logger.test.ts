import fastify from "fastify";
import { expect, test } from "vitest";
import type { LogLevel } from "../config/config.ts";
import { stuurError } from "../errors/errors.ts";
import { createLogger } from "./logger.ts";

const customer = "Jan de Vries";

test("nothing that an error quotes gets into the log, in whatever way it is logged", async () => {
  const { logger, lines } = listen("warn");
  const error = quotingError();
  logger.error({ err: error, where: "job" }, "failed");
  logger.error({ err: error });
  logger.error(error);
  logger.error({ err: error }, error.message);
  logger.error({ err: new AggregateError([error], error.message) });
  logger.error({ err: customer }, "failed");
  logger.child({ request: 1 }).warn(error);
  expect(lines).toHaveLength(7);
  expect(lines.join()).not.toContain("Vries");
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({
    where: "job",
    msg: "failed",
    err: { type: "DatabaseError", code: "23505", cause: { type: "TypeError" } },
  });
});

test("and so it is through the server, also for what no handler of ours catches", async () => {
  const { logger, lines } = listen("warn");
  const app = fastify({ loggerInstance: logger });
  app.get("/break/:name", () => {
    throw quotingError();
  });
  app.get("/late", (_request, reply) => {
    reply.log.error(quotingError());
    return "";
  });
  await app.inject(`/break/${encodeURIComponent(customer)}`);
  await app.inject("/late");
  expect(lines).toHaveLength(2);
  expect(lines.join()).not.toContain("Vries");
  expect(JSON.parse(lines[0] ?? "").req).toEqual({ method: "GET", route: "/break/:name" });
});

test("what remains says where it happened", () => {
  const { logger, lines } = listen("warn");
  logger.error({ err: quotingError() }, "failed");
  const { err } = JSON.parse(lines[0] ?? "");
  expect(err.frames[0]).toMatch(/^(\w+\.)?quotingError .*logger\.test\.ts:\d+:\d+$/);
  expect(err.cause.frames[0]).toMatch(/logger\.test\.ts:\d+:\d+$/);
  expect(Object.keys(err)).toEqual(["type", "code", "frames", "cause"]);
});

test("an error that was told by a child process keeps the places that its stack named", () => {
  const { logger, lines } = listen("warn");
  logger.error({ err: new Error(`Error: ${customer}\n    at readRow (file:///app/dist/index.js:10:5)`) });
  const { err } = JSON.parse(lines[0] ?? "");
  expect(err.frames[0]).toBe("readRow file:///app/dist/index.js:10:5");
});

test("an own failure is named by its code, one of the system with its message", () => {
  const { logger, lines } = listen("warn");
  logger.error({ err: stuurError("STUUR_BAD_REQUEST", { problem: customer }) });
  const full = Object.assign(new Error("ENOSPC: no space left on device, write"), {
    code: "ENOSPC",
    errno: -28,
    syscall: "write",
  });
  logger.error({ err: full });
  const [own, ofSystem] = lines.map((line) => JSON.parse(line).err);
  expect(own).toMatchObject({ type: "StuurError", code: "STUUR_BAD_REQUEST" });
  expect(ofSystem).toMatchObject({ code: "ENOSPC", message: full.message });
  expect(lines.join()).not.toContain("Vries");
});

test("at level debug errors come with their messages", () => {
  const { logger, lines } = listen("debug");
  logger.error({ err: quotingError() });
  expect(JSON.parse(lines[0] ?? "").err.message).toContain(customer);
});

test("an error that is its own cause ends", () => {
  const { logger, lines } = listen("warn");
  const error = new Error("round");
  error.cause = error;
  logger.error({ err: error });
  expect(lines[0]?.match(/"cause"/g)).toHaveLength(5);
});

class DatabaseError extends Error {
  readonly code = "23505";
  readonly detail = `Key (name)=(${customer}) already exists.`;
  readonly values = [customer];
}

function quotingError(): Error {
  const message = `duplicate row\n    at ${customer} (orders.csv:1:1)\nLINE 1: '${customer}'`;
  const error = new DatabaseError(message, { cause: new TypeError(customer) });
  error.name = customer;
  return error;
}

function listen(level: LogLevel) {
  const lines: string[] = [];
  return { lines, logger: createLogger(level, { write: (line) => lines.push(line) }) };
}
