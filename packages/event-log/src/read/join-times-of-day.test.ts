import { expect, test } from "vitest";
import { chooseColumns } from "./choose-columns.ts";

const split = (line: string) => line.split(";").map((cell) => cell.trim());

/** The columns of the times, with what they are joined with. */
function timesOf(header: string, row: string, chosen = {}) {
  const { time, start, due } = chooseColumns(split(header), [split(row), split(row)], chosen);
  const text = (found: typeof time) => found && [found.column, found.with].filter(Boolean).join(" + ");
  return [text(start), text(time), text(due)];
}

test.for([
  ["order; stap; Datum; Tijd", "1; a; 03-03-2025; 14:05", [undefined, "Datum + Tijd", undefined]],
  ["order; stap; Tijd; Team; Datum", "1; a; 9:05; X; 03-03-2025", [undefined, "Datum + Tijd", undefined]],
  [
    "order; stap; Begindatum; Begintijd; Einddatum; Eindtijd",
    "1; a; 03-03-2025; 14:05; 03-03-2025; 15.10",
    ["Begindatum + Begintijd", "Einddatum + Eindtijd", undefined],
  ],
  [
    "order; stap; Datum; Begintijd; Eindtijd; Deadline",
    "1; a; 03-03-2025; 14:05; 15:10; 10-03-2025",
    ["Datum + Begintijd", "Datum + Eindtijd", "Deadline"],
  ],
  [
    "order; stap; Gereed; Streefdatum; Streeftijd",
    "1; a; 03-03-2025 14:05; 10-03-2025; 17:00",
    [undefined, "Gereed", "Streefdatum + Streeftijd"],
  ],
  ["order; stap; Gereed; Tijd", "1; a; 03-03-2025 14:05; 0:45", [undefined, "Gereed", undefined]],
] as const)("%s", ([header, row, expected]) => {
  expect(timesOf(header, row)).toEqual(expected);
});

test("the caller decides", () => {
  const [header, row] = ["order; stap; Datum; Tijd", "1; a; 03-03-2025; 14:05"] as const;
  expect(timesOf(header, row, { time: "Datum" })[1]).toBe("Datum");
  expect(timesOf(header, row, { time: "Datum + Tijd" })[1]).toBe("Datum + Tijd");
  expect(() => timesOf(header, row, { time: "Datum + Uur" })).toThrow("EVENT_LOG_UNKNOWN_COLUMN");
});
