import { expect, test } from "vitest";
import type { FileView, PreviewView } from "./import.contract.ts";
import { isUnreadable } from "./unreadable.ts";

const message = { nl: "", en: "" };
const failed = (code: string, columns: string[] = []): FileView => ({
  log: { id: "1", name: "foto", isExample: false },
  problem: { code, message, columns },
  choices: { columns: {} },
  fileName: "foto.xlsx",
  isFileKept: true,
  may: { import: true, readKey: true, changeOrganisation: true },
  read: null,
});
const seen = (kind: string | null): PreviewView => ({
  kind,
  ...{ problem: null, columns: [], recognised: [], steps: [], sheets: [], objectTypes: [] },
});

test("of a picture, or of names of columns alone, there is nothing to choose", () => {
  expect(isUnreadable(failed("EVENT_LOG_PICTURE"), seen(null))).toBe(true);
  expect(isUnreadable(failed("EVENT_LOG_HEADER_ONLY", ["Ordernr", "Stap"]), seen(null))).toBe(true);
  expect(isUnreadable(failed("EVENT_LOG_HEADER_ONLY", ["Ordernr", "Stap"]), seen("csv"))).toBe(true);
  expect(isUnreadable(failed("EVENT_LOG_PICTURE"), undefined)).toBeUndefined();
});

test("where there are columns, another sheet or another kind of case, there is", () => {
  expect(isUnreadable(failed("EVENT_LOG_NO_CASE_COLUMN", ["a", "b"]), undefined)).toBe(false);
  const sheets = ["a", "b"].map((name) => ({ name, isHidden: false }));
  expect(isUnreadable(failed("EVENT_LOG_HEADER_ONLY"), { ...seen("xlsx"), sheets })).toBe(false);
  expect(isUnreadable(failed("EVENT_LOG_UNKNOWN_SHEET"), seen("xlsx"))).toBe(false);
  expect(isUnreadable(failed("EVENT_LOG_NO_OBJECT_TYPE"), seen("ocel-json"))).toBe(false);
});

test("a file that is gone, or that the reader may not have read, has nothing to choose either", () => {
  expect(isUnreadable({ ...failed("EVENT_LOG_NO_TIME_COLUMN", ["a"]), isFileKept: false }, undefined)).toBe(
    true,
  );
  const reader = { import: false, readKey: false, changeOrganisation: false };
  expect(isUnreadable({ ...failed("EVENT_LOG_PICTURE"), may: reader }, undefined)).toBe(true);
});
