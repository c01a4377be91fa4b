import type { RunExperiment } from "./compare.contract.ts";

/** The command that gives the figures of a run again, with its model as `model.json`. */
export function writeSimulateCommand({ seed, days, replications, precision }: RunExperiment): string {
  const quoted = /^[\w.-]+$/.test(seed) ? seed : `'${seed.replaceAll("'", "'\\''")}'`;
  const parts = [
    ...["stuur", "simulate", "model.json", "--seed", quoted],
    ...["--days", String(days), "--replications", String(replications)],
    ...(precision === null ? [] : ["--half-width", String(Number((precision * 100).toPrecision(12)))]),
  ];
  return parts.join(" ");
}
