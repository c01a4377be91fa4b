import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { putInPlace, readStamp, removeRetired } from "./built-files.mjs";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stuur-built-"));
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

test("a build replaces its entry at once and keeps what the former one named for a day", () => {
  vi.useFakeTimers({ now: 0 });
  place("one", { "lib/part-1.js": "1", "main.js": "first" });
  place("two", { "lib/part-2.js": "2", "main.js": "second" });
  expect(read("main.js")).toBe("second");
  expect(read("lib/part-1.js")).toBe("1");
  expect(readStamp(stamp())).toEqual({
    fingerprint: "two",
    files: { "lib/part-1.js": 0, "lib/part-2.js": null, "main.js": null },
  });

  vi.setSystemTime(23 * 3_600_000);
  place("three", { "lib/part-3.js": "3", "main.js": "third" });
  expect(readdirSync(join(folder, "lib")).sort()).toEqual(["part-1.js", "part-2.js", "part-3.js"]);
  vi.setSystemTime(25 * 3_600_000);
  place("four", { "lib/part-3.js": "3", "main.js": "fourth" });
  expect(readdirSync(join(folder, "lib")).sort()).toEqual(["part-2.js", "part-3.js"]);
});

test("a file that comes back is in use again", () => {
  place("one", { "part-1.js": "1" });
  place("two", { "part-2.js": "2" });
  place("three", { "part-1.js": "1" });
  expect(readStamp(stamp()).files["part-1.js"]).toBeNull();
});

test("only the last build is left when the former ones are removed", () => {
  place("one", { "part-1.js": "1" });
  place("two", { "part-2.js": "2" });
  removeRetired(stamp());
  expect(readdirSync(folder).sort()).toEqual([".code.stamp", "part-2.js"]);
  expect(readStamp(stamp())).toEqual({ fingerprint: "two", files: { "part-2.js": null } });
});

test("a stamp that is none counts as no build", () => {
  expect(readStamp(stamp())).toEqual({ fingerprint: "", files: {} });
  expect(existsSync(stamp())).toBe(false);
});

function place(fingerprint: string, contents: Record<string, string>): void {
  const files = Object.entries(contents).map(([path, content]) => ({ path: join(folder, path), content }));
  putInPlace(stamp(), { fingerprint, files, asideFolder: join(folder, ".new") });
}

function stamp(): string {
  return join(folder, ".code.stamp");
}

function read(path: string): string {
  return readFileSync(join(folder, path), "utf8");
}
