import { describe, expect, test } from "vitest";
import { durationTexts } from "./duration.texts.ts";
import { createSayDuration } from "./duration.ts";
import { createFormat } from "./format.ts";

const { say, unitFor } = createSayDuration({
  t: ((key: keyof typeof durationTexts.nl, values?: { n: string }) =>
    durationTexts.nl[key].replace("{{n}}", values?.n ?? "")) as never,
  format: createFormat("nl"),
  secondsPerWorkingDay: 9 * 3600,
});

describe("a duration in the unit that fits", () => {
  test.each([
    [90, "working", "1,5 minuten werktijd"],
    [1500, "clock", "25 minuten"],
    [2 * 3600, "working", "2,0 werkuren"],
    [9 * 3600, "working", "1,0 werkdagen"],
    [9 * 3600, "clock", "9,0 uur"],
    [4.6 * 9 * 3600, "working", "4,6 werkdagen"],
    [150 * 86_400, "clock", "150 dagen"],
  ] as const)("%d seconds, %s: %s", (seconds, clock, said) => expect(say(seconds, clock)).toBe(said));

  test("or in the one that is asked for", () => {
    expect(say(4.5 * 3600, "working", "Day")).toBe("0,5 werkdagen");
    expect(unitFor(0, "clock")).toBe("Minute");
  });
});
