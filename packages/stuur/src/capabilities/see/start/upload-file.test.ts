import { describe, expect, it } from "vitest";
import { checkFile } from "./upload-file.ts";

describe("checkFile", () => {
  it.each(["orders.csv", "orders.CSV", "log.xes", "log.xes.gz", "orders.csv.gz", "uit systeem.txt"])(
    "lets %s pass",
    (name) => {
      expect(checkFile({ name, size: 10 })).toBeNull();
    },
  );

  it("refuses what cannot be read, before it is sent", () => {
    expect(checkFile({ name: "orders.xlsx", size: 10 })).toBe("wrongKind");
    expect(checkFile({ name: "orders.csv", size: 0 })).toBe("emptyFile");
    expect(checkFile({ name: "orders.csv", size: 2_000_000_001 })).toBe("tooLarge");
  });
});
