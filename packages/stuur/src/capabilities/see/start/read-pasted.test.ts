import { describe, expect, it } from "vitest";
import { readPasted } from "./read-pasted.ts";

describe("readPasted", () => {
  it("makes a file of cells, as they were copied", async () => {
    const file = readPasted("order\tstap\r\n1\tzagen\r\n", "geplakt");
    if (typeof file === "string") throw new Error(file);
    expect(file.name).toBe("geplakt.tsv");
    expect(await file.text()).toBe("order\tstap\r\n1\tzagen\r\n");
  });

  it.each([
    [" \n\t\n", "pasteNothing"],
    ["order\tstap\n\n", "pasteOneLine"],
    ["order\n1\n2\n", "pasteOneColumn"],
  ])("says what is wrong with %j", (text, problem) => {
    expect(readPasted(text, "geplakt")).toBe(problem);
  });
});
