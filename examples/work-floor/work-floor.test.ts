import { expect, test } from "vitest";
import type { Activity, Route, Worker } from "./activity.ts";
import { createWorkFloor } from "./work-floor.ts";

const HOUR = 3_600_000;
/** Two days of eight hours, with the night between them. */
const shifts = [
  { start: 8 * HOUR, end: 16 * HOUR },
  { start: 32 * HOUR, end: 40 * HOUR },
];
const employ = (name: string, ...skills: string[]): Worker => ({ name, team: "", skills, shifts });

test("work waits for a free worker, rests at night, and urgent work goes first", () => {
  const work = [
    { name: "long", activity: { skill: "saw", seconds: 7 * 3600 } },
    { name: "later", activity: { skill: "saw", seconds: 2 * 3600, priority: 1 } },
    { name: "urgent", activity: { skill: "saw", seconds: 2 * 3600 } },
  ];
  expect(simulate([employ("Ann", "saw")], work)).toEqual([
    "long: Ann 8–15",
    "urgent: Ann 15–33",
    "later: Ann 33–35",
  ]);
});

test("a visit is not cut by the night, and smaller work goes before it", () => {
  const work = [
    { name: "first", activity: { skill: "fit", seconds: 6 * 3600 } },
    { name: "visit", activity: { skill: "fit", seconds: 3 * 3600, withinDay: true } },
    { name: "small", activity: { skill: "fit", seconds: 1 * 3600, priority: 1 } },
  ];
  expect(simulate([employ("Ann", "fit")], work)).toEqual([
    "first: Ann 8–14",
    "small: Ann 14–15",
    "visit: Ann 32–35",
  ]);
});

test("work with an owner waits for the owner, a companion comes along when free", () => {
  const [ann, bob] = [employ("Ann", "talk", "measure"), employ("Bob", "talk", "measure")];
  const work = [
    { name: "one", activity: { skill: "talk", seconds: 3600, owner: bob, companion: "measure" } },
    { name: "two", activity: { skill: "talk", seconds: 3600, owner: bob } },
  ];
  expect(simulate([ann, bob], work)).toEqual(["one: Bob with Ann 8–9", "two: Bob 9–10"]);
});

test("nobody with the skill is an error", () => {
  expect(() =>
    simulate([employ("Ann", "saw")], [{ name: "", activity: { skill: "sew", seconds: 60 } }]),
  ).toThrow("nobody has the skill sew");
});

/** Lets all work arrive at eight, and tells in the order of completion who did it from when to when. */
function simulate(
  workers: readonly Worker[],
  work: readonly { readonly name: string; readonly activity: Activity }[],
): string[] {
  const done: string[] = [];
  const floor = createWorkFloor(workers);
  function* route(name: string, activity: Activity): Route {
    const { worker, companion, start, end } = yield activity;
    const who = companion ? `${worker.name} with ${companion.name}` : worker.name;
    done.push(`${name}: ${who} ${start / HOUR}–${end / HOUR}`);
  }
  for (const { name, activity } of work) floor.begin(8 * HOUR, route(name, activity));
  floor.run(48 * HOUR);
  return done;
}
