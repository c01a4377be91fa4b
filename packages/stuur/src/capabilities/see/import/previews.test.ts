import type { FilePreview } from "@stuur/event-log";
import { expect, test } from "vitest";
import type { PreviewInput, PreviewOutput } from "./import.work.ts";
import { createPreviews } from "./previews.ts";

function looking(kind: FilePreview["kind"], names: readonly string[]) {
  const looks: string[] = [];
  let running = 0;
  const most = { running: 0 };
  const look = async ({ file, sheet }: PreviewInput): Promise<PreviewOutput> => {
    running++;
    most.running = Math.max(most.running, running);
    looks.push(`${file} ${sheet}`);
    await new Promise((resolve) => setImmediate(resolve));
    running--;
    const sheets = names.map((name) => ({ name, isHidden: false }));
    return { preview: { kind, header: [String(sheet)], rows: [], sheets, objectTypes: [] }, error: null };
  };
  const previews = createPreviews(look);
  const ask = (file: string, sheet?: string) => previews({ file, sheet, temporaryFolder: "/tmp" });
  return { ask, looks, most };
}

test("sheets that are not there cost one look together, and are refused with those that there are", async () => {
  const { ask, looks } = looking("xlsx", ["Orders", "Extra"]);
  const answers = await Promise.all(Array.from({ length: 24 }, (_, index) => ask("f", `made up ${index}`)));
  expect(looks).toEqual(["f undefined"]);
  expect(answers[23]).toMatchObject({
    preview: { header: ["undefined"] },
    error: {
      code: "EVENT_LOG_UNKNOWN_SHEET",
      details: { sheet: "made up 23", sheets: ["Orders", "Extra"] },
    },
  });
});

test("a file is looked into once at a time, a sheet by the name it has, another file meanwhile", async () => {
  const { ask, looks, most } = looking("xlsx", ["Orders", "Extra"]);
  await Promise.all([ask("f", "Orders"), ask("f", " extra"), ask("f", "orders"), ask("f")]);
  expect(looks).toEqual(["f undefined", "f Orders", "f Extra"]);
  expect(most.running).toBe(1);
  await Promise.all([ask("g"), ask("h")]);
  expect(most.running).toBe(2);
});

test("in what is no workbook a sheet means nothing", async () => {
  const { ask, looks } = looking("csv", []);
  expect(await ask("f", "Orders")).toMatchObject({ error: null });
  expect(looks).toEqual(["f undefined"]);
});

test("a look that failed is taken anew, and does not hold up the next", async () => {
  let attempts = 0;
  const look = createPreviews(async () => {
    attempts++;
    if (attempts === 1) throw new Error("died");
    return { preview: null, error: null };
  });
  const input = { file: "f", temporaryFolder: "/tmp" };
  await expect(look(input)).rejects.toThrow("died");
  expect(await look(input)).toEqual({ preview: null, error: null });
});
