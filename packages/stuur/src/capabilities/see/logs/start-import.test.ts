import type { EventLogManifest } from "@stuur/event-log";
import { expect, test } from "vitest";
import { nameOf, readAsBefore } from "./start-import.ts";

const column = (name: string, more = {}) => ({ column: name, confidence: 0.9, evidence: [], ...more });

function manifestOf(columns: object, kind = "csv"): EventLogManifest {
  return { source: { kind }, timeZone: "Europe/Paris", columns } as unknown as EventLogManifest;
}

test("a newer file is read with the columns of the earlier one, and without those that it did not have", () => {
  const columns = { case: column("nr"), step: column("wat"), time: column("dag", { with: "uur" }) };
  expect(readAsBefore({ columns: {} }, manifestOf(columns))).toEqual({
    timeZone: "Europe/Paris",
    layout: "events",
    columns: {
      ...{ case: "nr", step: "wat", time: "dag + uur", start: "none", person: "none", team: "none" },
      ...{ due: "none", status: "none", instance: "none" },
    },
  });
});

test("what somebody said goes first, and what came with pushed events is no column of the file", () => {
  const evidence = [{ code: "added", nl: "", en: "" }];
  const columns = { case: column("nr"), team: column("team", { evidence }) };
  const choices = { columns: { case: "order" }, timeZone: "Europe/Berlin", sheet: "Blad2" };
  const read = readAsBefore(choices, manifestOf(columns));
  expect(read).toMatchObject({ timeZone: "Europe/Berlin", sheet: "Blad2" });
  expect(read.columns).toMatchObject({ case: "order", team: "none" });
});

test("of a row for each case the case stays, and its steps are recognised; of XES only what was said", () => {
  const evidence = [{ code: "step-columns", nl: "", en: "" }];
  const wide = manifestOf({ case: column("nr"), step: column("a, b", { evidence }), due: column("klaar") });
  const read = readAsBefore({ columns: {} }, wide);
  expect(read).toEqual({
    timeZone: "Europe/Paris",
    layout: "cases",
    columns: { case: "nr", due: "klaar" },
  });
  const choices = { columns: {}, objectType: "order" };
  expect(readAsBefore(choices, manifestOf({ case: column("nr") }, "xes"))).toEqual(choices);
});

test.each([
  ["orders.csv", "orders"],
  ["orders.xlsx", "orders"],
  ["orders.csv.gz", "orders"],
  ["orders 2025.v2.XES.gz", "orders 2025.v2"],
  [".csv", ".csv"],
])("the file %s makes the log %s", (file, name) => {
  expect(nameOf(file)).toBe(name);
});
