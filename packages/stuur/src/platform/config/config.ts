import { resolve } from "node:path";
import { stuurError } from "../errors/errors.ts";

/** What a running Stuur is told from outside. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  /** A PostgreSQL server; without it the embedded database in the data folder is used. */
  readonly databaseUrl: string | undefined;
  readonly logLevel: LogLevel;
  /** Files in `<folder>/<organisation>/` are read by themselves, and again when they change. */
  readonly watchFolder: string | undefined;
  /** What the examples get at the start: "histories" leaves out the question about teams, which takes computing. */
  readonly examples: ExamplesWanted;
}

const logLevels = ["trace", "debug", "info", "warn", "error"] as const;

export type LogLevel = (typeof logLevels)[number];

const examplesWanted = ["all", "histories", "none"] as const;

export type ExamplesWanted = (typeof examplesWanted)[number];

const loopbackHosts = new Set(["127.0.0.1", "::1", "localhost"]);

/**
 * Reads PORT, HOST, STUUR_DATA, DATABASE_URL, STUUR_LOG_LEVEL, STUUR_WATCH and STUUR_EXAMPLES; refuses what cannot work
 * before anything is opened.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const host = env.HOST || "127.0.0.1";
  if (!loopbackHosts.has(host)) throw stuurError("STUUR_HOST_REFUSED", { host });
  return {
    port: readPort(env.PORT || "4310"),
    host,
    dataFolder: resolve(env.STUUR_DATA || "data"),
    databaseUrl: env.DATABASE_URL || undefined,
    logLevel: readLogLevel(env.STUUR_LOG_LEVEL || "warn"),
    watchFolder: env.STUUR_WATCH ? resolve(env.STUUR_WATCH) : undefined,
    examples: readExamples(env.STUUR_EXAMPLES || "all"),
  };
}

function readPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw stuurError("STUUR_PORT_INVALID", { port: text });
  return port;
}

function readLogLevel(text: string): LogLevel {
  const level = logLevels.find((known) => known === text);
  if (!level) throw stuurError("STUUR_LOG_LEVEL_INVALID", { level: text, levels: logLevels.join(", ") });
  return level;
}

function readExamples(text: string): ExamplesWanted {
  const wanted = examplesWanted.find((known) => known === text);
  if (!wanted) throw stuurError("STUUR_EXAMPLES_INVALID", { text, known: examplesWanted.join(", ") });
  return wanted;
}
