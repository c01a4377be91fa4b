import { describe, expect, test } from "vitest";
import {
  chooseColumn,
  type Edits,
  isOtherTable,
  listColumns,
  listFound,
  listLacking,
  makeDraft,
  rolesOf,
  toChoices,
  toPreviewBody,
} from "./draft.ts";
import type { FileView, PreviewView, ReadFile } from "./import.contract.ts";

const found = (role: ReadFile["columns"][number]["role"], column: string) => ({
  ...{ role, column, confidence: 0.9, isGiven: false, evidence: [], samples: [] },
});
const read: ReadFile = {
  fileName: "orders.csv",
  kind: "csv",
  timeZone: "Europe/Amsterdam",
  counts: { rows: 4, cases: 2, events: 4, persons: 0 },
  columns: [
    found("case", "order"),
    found("step", "stap"),
    found("time", "Datum + Tijd"),
    found("team", "groep"),
  ],
  others: [{ column: "kleur", samples: [], isKept: true }],
  stepColumns: [],
  steps: ["zagen"],
  teams: ["Hal"],
  stories: [],
  firstAt: "2025-03-03T09:00:00.000Z",
  firstReadAt: null,
  isPseudonymised: true,
  rejected: { count: 0, cells: 0, reasons: [], rows: [] },
  skipped: [],
  notes: [],
};
const file: FileView = {
  log: { id: "1", name: "orders", isExample: false },
  problem: null,
  choices: { columns: {} },
  fileName: "orders.csv",
  isFileKept: true,
  may: { import: true, readKey: true, changeOrganisation: true },
  read,
};
const preview: PreviewView = {
  kind: "csv",
  problem: null,
  columns: ["order", "stap", "Datum", "Tijd", "groep", "kleur"].map((column) => ({
    ...{ column, samples: [], isDates: column === "Datum" },
  })),
  recognised: [],
  steps: [],
  sheets: [],
  objectTypes: [],
};
const draftOf = (edits: Edits = {}, of: FileView = file, seen: PreviewView | undefined = preview) =>
  makeDraft(of, { preview: seen, edits, timeZone: "Europe/Amsterdam" });
const sent = (edits: Edits, of: FileView = file) =>
  toChoices(draftOf(edits, of), { isOther: isOtherTable(of, edits), hasColumns: true });

describe("makeDraft", () => {
  test("shows how the file was read, changed where somebody says otherwise", () => {
    const { columns, layout } = draftOf({ columns: { step: "kleur" } });
    expect(columns).toMatchObject({ case: "order", step: "kleur", time: "Datum + Tijd", person: "none" });
    expect(layout).toBe("events");
  });

  test("after a reading that failed, shows what was chosen for it", () => {
    const failed = { ...file, choices: { columns: { step: "weg" }, timeZone: "America/Lima" } };
    expect(draftOf({}, failed)).toMatchObject({
      columns: { step: "weg", case: "order" },
      timeZone: "America/Lima",
    });
  });

  test("of a file that was never read, shows what is recognised in it", () => {
    const seen = {
      ...preview,
      recognised: [{ role: "case" as const, column: "order", confidence: 0.4, evidence: [] }],
    };
    expect(draftOf({}, { ...file, read: null }, seen).columns).toMatchObject({ case: "order", step: "none" });
  });

  test("on another sheet, nothing of the former one is left", () => {
    const other = { ...file, choices: { columns: { step: "stap" }, sheet: "Blad 1" } };
    const seen = {
      ...preview,
      recognised: [{ role: "step" as const, column: "taak", confidence: 0.9, evidence: [] }],
    };
    expect(draftOf({ sheet: "Blad 2" }, other, seen).columns).toMatchObject({ case: "none", step: "taak" });
  });

  test("a row that was read as a whole case has its columns of steps, and none for the step itself", () => {
    const joined = "besteld, gezaagd";
    const wide: ReadFile = {
      ...read,
      columns: [found("case", "order"), found("step", joined), found("time", joined)],
      stepColumns: ["besteld", "gezaagd"],
    };
    const draft = draftOf({}, { ...file, read: wide });
    expect(draft).toMatchObject({ layout: "cases", stepColumns: ["besteld", "gezaagd"] });
    expect(draft.columns.step).toBe("none");
    expect(listColumns({ ...file, read: wide }, undefined)).toEqual(["order", "besteld", "gezaagd", "kleur"]);
  });
});

describe("chooseColumn", () => {
  test("takes a column from a role that cannot share it, and leaves it with one that can", () => {
    const { columns } = draftOf();
    expect(chooseColumn(columns, "case", "stap")).toMatchObject({ case: "stap", step: "none" });
    expect(chooseColumn(columns, "team", "stap")).toMatchObject({ team: "stap", step: "stap" });
  });
});

describe("listLacking", () => {
  const available = preview.columns.map(({ column }) => column);

  test("names what is needed and not there, and columns that are gone", () => {
    expect(listLacking(draftOf(), available)).toEqual([]);
    const draft = draftOf({ columns: { time: "none", team: "afdeling" } });
    expect(listLacking(draft, available)).toEqual([
      { role: "time", problem: "missing" },
      { role: "team", problem: "gone" },
    ]);
  });

  test("a pair is gone when one of its columns is", () => {
    const without = available.filter((column) => column !== "Tijd");
    expect(listLacking(draftOf(), without)).toEqual([{ role: "time", problem: "gone" }]);
  });

  test("a start does for a time, and a whole case needs columns of steps instead", () => {
    expect(listLacking(draftOf({ columns: { time: "none", start: "Datum" } }), available)).toEqual([]);
    expect(listLacking(draftOf({ layout: "cases" }), available)).toEqual([
      { role: "steps", problem: "missing" },
    ]);
  });
});

test("a role that few files have is asked for where it was found, also after it was set to none", () => {
  const roles = listFound(
    { ...file, read: null },
    { ...preview, recognised: [{ role: "status", column: "stap", confidence: 1, evidence: [] }] },
  );
  const draft = draftOf({ columns: { status: "none" } });
  expect(rolesOf(draft)).not.toContain("status");
  expect(rolesOf(draft, roles)).toContain("status");
});

describe("toChoices", () => {
  test("says everything that the form shows, and the layout only when it was chosen", () => {
    expect(sent({ teamOfStep: { zagen: " Hal ", lakken: " " } })).toEqual({
      columns: {
        ...{ case: "order", step: "stap", time: "Datum + Tijd", start: "none", team: "groep" },
        ...{ person: "none", due: "none", status: "none", instance: "none" },
      },
      teamOfStep: { zagen: "Hal" },
      timeZone: "Europe/Amsterdam",
    });
    expect(sent({ layout: "events" }).layout).toBe("events");
  });

  test("of whole cases says the columns of their steps, in order", () => {
    expect(sent({ layout: "cases", stepColumns: ["b", "a"] })).toMatchObject({
      columns: { case: "order", due: "none" },
      layout: "cases",
      stepColumns: ["b", "a"],
    });
  });
});

test("the beginning of the file is asked for with what decides its steps", () => {
  expect(toPreviewBody(file, {})).toEqual({ columns: {} });
  const chosen = { ...file, choices: { columns: { case: "order", step: "stap" }, sheet: "Blad 1" } };
  expect(toPreviewBody(chosen, { layout: "cases", columns: { due: "none" } })).toEqual({
    columns: { case: "order", due: "none" },
    layout: "cases",
    sheet: "Blad 1",
  });
  expect(toPreviewBody(chosen, { sheet: "" })).toEqual({ columns: {} });
});
