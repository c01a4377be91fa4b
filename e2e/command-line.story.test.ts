import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { furnitureMakerCsv } from "../examples/index.ts";
import { SeeFileReport } from "../packages/stuur/src/capabilities/see/see-file/see-file.contract.ts";
import { runStuur } from "./stuur-process.ts";

let folder: string;
const fileOf = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "stuur-files-"));
  await writeFile(fileOf("meubelmaker.csv"), furnitureMakerCsv());
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("stuur see FILE", () => {
  test("says in Dutch where an order goes from hand to hand", async () => {
    const { code, out, err } = await runStuur(["see", fileOf("meubelmaker.csv"), "--lang", "nl"]);
    expect(err).toBe("");
    expect(code).toBe(0);
    expect(out).toMatch(
      /^Een zaak wisselt gemiddeld \d+,\d keer van team\. Het langst ligt hij stil op weg van .+ naar .+: de helft wacht langer dan \d+,\d werkdagen\.$/m,
    );
    expect(out).toContain("Van Planning en organisatie naar Productie:");
    expect(out).toContain("Gelezen als: zaak = ordernummer");
  });

  test("prints the same in English, and as JSON by its schema", async () => {
    const text = await runStuur(["see", fileOf("meubelmaker.csv"), "--lang", "en"]);
    expect(text.out).toMatch(/^A case changes teams \d+\.\d times on average\./);
    const json = await runStuur(["see", fileOf("meubelmaker.csv"), "--json"]);
    const report = SeeFileReport.parse(JSON.parse(json.out));
    expect(report.cases).toBeGreaterThan(1500);
    expect(report.matrix.reduce((sum, cell) => sum + cell.events, 0)).toBe(report.events);
    expect(report.pairs.reduce((sum, pair) => sum + pair.count, 0)).toBe(report.events - report.cases);
  });

  test("takes the columns that it is told, and another look", async () => {
    await writeFile(
      fileOf("vreemd.csv"),
      "a;b;c;d\n1;intake;2025-01-06 09:00;Noord\n1;besluit;2025-01-07 09:00;Zuid\n",
    );
    const told = ["--case", "a", "--step", "b", "--time", "c", "--team", "d", "--status", "none"];
    const { code, out } = await runStuur([
      "see",
      fileOf("vreemd.csv"),
      ...told,
      "--json",
      "--missing",
      "drop",
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      cases: 1,
      events: 2,
      pairs: [{ from: "Noord", to: "Zuid", count: 1 }],
    });
  });
});

describe("what cannot be read is refused with the reason and the way out", () => {
  const half = gzipSync(Buffer.from("case,step,time\n".repeat(5000))).subarray(0, 60);
  const files: [string, string | Buffer, RegExp][] = [
    ["empty.csv", "", /empty/i],
    ["header-only.csv", "case,step,time,team\n", /(no rows|only a header|no .*row)/i],
    [
      "junk.csv",
      Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256)),
      /(text|binary)/i,
    ],
    ["page.xes", "<?xml version='1.0'?><html><body>no log</body></html>", /XES/],
    ["half.csv.gz", half, /(truncated|incomplete|broken|damaged)/i],
    ["no-time.csv", "case,step,team\n1,a,x\n1,b,y\n", /--time/],
  ];

  test.each(files)("%s", async (name, content, reason) => {
    await writeFile(fileOf(name), content);
    const { code, out, err } = await runStuur(["see", fileOf(name), "--lang", "en"]);
    expect(out).toBe("");
    expect(err).toMatch(reason);
    expect(code).toBe(3);
  });

  test("a file that is not there", async () => {
    const { code, err } = await runStuur(["see", fileOf("nowhere.csv"), "--lang", "en"]);
    expect(code).toBe(3);
    expect(err).toContain("nowhere.csv");
  });

  test("an option that does not exist is wrong use", async () => {
    const { code, err } = await runStuur(["see", fileOf("meubelmaker.csv"), "--sideways"]);
    expect(code).toBe(2);
    expect(err).toContain("--sideways");
  });
});

describe("stuur start refuses with one clear line", () => {
  test("a host that others can reach", async () => {
    const { code, err } = await runStuur(["start"], { HOST: "0.0.0.0", STUUR_DATA: fileOf("data") });
    expect(code).toBe(1);
    expect(err.trim().split("\n")).toHaveLength(1);
    expect(err).toContain("HOST=0.0.0.0");
  });

  test("a data folder that cannot be written", async () => {
    await writeFile(fileOf("a-file"), "");
    const { code, err } = await runStuur(["start"], {
      STUUR_DATA: join(fileOf("a-file"), "data"),
      PORT: "0",
    });
    expect(code).toBe(1);
    expect(err).toContain(join(fileOf("a-file"), "data"));
  });

  test("a database that does not answer", async () => {
    const env = {
      DATABASE_URL: "postgres://stuur:geheim@127.0.0.1:9/stuur",
      STUUR_DATA: fileOf("data-2"),
      PORT: "0",
    };
    await mkdir(fileOf("data-2"), { recursive: true });
    const { code, err } = await runStuur(["start"], env);
    expect(code).toBe(1);
    expect(err).toContain("127.0.0.1:9");
    expect(err).not.toContain("geheim");
  });
});

test("the command line's page names every option of the program", async () => {
  const page = await readFile(new URL("../docs/reference/command-line.md", import.meta.url), "utf8");
  const { out } = await runStuur(["see", "--help"]);
  const options = [...out.matchAll(/--[a-z-]+/g)]
    .map(([option]) => option)
    .filter((option) => option !== "--help");
  expect(options.length).toBeGreaterThan(10);
  for (const option of options) expect(page).toContain(option);
});
