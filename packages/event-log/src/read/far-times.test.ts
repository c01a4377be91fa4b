import { expect, test } from "vitest";
import { temporaryLogs } from "../test/temporary-log.ts";

const { openContent } = temporaryLogs();

/** So many orders of two steps, of which the first ones begin in another year. */
function contentOf(orders: number, years: readonly number[]): string {
  const rows = Array.from({ length: orders }, (_, order) => {
    const day = `-03-${String(1 + (order % 28)).padStart(2, "0")}`;
    return [`${order},a,A,${years[order] ?? 2025}${day} 09:00`, `${order},b,B,2025${day} 10:00`];
  });
  return ["order,step,team,completed", ...rows.flat()].join("\n");
}

async function notesOf(orders: number, years: readonly number[]) {
  const log = await openContent(contentOf(orders, years));
  return log.manifest.notes.filter(({ code }) => code === "far-times").map(({ en }) => en);
}

test("a year that was typed wrong is told, with its date", async () => {
  const [told] = await notesOf(60, [1925]);
  expect(told).toContain("Of 1 case a time lies more than ten years from almost all others (1925-03-01).");
  expect((await notesOf(120, [1925, 2125]))[0]).toContain("Of 2 cases a time lies");
});

test("a few years, or many cases far away, are nothing to tell", async () => {
  expect(await notesOf(60, [2019])).toEqual([]);
  expect(await notesOf(60, [1990, 1990, 1990])).toEqual([]);
  expect(await notesOf(60, [])).toEqual([]);
});

test("the remedy leaves that row out and tells so", async () => {
  const { manifest } = await openContent(contentOf(60, [1925]));
  const timesBetween = manifest.notes.find(({ code }) => code === "far-times")?.remedy?.timesBetween;
  expect(timesBetween).toEqual({
    from: "2015-03-01T08:00:00.000Z",
    until: expect.stringMatching(/^2035-03-2/),
  });
  const { manifest: mended } = await openContent(contentOf(60, [1925]), { timesBetween });
  expect(mended.notes).toEqual([]);
  expect(mended.counts).toMatchObject({ rows: 120, cases: 60, events: 119 });
  expect(mended.doubt.rejected.reasons).toEqual([
    expect.objectContaining({ code: "time-left-out", count: 1 }),
  ]);
});
