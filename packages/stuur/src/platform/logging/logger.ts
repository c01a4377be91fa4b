import { type DestinationStream, pino } from "pino";
import type { LogLevel } from "../config/config.ts";
import { describeError } from "./describe-error.ts";

/**
 * Structured lines (JSON) on standard error. Names and contents of customers' files never go in; only at the levels
 * debug and trace do errors come with their messages, which may quote them.
 */
export function createLogger(
  level: LogLevel,
  destination: DestinationStream = pino.destination({ fd: 2, sync: true }),
) {
  const withMessages = level === "debug" || level === "trace";
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: {
        err: (error: unknown) => describeError(error, { withMessages }),
        req: describeRequest,
      },
      hooks: {
        logMethod([first, words, ...values], method) {
          const isQuoted = words === undefined || words === errorIn(first)?.message;
          method.call(this, first, errorIn(first) && isQuoted ? "failed" : words, ...values);
        },
      },
    },
    destination,
  );
}

/** The error of a line, whose message the logger and the server would take for its words. */
function errorIn(first: unknown): Error | undefined {
  const error = first instanceof Error ? first : (first as { readonly err?: unknown } | undefined)?.err;
  return error instanceof Error ? error : undefined;
}

/** Without the address, which holds names of files. */
function describeRequest({ method, routeOptions }: Request) {
  return { method, route: routeOptions?.url };
}

interface Request {
  readonly method?: string;
  readonly routeOptions?: { readonly url?: string };
}
