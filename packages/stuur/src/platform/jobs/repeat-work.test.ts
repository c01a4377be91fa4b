import { expect, it } from "vitest";
import { repeatWork } from "./repeat-work.ts";

const longAgo = { everyMs: 3_600_000, onError: () => {} };

it("goes on as long as there is something to do, and after a nudge", async () => {
  let todo = 3;
  let rounds = 0;
  let idle = () => {};
  let becomesIdle = new Promise<void>((resolve) => {
    idle = resolve;
  });
  const running = repeatWork(async () => {
    rounds += 1;
    if (todo === 0) {
      idle();
      return false;
    }
    todo -= 1;
    return true;
  }, longAgo);
  await becomesIdle;
  expect(rounds).toBe(4);
  becomesIdle = new Promise<void>((resolve) => {
    idle = resolve;
  });
  todo = 1;
  running.nudge();
  await becomesIdle;
  expect(rounds).toBe(6);
  await running.stop();
});

it("does not forget a nudge that comes while it works", async () => {
  let rounds = 0;
  let finished = () => {};
  const secondRound = new Promise<void>((resolve) => {
    finished = resolve;
  });
  const running = repeatWork(async () => {
    await Promise.resolve();
    rounds += 1;
    if (rounds === 1) running.nudge();
    else finished();
    return false;
  }, longAgo);
  await secondRound;
  await running.stop();
  expect(rounds).toBe(2);
});

it("outlives a round that fails, and stops after the round that runs", async () => {
  const errors: unknown[] = [];
  let rounds = 0;
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const running = repeatWork(
    async () => {
      rounds += 1;
      if (rounds === 1) throw new Error("once");
      await released;
      return true;
    },
    { everyMs: 1, onError: (error) => errors.push(error) },
  );
  while (rounds < 2) await new Promise((resolve) => setImmediate(resolve));
  const stopped = running.stop();
  release();
  await stopped;
  expect(errors).toMatchObject([{ message: "once" }]);
  expect(rounds).toBe(2);
});
