import { existsSync } from "node:fs";
import { test } from "vitest";
import { importEventLog, openEventLog } from "../index.ts";
import { timeDivision } from "./time-division.ts";
import { handovers } from "./handovers.ts";

test("speed", async () => {
  for (const name of ["nostart", "start"]) {
    const folder = `/tmp/s1/${name}`;
    if (!existsSync(folder)) { const r = await importEventLog({ file: `/tmp/s1/${name}.csv`, folder }); if (!r.ok) throw new Error(r.error.message.en); }
    const log = await openEventLog(folder);
    for (const [what, ask] of [["handovers", handovers], ["division", timeDivision], ["again", timeDivision], ["customer", (l: typeof log) => timeDivision(l, {customerSteps: ["s3"]})]] as const) {
      const cpu = process.cpuUsage(); const t = performance.now();
      const r = await ask(log);
      const u = process.cpuUsage(cpu);
      console.info(name, what, "wall", Math.round(performance.now() - t), "cpu", Math.round((u.user + u.system) / 1000));

    }
    await log.close();
  }
}, 600000);
