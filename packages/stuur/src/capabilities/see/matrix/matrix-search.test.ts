import { describe, expect, it } from "vitest";
import { readMatrixSearch } from "./matrix-search.ts";

describe("readMatrixSearch", () => {
  it("keeps what a page knows and drops the rest", () => {
    const typed = { by: "person", weight: "late", form: "cake", cell: "Ontwerp·schetsen", other: 1 };
    expect(readMatrixSearch(typed)).toEqual({ by: "person", weight: "late", cell: "Ontwerp·schetsen" });
    expect(readMatrixSearch({ by: 3, weight: "", cell: "", beamer: "no" })).toEqual({});
    expect(readMatrixSearch({ beamer: "" })).toEqual({ beamer: true });
  });
});
