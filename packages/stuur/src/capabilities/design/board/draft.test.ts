import { expect, test } from "vitest";
import { type Draft, openDrafts } from "./draft.ts";

function createStorage() {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (index: number) => [...items.keys()][index] ?? null,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}

const draftOf = (name: string): Draft => ({
  drawing: { designs: [{ id: name, teams: [] }], alternatives: [] },
  base: { designs: [], alternatives: [] },
  version: 1,
});

test("two tabs that draw in one study each find their own when they are loaded again", () => {
  const storage = createStorage();
  const [first, second] = ["first", "second"].map((tab) =>
    openDrafts(
      () => storage,
      () => tab,
    ),
  );
  first!.write("study", draftOf("mine"));
  second!.write("study", draftOf("other"));
  expect(first!.read("study")).toEqual(draftOf("mine"));
  expect(second!.read("study")).toEqual(draftOf("other"));
  second!.write("study", null);
  expect(first!.read("study")).toEqual(draftOf("mine"));
  expect(first!.read("another study")).toBeNull();
});

test("what a closed tab left is the next one's, once", () => {
  const storage = createStorage();
  const open = (tab: string) =>
    openDrafts(
      () => storage,
      () => tab,
    );
  open("closed").write("study", draftOf("left"));
  expect(open("next").read("study")).toEqual(draftOf("left"));
  open("next").write("study", null);
  expect(open("third").read("study")).toBeNull();
});

test("a browser that forbids keeping, or keeps nonsense, does not stop the board", () => {
  const forbidden = openDrafts(
    () => {
      throw new DOMException("forbidden");
    },
    () => "tab",
  );
  forbidden.write("study", draftOf("mine"));
  expect(forbidden.read("study")).toBeNull();
  const storage = createStorage();
  storage.setItem("stuur.board.study.tab", "{");
  const open = openDrafts(
    () => storage,
    () => "tab",
  );
  expect(open.read("study")).toBeNull();
});
