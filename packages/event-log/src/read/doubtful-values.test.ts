import { expect, test } from "vitest";
import { addEvents } from "../add-events.ts";
import { temporaryLogs } from "../test/temporary-log.ts";

const { openContent } = temporaryLogs();

async function notesOf(...rows: readonly string[]) {
  const { manifest } = await openContent(["order;stap;team;gereed", ...rows].join("\n"));
  return Object.fromEntries(manifest.notes.map(({ code, nl }) => [code, nl]));
}

test("teams that differ in capitals and spaces only", async () => {
  const notes = await notesOf("1;a;Verkoop;2025-03-10", "1;b;verkoop;2025-03-11", "1;c;Hal;2025-03-12");
  expect(notes["similar-teams"]).toContain("2 namen van teams");
  expect(notes["similar-teams"]).toContain("“Verkoop” = “verkoop”");
});

test("teams that mean that there is none", async () => {
  const notes = await notesOf("1;a;onbekend;2025-03-10", "1;b;onbekend;2025-03-11", "1;c;EMPTY;2025-03-12");
  expect(notes["missing-as-team"]).toContain("“onbekend” (2×), “EMPTY” (1×)");
});

test("events that are there twice", async () => {
  const notes = await notesOf("1;a;X;2025-03-10", "1;a;X;2025-03-10", "1;a;X;2025-03-11", "1;a;Y;2025-03-10");
  expect(notes["repeated-events"]).toMatch(/^Van de 4 gebeurtenissen zijn er 1 precies gelijk/);
});

test("nothing is said of a sound log", async () => {
  const notes = await notesOf("1;a;X;2025-03-10", "1;a;Y;2025-03-10", "2;a;X;2025-03-10");
  expect(Object.keys(notes)).toEqual([]);
});

const mixed = ["1;a;Hal;2025-03-10", "1;b;hal;2025-03-11", "2;a;Hal;2025-03-12", "2;b;EMPTY;2025-03-13"];

test("the remedy of each doubt takes it away", async () => {
  const content = ["order;stap;team;gereed", ...mixed].join("\n");
  const { manifest } = await openContent(content);
  const remedies = manifest.notes.flatMap(({ remedy }) => (remedy?.teamNames ? [remedy.teamNames] : []));
  expect(remedies).toEqual([{ hal: "Hal" }, { EMPTY: "" }]);
  const { manifest: mended } = await openContent(content, { teamNames: Object.assign({}, ...remedies) });
  expect(mended.notes).toEqual([]);
  expect(mended.counts.teams).toBe(1);
  expect(mended.doubt.missingTeam).toBe(1);
});

test("a name that stands for no team leaves room for the team of the step", async () => {
  const content = ["order;stap;team;gereed", ...mixed].join("\n");
  const { manifest } = await openContent(content, { teamNames: { EMPTY: "" }, teamOfStep: { b: "Kantoor" } });
  expect(manifest.doubt.missingTeam).toBe(0);
});

test("a name of which somebody said that it is a team is asked about no more, also when events are added", async () => {
  const { folder, manifest } = await openContent(["order;stap;team;gereed", ...mixed].join("\n"), {
    teamNames: { hal: "Hal", EMPTY: "EMPTY" },
  });
  expect([manifest.notes, manifest.counts.teams]).toEqual([[], 2]);
  const events = [{ case: "1", step: "b", team: "EMPTY", completedAt: "2025-03-14T09:00:00Z" }];
  const added = await addEvents({ base: folder, events, folder: `${folder}-added` });
  expect([added.notes, added.counts.events]).toEqual([[], 5]);
});
