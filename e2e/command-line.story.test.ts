import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { furnitureMakerCsv } from "../examples/index.ts";
import { SeeFileReport } from "../packages/stuur/src/capabilities/see/see-file/see-file.contract.ts";
import { runStuur } from "./stuur-process.ts";

let folder: string;
const fileOf = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "stuur-files-"));
  const rows = furnitureMakerCsv().split("\n");
  await writeFile(fileOf("meubelmaker.csv"), rows.join("\n"));
  // The first months: what is not about figures need not read it all.
  await writeFile(fileOf("klein.csv"), [...rows.slice(0, 3000), ""].join("\n"));
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

describe("stuur see FILE, another look", () => {
  const ask = async (...options: string[]) => {
    const { code, out, err } = await runStuur(["see", fileOf("klein.csv"), "--json", ...options]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    return SeeFileReport.parse(JSON.parse(out));
  };

  test("at a period and at some cases: the halves make the whole", async () => {
    const [before, after, shops, both] = await Promise.all([
      ask("--to", "2024-04-01"),
      ask("--from", "2024-04-01"),
      ask("--where", "kanaal=winkel"),
      ask("--where", "kanaal=winkel", "--where", "kanaal=direct"),
    ]);
    const sum = (report: SeeFileReport) => report.pairs.reduce((total, { count }) => total + count, 0);
    expect(before.leadTimes.cases + after.leadTimes.cases).toBe(both.leadTimes.cases);
    expect(sum(before) + sum(after)).toBe(sum(both));
    expect(shops.leadTimes.cases).toBeGreaterThan(0);
    expect(shops.leadTimes.cases).toBeLessThan(both.leadTimes.cases);
  });

  test("with other teams and other hours", async () => {
    await writeFile(
      fileOf("teams.csv"),
      "team;group\nOntwerp;Klantteam\nAccountmanagement;Klantteam\nPlanning en organisatie;Klantteam\nProductie;Klantteam\n(none);\n",
    );
    const one = await ask("--group", fileOf("teams.csv"), "--missing", "drop");
    expect(one.handovers).toEqual([]);
    await writeFile(fileOf("hours.json"), '{"week": {"monday": ["08:00-12:00"]}, "holidays": "nl"}');
    const [usual, short] = await Promise.all([ask(), ask("--calendar", fileOf("hours.json"))]);
    const waited = (report: SeeFileReport) => report.handovers[0]?.between.working?.mean ?? 0;
    expect(waited(short)).toBeLessThan(waited(usual) / 4);
    expect(short.calendar.closedDates).toBeGreaterThan(5);
  });

  test("inside teams, handovers are between persons", async () => {
    const [inside, all] = await Promise.all([ask("--by", "person-in-team"), ask("--by", "person")]);
    const total = (report: SeeFileReport) => report.handovers.reduce((sum, { count }) => sum + count, 0);
    expect(total(inside)).toBeGreaterThan(0);
    expect(total(inside)).toBeLessThan(total(all));
  });

  test("as one page that fetches nothing", async () => {
    const page = fileOf("page.html");
    const { code, out } = await runStuur(["see", fileOf("klein.csv"), "--html", page, "--lang", "en"]);
    expect({ code, out }).toEqual({ code: 0, out: `${page} is ready: open it in a browser, or print it.\n` });
    const html = await readFile(page, "utf8");
    expect(html).toContain("A case changes teams");
    expect(html).toContain('class="relay wide-only"');
    expect(html).toContain("--customer: #ffc61a");
    expect(html).not.toMatch(/<script|<link|(src|href)="|@import|url\((?!#)/);
    expect(html).toContain("<code>stuur see klein.csv</code>");
  });

  test("settings that are wrong are refused with the place", async () => {
    await writeFile(fileOf("wrong.json"), '{"week": {"monday": ["8-12"]}}');
    const calendar = await runStuur(["see", fileOf("klein.csv"), "--calendar", fileOf("wrong.json")]);
    expect(calendar.code).toBe(3);
    expect(calendar.err).toContain("week.monday[0]");
    await writeFile(fileOf("wrong.csv"), "person;team\nAnn;North\nAnn;South\n");
    const group = await runStuur(["see", fileOf("klein.csv"), "--group", fileOf("wrong.csv")]);
    expect(group.code).toBe(3);
    expect(group.err).toContain("Line 3");
    const where = await runStuur(["see", fileOf("klein.csv"), "--where", "kleur=rood"]);
    expect(where.code).toBe(3);
    expect(where.err).toContain("kleur");
    const from = await runStuur(["see", fileOf("klein.csv"), "--from", "2025-02-30"]);
    expect(from.code).toBe(2);
  });

  test("rows that cannot be read are a warning, or an end when somebody says so", async () => {
    await writeFile(fileOf("rows.csv"), "case,step,time,team\n1,a,2025-01-06 09:00,x\n1,b,never,y\n");
    const some = await runStuur(["see", fileOf("rows.csv"), "--lang", "en"]);
    expect(some.code).toBe(0);
    expect(some.err).toBe("Mind: 1 row could not be read and does not count.\n");
    expect(some.out).toContain("line 3, time = never:");
    expect((await runStuur(["see", fileOf("rows.csv"), "--quiet"])).err).toBe("");
    const none = await runStuur(["see", fileOf("rows.csv"), "--max-rejected", "0", "--lang", "en"]);
    expect(none.code).toBe(3);
    expect(none.err).toContain("--max-rejected");
  });
});

describe("stuur columns FILE", () => {
  test("says what it took for what, and the command that it ends with gives the same figures", async () => {
    const { code, out } = await runStuur(["columns", fileOf("klein.csv"), "--lang", "nl"]);
    expect(code).toBe(0);
    expect(out).toContain("waarom: de naam “ordernummer”");
    const words = out.trimEnd().split("\n").at(-1)?.trim().split(" ") ?? [];
    expect(words.slice(0, 2)).toEqual(["stuur", "see"]);
    const [told, recognised] = await Promise.all([
      runStuur([...words.slice(1), "--lang", "nl"]),
      runStuur(["see", fileOf("klein.csv"), "--lang", "nl"]),
    ]);
    expect(told.out).toBe(recognised.out);
  });

  test("without a team, its table of steps can be filled in and given along", async () => {
    const rows = ["order,stap,gereed", "1,plannen,2025-01-06 09:00", "1,zagen,2025-01-07 09:00"];
    await writeFile(fileOf("no-team.csv"), `${rows.join("\n")}\n`);
    const { out } = await runStuur(["columns", fileOf("no-team.csv"), "--lang", "en"]);
    const table = /step;team\n(?:.+;\n)+/.exec(out)?.[0] ?? "";
    await writeFile(
      fileOf("steps.csv"),
      table.replace("plannen;", "plannen;Office").replace("zagen;", "zagen;Floor"),
    );
    const seen = await runStuur(["see", fileOf("no-team.csv"), "--group", fileOf("steps.csv"), "--json"]);
    expect(JSON.parse(seen.out)).toMatchObject({ handovers: [{ from: "Office", to: "Floor", count: 1 }] });
  });

  test("a file that lacks something is told apart from one that can be used", async () => {
    await writeFile(fileOf("no-time.csv"), "case,step,team\n1,a,x\n1,b,y\n");
    const { code, out } = await runStuur(["columns", fileOf("no-time.csv"), "--lang", "en"]);
    expect(code).toBe(3);
    expect(out).toContain("--time <column>");
  });
});

describe("stuur convert FILE", () => {
  test("what it writes is seen alike", async () => {
    const see = async (name: string) => {
      const { out } = await runStuur(["see", fileOf(name), "--json", "--quiet"]);
      const { handovers, pairs, lateCases } = JSON.parse(out);
      return { handovers, pairs, lateCases };
    };
    const original = await see("klein.csv");
    const convert = async (name: string) => {
      const made = await runStuur(["convert", fileOf("klein.csv"), "--to", fileOf(name), "--lang", "en"]);
      expect(made).toMatchObject({ code: 0, err: "" });
      expect(made.out).toMatch(/events of .* cases/);
      expect(await see(name)).toEqual(original);
    };
    await Promise.all(["again.xes.gz", "again.parquet"].map(convert));
  });

  test("a file that is there already is left alone", async () => {
    await writeFile(fileOf("mine.csv"), "mine");
    const refused = await runStuur([
      "convert",
      fileOf("klein.csv"),
      "--to",
      fileOf("mine.csv"),
      "--lang",
      "en",
    ]);
    expect(refused.code).toBe(3);
    expect(refused.err).toContain("--force");
    expect(await readFile(fileOf("mine.csv"), "utf8")).toBe("mine");
    expect(
      (await runStuur(["convert", fileOf("klein.csv"), "--to", fileOf("mine.csv"), "--force"])).code,
    ).toBe(0);
  });
});

describe("among other programs", () => {
  const bin = fileURLToPath(new URL("../packages/stuur/bin/stuur.mjs", import.meta.url));
  const start = (args: readonly string[], TMPDIR: string) => {
    const env = { ...process.env, LANG: "en_GB.UTF-8", TMPDIR };
    const child = spawn(process.execPath, [bin, ...args], { env, stdio: ["pipe", "pipe", "pipe"] });
    const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
    return { child, ended };
  };
  const temporaryFolder = (name: string) => mkdir(fileOf(name), { recursive: true }).then(() => fileOf(name));

  test("a file can come on standard input", async () => {
    const { child, ended } = start(["see", "-", "--json"], await temporaryFolder("tmp-input"));
    let out = "";
    child.stdout.on("data", (chunk) => {
      out += chunk;
    });
    child.stdin.end(await readFile(fileOf("klein.csv")));
    expect(await ended).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ file: "-", command: expect.stringMatching(/^stuur see -/) });
  });

  test("a reader that has seen enough is no failure", async () => {
    const { child, ended } = start(["see", fileOf("klein.csv"), "--json"], await temporaryFolder("tmp-pipe"));
    let err = "";
    child.stderr.on("data", (chunk) => {
      err += chunk;
    });
    child.stdout.destroy();
    expect({ code: await ended, err }).toEqual({ code: 0, err: "" });
    expect(await readdir(fileOf("tmp-pipe"))).toEqual([]);
  });

  test("an interrupt leaves nothing behind", async () => {
    const { child, ended } = start(["see", "-"], await temporaryFolder("tmp-interrupt"));
    // It waits for its input, so that it is surely at work when the signal comes.
    child.stdin.write("case,step,time\n");
    while ((await readdir(fileOf("tmp-interrupt"))).length === 0) await new Promise(setImmediate);
    child.kill("SIGINT");
    expect(await ended).toBe(130);
    expect(await readdir(fileOf("tmp-interrupt"))).toEqual([]);
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
      /kind of file/i,
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

test.each(["see", "columns", "convert"])(
  "the command line's page names every option of stuur %s",
  async (name) => {
    const page = await readFile(new URL("../docs/reference/command-line.md", import.meta.url), "utf8");
    const { out } = await runStuur([name, "--help"]);
    const options = [...out.matchAll(/--[a-z-]+/g)]
      .map(([option]) => option)
      .filter((option) => option !== "--help");
    expect(options.length).toBeGreaterThan(10);
    for (const option of options) expect(page).toContain(option);
  },
);
