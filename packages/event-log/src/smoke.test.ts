import { rmSync } from "node:fs";
import { test } from "vitest";
import { doubt, handovers, importEventLog, matrix, openEventLog, pairs, summary } from "./index.ts";
const ref = "/work/shared/reference/logs/";
for (const [name, columns] of [["receipt.csv.gz", {}], ["production.csv.gz", {}], ["env_permit.xes.gz", {}], ["bpic13_incidents.xes.gz", {}], ["bpic12.xes.gz", { status: "none" }], ["bpic12.xes.gz", {}], ["/tmp/el/1m.csv", {}]] as const) {
  test(name, async () => {
    const folder = `/tmp/el/log-${name.replaceAll("/", "")}`;
    rmSync(folder, { recursive: true, force: true });
    let c = process.cpuUsage(); let t = performance.now();
    const lap = (what: string) => { const d = process.cpuUsage(c); console.log(name, what, "cpu", ((d.user + d.system) / 1e6).toFixed(2), "wall", ((performance.now() - t) / 1e3).toFixed(2)); c = process.cpuUsage(); t = performance.now(); };
    const phases: string[] = [];
    const r = await importEventLog({ file: name.startsWith("/") ? name : ref + name, folder, columns, onProgress: (p) => { if (phases.at(-1) !== p.phase) { phases.push(p.phase); lap(`→ ${p.phase}`); } } });
    lap("import");
    if (!r.ok) { console.log(JSON.stringify(r.error)); return; }
    const { availableColumns, ...m } = r.log; console.log(JSON.stringify(m, (k, v) => k === "evidence" ? undefined : v));
    const log = await openEventLog(folder);
    for (const by of ["team", "person"] as const) {
      console.log(JSON.stringify(await summary(log, { by }))); lap("summary");
      const p = await pairs(log, { by }); lap("pairs"); console.log(p.length, JSON.stringify(p[0]));
      const h = await handovers(log, { by }); lap("handovers"); console.log(h.length, JSON.stringify(h[0]));
      const x = await matrix(log, { by }); lap("matrix"); console.log(x.cells.length, x.flows.length, JSON.stringify(x.cells[0]), JSON.stringify(x.steps.slice(0, 3)), JSON.stringify(x.teams.slice(0, 3)));
      console.log(JSON.stringify(await doubt(log, { by }))); lap("doubt");
      await pairs(log, { by, missing: "drop" }); lap("pairs drop");
    }
    log.close();
  });
}
