import { expect, test } from "vitest";
import { createAnswerCache } from "./answer-cache.ts";

test("an answer is computed once, also when two ask at a time, and the oldest is forgotten", async () => {
  const computed: string[] = [];
  const remember = createAnswerCache<string>(2);
  const ask = (key: string) =>
    remember(key, async () => {
      computed.push(key);
      return key.toUpperCase();
    });
  expect(await Promise.all([ask("a"), ask("a")])).toEqual(["A", "A"]);
  for (const key of ["b", "a", "c", "a", "b"]) await ask(key);
  expect(computed).toEqual(["a", "b", "c", "b"]);
});

test("a failure is not remembered", async () => {
  const remember = createAnswerCache<number>(2);
  await expect(remember("a", () => Promise.reject(new Error("not now")))).rejects.toThrow("not now");
  expect(await remember("a", async () => 1)).toBe(1);
});
