import { expect, test } from "vitest";
import { watchServer } from "./server-state.ts";

/** A watch over a server that answers as told; `pass` lets the time until the next question pass. */
function watchTold() {
  const told = { answers: true, asked: 0, now: 0 };
  let waiting: (() => void) | undefined;
  const watch = watchServer({
    ask: async () => {
      told.asked += 1;
      return told.answers;
    },
    later: (again) => {
      waiting = again;
    },
    now: () => told.now,
  });
  const changes: boolean[] = [];
  watch.follow(() => changes.push(watch.isGone()));
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  const pass = () => {
    waiting?.();
    waiting = undefined;
    return settle();
  };
  return { told, watch, changes, settle, pass };
}

test("one call without an answer is no server that is gone", async () => {
  const { watch, changes, settle } = watchTold();
  watch.noteSilence();
  await settle();
  expect(watch.isGone()).toBe(false);
  expect(changes).toEqual([]);
});

test("a server that is gone is asked until it is back, and then can be gone again", async () => {
  const { told, watch, changes, settle, pass } = watchTold();
  told.answers = false;
  watch.noteSilence();
  watch.noteSilence();
  await settle();
  expect(watch.isGone()).toBe(true);
  expect(told.asked).toBe(1);

  await pass();
  expect(watch.isGone()).toBe(true);
  told.answers = true;
  told.now = 1_000;
  await pass();
  expect(watch.isGone()).toBe(false);
  expect(watch.backAt()).toBe(1_000);
  expect(changes).toEqual([true, false]);

  told.answers = false;
  watch.noteSilence();
  await settle();
  expect(changes).toEqual([true, false, true]);
});
