import { expect, test } from "vitest";
import { tellDay } from "./tell-day.ts";

const now = new Date("2025-11-22T06:00:00Z");

test.for([
  ["2025-11-22T05:54:00Z", "vandaag", "today"],
  ["2025-11-21T23:30:00Z", "vandaag", "today"],
  ["2025-11-21T22:30:00Z", "gisteren", "yesterday"],
  ["2025-11-19T12:00:00Z", "3 dagen geleden", "3 days ago"],
  ["2025-11-15T12:00:00Z", null, null],
  ["2025-11-24T12:00:00Z", null, null],
])("%s in Amsterdam is %s", ([instant, dutch, english]) => {
  const told = (["nl", "en"] as const).map((language) =>
    tellDay(instant!, now, { timeZone: "Europe/Amsterdam", language }),
  );
  expect(told).toEqual([dutch, english]);
});
