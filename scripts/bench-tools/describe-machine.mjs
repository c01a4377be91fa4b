// @ts-check
import { cpus, loadavg, platform, release, totalmem } from "node:os";

/** What the figures depend on besides the program. */
export function describeMachine() {
  return {
    processor: cpus()[0]?.model ?? "unknown",
    cores: cpus().length,
    memoryBytes: totalmem(),
    system: `${platform()} ${release()}`,
    node: process.versions.node,
    loadAverage: loadavg()[0] ?? 0,
  };
}
