import { expect, test } from "vitest";
import { doubt, matrix, openEventLog, summary } from "../../index.ts";
import { temporaryLogs } from "../../test/temporary-log.ts";
import { forgetColumns, keepColumns, whileUsingColumns } from "./keep-columns.ts";

const { openContent } = temporaryLogs();
const content = "order,step,team,completed\n1,a,A,2025-01-01\n1,b,B,2025-01-02\n2,a,A,2025-01-03\n";

/** Tells what was computed, each time another number. */
function createCounter(bytes: number) {
  let times = 0;
  return async () => ({ times: ++times, bytes });
}

test("the same is computed once, also when it is asked at the same time; what failed is tried again", async () => {
  const log = await openContent(content);
  const count = createCounter(1);
  const both = await Promise.all([keepColumns(log, "x", count), keepColumns(log, "x", count)]);
  expect(both.map(({ times }) => times)).toEqual([1, 1]);
  await expect(keepColumns(log, "y", () => Promise.reject(new Error("once")))).rejects.toThrow("once");
  expect(await keepColumns(log, "y", count)).toMatchObject({ times: 2 });
});

test("what was not used for most questions is forgotten beyond 400 MB, and what is larger than that after the question", async () => {
  const log = await openContent(content);
  const ask = (key: string, count: ReturnType<typeof createCounter>) =>
    whileUsingColumns(() => keepColumns(log, key, count));
  const [one, two] = [createCounter(150e6), createCounter(150e6)];
  await ask("one", one);
  await ask("two", two);
  await ask("one", one);
  await ask("three", createCounter(150e6));
  expect(await ask("one", one)).toMatchObject({ times: 1 });
  expect(await ask("two", two)).toMatchObject({ times: 2 });
  const large = createCounter(500e6);
  await ask("large", large);
  expect(await ask("large", large)).toMatchObject({ times: 2 });
  forgetColumns(log);
});

test("a question computes nothing twice, and questions that need more than fits find most of it each time", async () => {
  const log = await openContent(content);
  const counts = [createCounter(220e6), createCounter(60e6), createCounter(130e6)];
  const ask = () =>
    whileUsingColumns(async () => {
      const use = async () => {
        const times = [];
        for (const [key, count] of counts.entries())
          times.push((await keepColumns(log, `${key}`, count)).times);
        return times;
      };
      const first = await use();
      expect(await use()).toEqual(first);
      return first;
    });
  expect([await ask(), await ask(), await ask()]).toEqual([
    [1, 1, 1],
    [1, 1, 2],
    [1, 1, 3],
  ]);
  forgetColumns(log);
});

test("a relation that is dropped is forgotten with all that was made of it, and a log that is closed", async () => {
  const log = await openContent(content);
  const [first, tenth] = [createCounter(1), createCounter(1)];
  await keepColumns(log, "sequence_1 times", first);
  await keepColumns(log, "sequence_10 times", tenth);
  forgetColumns(log, "sequence_1");
  expect(await keepColumns(log, "sequence_1 times", first)).toMatchObject({ times: 2 });
  expect(await keepColumns(log, "sequence_10 times", tenth)).toMatchObject({ times: 1 });
  const other = await openEventLog(log.folder);
  await keepColumns(other, "z", first);
  await other.close();
  expect(await keepColumns(other, "z", first)).toMatchObject({ times: 4 });
  forgetColumns(other);
});

test("answers do not depend on what was asked before, of which cases and in which teams", async () => {
  const log = await openContent(content);
  const filter = { where: { team: "B" } };
  const grouping = { teams: { A: "All", B: "All" } };
  const ask = async (asked: Parameters<typeof summary>[1]) => [
    await summary(log, asked),
    await matrix(log, asked),
    await doubt(log, asked),
  ];
  const questions = [{}, { filter }, { grouping }, { filter, grouping }, { by: "person", filter }] as const;
  const answers = [];
  for (const asked of questions) answers.push(await ask(asked));
  forgetColumns(log);
  for (const [index, asked] of [...questions.entries()].reverse())
    expect(await ask(asked)).toEqual(answers[index]);
});
