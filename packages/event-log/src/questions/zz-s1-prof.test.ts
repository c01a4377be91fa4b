import { test } from "vitest";
import { openEventLog } from "../index.ts";
import { relationsOf } from "./relations.ts";
import { timePiecesSql } from "./time-pieces.ts";
import { timedPairsSql } from "./between.ts";
import { workingTimeOf } from "./working-days.ts";
import { calendarOf } from "./options.ts";
test("prof", async () => {
  for (const name of ["nostart", "start"]) {
    const log = await openEventLog(`/tmp/s1/${name}`);
    const r = await relationsOf(log, {});
    const w = await workingTimeOf(log, calendarOf(log, {}));
    const pieces = timePiecesSql(r, { customerSteps: [], hasStartTimes: log.manifest.hasStartTimes });
    const timed = timedPairsSql(pieces, w);
    const run = async (what: string, sql: string) => {
      await log.database.query(sql);
      const cpu = process.cpuUsage();
      await log.database.query(sql);
      const u = process.cpuUsage(cpu);
      console.info(name, what, "cpu", Math.round((u.user + u.system) / 1000));
    };
    await run("scan", `SELECT sum(place), sum(value), min(started_at), max(completed_at) FROM ${r.events}`);
    await run("join", `SELECT sum(to_value) FROM ${r.events} e JOIN ${r.pairs} p USING (case_no, place)`);
    await run("pieces", `SELECT sum(from_value), min(done_at), max(next_at), count(part) FROM ${pieces}`);
    await run("timed", `SELECT sum(clock), sum(working) FROM ${timed}`);
    await run("timed pairs only", `SELECT sum(clock), sum(working) FROM ${timedPairsSql(r.pairs, w)}`);
    await run("timed pairs clock", `SELECT sum(epoch_us(next_at)-epoch_us(done_at)) FROM ${r.pairs}`);
    await run("pairs by case", `SELECT count(*) FROM (SELECT case_no, sum(epoch_us(next_at)-epoch_us(done_at)) c FROM ${r.pairs} GROUP BY case_no)`);
    await run("pairs by case 4", `SELECT count(*) FROM (SELECT case_no, handed, from_value, sum(epoch_us(next_at)-epoch_us(done_at)) c FROM ${r.pairs} GROUP BY ALL)`);
    await run("pairs by case filters", `SELECT sum(a), sum(b), sum(c), sum(d) FROM (SELECT case_no, sum(epoch_us(next_at)-epoch_us(done_at)) FILTER (handed) a, sum(epoch_us(next_at)-epoch_us(done_at)) FILTER (not handed) b,  sum(epoch_us(next_at)-epoch_us(done_at)) FILTER (to_step=1) c, sum(epoch_us(next_at)-epoch_us(done_at)) FILTER (to_step=2) d FROM ${r.pairs} GROUP BY case_no)`);
    await run("window", `SELECT max(a), max(b) FROM (SELECT lead(started_at) OVER w a, max(completed_at) OVER (PARTITION BY case_no ORDER BY place ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) b FROM ${r.events} WINDOW w AS (PARTITION BY case_no ORDER BY place))`);
    await run("window1", `SELECT max(a) FROM (SELECT lead(started_at) OVER (PARTITION BY case_no ORDER BY place) a FROM ${r.events})`);
    await run("again", `SELECT count(*) FROM (SELECT case_no, place, lag(returned) OVER in_case AS came_back, lead(place) OVER in_case AS next_change
        FROM ${r.pairs} WHERE from_value <> to_value WINDOW in_case AS (PARTITION BY case_no ORDER BY place))`);
    await log.close();
  }
}, 600000);
