import { describe, expect, it } from "vitest";
import { attributes, summary } from "../index.ts";
import { temporaryLogs } from "../test/temporary-log.ts";

const { openContent } = temporaryLogs();

const rows = [
  "1,Plan,Planning,Anne,2025-03-03 09:00,web,N",
  "1,Make,Workshop,Bob,2025-03-04 10:00,web,",
  "2,Plan,Planning,Anne,2025-03-04 11:00,shop,Z",
  "2,Make,,Bob,2025-03-05 11:00,web,Z",
  "3,Plan,Planning,Anne,2025-03-06 11:00,,Z",
];
const content = ["order,step,team,person,completed,channel,region", ...rows].join("\n");

describe("attributes", () => {
  it("gives team, step and the columns without a role, not the case and not the person", async () => {
    const columns = await attributes(await openContent(content));
    expect(columns.map(({ column, role }) => [column, role])).toEqual([
      ["team", "team"],
      ["step", "step"],
      ["channel", "attribute"],
      ["region", "attribute"],
    ]);
  });

  it("counts cases with some event that has the value: most first, then by name", async () => {
    const [team, , channel, region] = await attributes(await openContent(content));
    expect(team).toMatchObject({ distinct: 2, filled: 4, missing: 1 });
    expect(channel!.values).toEqual([
      { value: "web", cases: 2 },
      { value: "shop", cases: 1 },
    ]);
    expect(channel).toMatchObject({ distinct: 2, filled: 4, missing: 1 });
    expect(region!.values).toEqual([
      { value: "Z", cases: 2 },
      { value: "N", cases: 1 },
    ]);
  });

  it("counts what a filter on the value takes", async () => {
    const log = await openContent(content);
    const columns = await attributes(log);
    for (const { column, values, missing } of columns) {
      for (const { value, cases } of [...values, { value: "", cases: missing }]) {
        const taken = await summary(log, { filter: { where: { [column]: value } } });
        expect([column, value, taken.cases]).toEqual([column, value, cases]);
      }
    }
  });

  it("gives at most so many values, and none of a column with more than a thousand", async () => {
    const many = Array.from({ length: 1001 }, (_, index) => {
      const values = `n${index},${index % 3},${index % 1000}`;
      return `${index},Plan,2025-03-03 09:00,${values}\n${index},Make,2025-03-04 09:00,${values}`;
    });
    const log = await openContent(["order,step,completed,note,third,nearly", ...many].join("\n"));
    const [, note, third, nearly] = await attributes(log, { limit: 2 });
    expect(note).toMatchObject({ column: "note", distinct: 1001, filled: 2002, values: [] });
    expect(third).toMatchObject({ distinct: 3, missing: 0, values: [{ cases: 334 }, { cases: 334 }] });
    expect(nearly!.values).toHaveLength(2);
  });

  it("has only the step where the file has nothing else", async () => {
    const log = await openContent("order,step,completed\n1,Plan,2025-03-03 09:00\n1,Plan,2025-03-04 09:00");
    expect(await attributes(log)).toEqual([
      {
        column: "step",
        role: "step",
        distinct: 1,
        filled: 2,
        missing: 0,
        values: [{ value: "Plan", cases: 1 }],
      },
    ]);
  });
});
