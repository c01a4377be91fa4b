import { expect, test } from "vitest";
import { doubt } from "../index.ts";
import { temporaryLogs } from "../test/temporary-log.ts";

const { openContent } = temporaryLogs();

/** One letter for the team and one for the person of each event; what is between bars happened at the same time. */
function story(...cases: readonly string[]): string {
  const lines = cases.flatMap((groups, index) =>
    groups.split(" | ").flatMap((events, hour) =>
      events.split(" ").map((event) => {
        const [team, person] = [...event].map((letter) => (letter === "-" ? "" : letter));
        return `${index + 1},s,${team},${person},2025-01-01 ${String(hour + 8).padStart(2, "0")}:00`;
      }),
    ),
  );
  return ["order,step,team,person,completed", ...lines].join("\n");
}

test("ties: bounds between teams, between persons and between persons inside teams", async () => {
  // Between teams A A B A B or any other order of the middle three.
  const log = await openContent(story("Ax | Ay Bz Ax | Bz", "Ax | Bz"));
  expect(await doubt(log)).toMatchObject({ pairs: 5, tiedPairs: 2, handoversMin: 2, handoversMax: 4 });
  // x, then y z x in any order, then z: x x y z z at best.
  expect(await doubt(log, { by: "person" })).toMatchObject({ handoversMin: 3, handoversMax: 5 });
  // y and x of A stand beside each other, or z of B is between them and x is the first.
  expect(await doubt(log, { by: "person-in-team" })).toMatchObject({ handoversMin: 0, handoversMax: 2 });
});

test("of the cases that count, in the teams of the grouping", async () => {
  const log = await openContent(story("Ax | Ay Bz Ax | Bz", "A- | -z"));
  const oneTeam = { teams: { A: "All", B: "All" } };
  expect(await doubt(log, { grouping: oneTeam })).toMatchObject({
    handoversMin: 1,
    handoversMax: 1,
    tiedPairs: 2,
  });
  expect(await doubt(log, { grouping: oneTeam, by: "person-in-team" })).toMatchObject({
    handoversMin: 2,
    handoversMax: 4,
  });
  expect(await doubt(log, { filter: { where: { team: "B" } } })).toMatchObject({
    cases: 1,
    events: 5,
    missingTeam: 0,
  });
  expect(await doubt(log)).toMatchObject({ cases: 2, events: 7, missingTeam: 1, missingPerson: 1 });
  expect(await doubt(log, { missing: "drop" })).toMatchObject({ pairs: 4, missingTeam: 1, missingPerson: 1 });
  expect(await doubt(log, { grouping: { persons: { z: "Z" } } })).toMatchObject({
    missingTeam: 0,
    missingPerson: 1,
  });
});

test("cases entered at once: at least three events, more than half at one instant", async () => {
  const log = await openContent(story("Ax Ax Bx | Bx", "Ax Bx | Ax Bx", "Ax Bx", "Ax Ax Ax", "Ax | Bx | Cx"));
  expect(await doubt(log)).toMatchObject({ enteredAtOnce: 2, cases: 5 });
});

test("days without a time are seen in the log's time zone, also in summer", async () => {
  const log = await openContent(
    "order,step,completed\n1,a,2025-07-01\n1,b,2025-07-02\n1,c,2025-07-03T02:00\n2,a,2025-01-03\n2,a,2025-01-03T00:15\n",
  );
  expect(await doubt(log)).toMatchObject({ atMidnight: 3, events: 5 });
});

test("start times: that there are none, or which are missing", async () => {
  const none = await openContent(story("Ax | Bx"));
  expect(await doubt(none)).toMatchObject({ timeBetween: "completion", missingStart: 0 });
  const some = await openContent(
    "order,step,start,end\n1,a,2025-07-01T09:00,2025-07-01T10:00\n1,b,,2025-07-01T11:00\n",
  );
  expect(await doubt(some)).toMatchObject({ timeBetween: "waiting", missingStart: 1 });
});

test("what the import could not read, with why; and the last instant, which may lie in the future", async () => {
  const log = await openContent(
    "order,step,completed,deadline\n1,a,2099-01-01,soon\n1,b,yesterday,\n1,c,2025-01-01,2025-01-02\n",
  );
  const { rejected, rejectedReasons, rejectedRows, unreadableDueDates, lastAt } = await doubt(log);
  expect([rejected, unreadableDueDates, lastAt]).toEqual([1, 1, "2098-12-31T23:00:00.000Z"]);
  expect(rejectedReasons).toMatchObject([{ count: 1 }]);
  expect(rejectedRows).toMatchObject([{ line: 3, column: "completed", value: "yesterday" }]);
});
