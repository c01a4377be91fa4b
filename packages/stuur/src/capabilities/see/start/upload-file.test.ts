import { describe, expect, it } from "vitest";
import { checkFile } from "./upload-file.ts";

describe("checkFile", () => {
  it.each([
    ...["orders.csv", "orders.CSV", "log.xes", "log.xes.gz", "orders.csv.gz", "uit systeem.txt"],
    ...[
      "orders.xlsx",
      "orders.zip",
      "log.parquet",
      "log.jsonocel",
      "log.xmlocel",
      "log.sqlite",
      "ocel.json.gz",
    ],
  ])("lets %s pass", (name) => {
    expect(checkFile({ name, size: 10 })).toBeNull();
  });

  it("refuses what cannot be read, before it is sent", () => {
    expect(checkFile({ name: "orders.pdf", size: 10 })).toBe("wrongKind");
    expect(checkFile({ name: "orders.xls", size: 10 })).toBe("oldExcel");
    expect(checkFile({ name: "orders.ods", size: 10 })).toBe("oldExcel");
    expect(checkFile({ name: "orders.csv", size: 0 })).toBe("emptyFile");
    expect(checkFile({ name: "orders.csv", size: 2_000_000_001 })).toBe("tooLarge");
  });
});
