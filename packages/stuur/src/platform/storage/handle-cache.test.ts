import { expect, test } from "vitest";
import { createHandleCache } from "./handle-cache.ts";

function openings() {
  const events: string[] = [];
  const open = async (key: string) => {
    events.push(`open ${key}`);
    return { key, close: () => void events.push(`close ${key}`) };
  };
  return { events, open };
}

test("a handle is opened once and the least recently used one is closed first", async () => {
  const { events, open } = openings();
  const cache = createHandleCache(open, 2);
  for (const key of ["a", "b", "a", "c"])
    expect(await cache.use(key, async (handle) => handle.key)).toBe(key);
  expect(events).toEqual(["open a", "open b", "open c", "close b"]);
  await cache.close();
  expect(events.slice(4).sort()).toEqual(["close a", "close c"]);
});

test("a handle in use is not closed under its user", async () => {
  const { events, open } = openings();
  const cache = createHandleCache(open, 1);
  await cache.use("a", async () => {
    await cache.use("b", async () => {});
    expect(events).toEqual(["open a", "open b", "close b"]);
  });
});

test("what could not be opened is tried again", async () => {
  let attempts = 0;
  const cache = createHandleCache(async () => {
    attempts += 1;
    if (attempts === 1) throw new Error("not there yet");
    return { close: () => {} };
  }, 1);
  await expect(cache.use("a", async () => 1)).rejects.toThrow("not there yet");
  expect(await cache.use("a", async () => 2)).toBe(2);
});

test("closing waits for the work that still runs", async () => {
  const { events, open } = openings();
  const cache = createHandleCache(open, 1);
  let finish = () => {};
  const work = cache.use("a", () => new Promise<void>((resolve) => (finish = resolve)));
  const closed = cache.close().then(() => events.push("closed"));
  await new Promise((resolve) => setImmediate(resolve));
  expect(events).toEqual(["open a"]);
  finish();
  await Promise.all([work, closed]);
  expect(events).toEqual(["open a", "close a", "closed"]);
});
