import { pino } from "pino";

/** Structured lines (JSON) on standard error; names and contents of customers' files never go in. */
export function createLogger(level: string) {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ fd: 2, sync: true }),
  );
}
