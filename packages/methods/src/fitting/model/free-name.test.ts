import { expect, test } from "vitest";
import { observeTrace } from "../validate/observe-cases.ts";
import { fitModel } from "./fit-model.ts";
import { onDays, options, traceOf } from "./rows.fixture.ts";

test("names in the log that are like ours, and names that are too long, fit all the same", () => {
  const rows = onDays(100, (id, i) => [
    [id, "end", "Ann", i % 2 === 0 ? "(no team)" : "sales", 8, 9],
    [id, "make", "", "", 9, 10],
    [id, "end", "unnamed 1 · (no team) (2)", "(no team)", 10, 11],
  ]);
  // Fewer than one in fifty are of the last kind.
  const segments = Object.fromEntries(rows.map(([id]) => [id, ["other", "b"][Number(id) % 2]!]));
  const fitted = fitModel(traceOf(rows, { ...segments, 0: "rare" }), options);
  expect(fitted.ok && fitted.model.segments?.map(({ id }) => id)).toEqual(["b", "other", "other (2)"]);
  expect(fitted.ok && fitted.model.designs[0]?.teams.map(({ id }) => id)).toContain("(no team) (2)");
  expect(fitted.ok && fitted.model.people.map(({ id }) => id)).toContain("unnamed 1 · (no team) (2) (2)");

  const long = (last: string) => "🪑".repeat(150) + last;
  const trace = traceOf(
    onDays(100, (id) => [
      [id, long("a"), long("Ann"), long("sales"), 8, 9],
      [id, long("b"), long("Bob"), long("shop"), 9, 10],
    ]),
  );
  const whole = fitModel(trace, { ...options, estimates: { [long("b")]: 60 } });
  if (!whole.ok) throw new Error(whole.problems[0]?.message.en);
  const names = whole.model.people.map(({ id }) => id);
  expect(names).toEqual([`${"🪑".repeat(99)}…`, `${"🪑".repeat(97)}… (2)`]);
  expect(whole.evidence.estimates).toEqual(["steps[1].work"]);
  // The comparison with the log knows them by the same names.
  expect(new Set(observeTrace(trace).work.map(({ person }) => person))).toEqual(new Set(names));
});
