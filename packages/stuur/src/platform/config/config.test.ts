import { resolve } from "node:path";
import { expect, test } from "vitest";
import { readConfig } from "./config.ts";

test("without settings Stuur serves on this computer only, with its data beside it", () => {
  expect(readConfig({})).toEqual({
    port: 4310,
    host: "127.0.0.1",
    dataFolder: resolve("data"),
    databaseUrl: undefined,
    logLevel: "warn",
    watchFolder: undefined,
    examples: "all",
  });
  expect(readConfig({ STUUR_WATCH: "inbox" }).watchFolder).toBe(resolve("inbox"));
});

test.each(["0.0.0.0", "192.168.1.10", "::", "example.org"])(
  "HOST=%s is refused until accounts exist",
  (host) => {
    expect(() => readConfig({ HOST: host })).toThrow("STUUR_HOST_REFUSED");
  },
);

test.each(["abc", "-1", "70000", "43.5"])("PORT=%s is no port", (port) => {
  expect(() => readConfig({ PORT: port })).toThrow("STUUR_PORT_INVALID");
});

test("STUUR_LOG_LEVEL is one of five", () => {
  expect(readConfig({ STUUR_LOG_LEVEL: "debug" }).logLevel).toBe("debug");
  expect(() => readConfig({ STUUR_LOG_LEVEL: "loud" })).toThrow(
    "STUUR_LOG_LEVEL_INVALID: STUUR_LOG_LEVEL=loud does not exist. Choose one of trace, debug, info, warn, error.",
  );
});

test("STUUR_EXAMPLES says how much the examples get", () => {
  expect(readConfig({ STUUR_EXAMPLES: "histories" }).examples).toBe("histories");
  expect(() => readConfig({ STUUR_EXAMPLES: "no" })).toThrow(
    "STUUR_EXAMPLES_INVALID: STUUR_EXAMPLES=no does not exist. Choose one of all, histories, none.",
  );
});
