/**
 * A named place where a test lets the process die as by kill -9: `STUUR_FAULT=import:after-rename`. Without that setting
 * it does nothing.
 *
 * @param name `<what>:<when>`, listed in docs/reference/fault-points.md
 */
export function faultPoint(name: string): void {
  if (process.env.STUUR_FAULT === name) process.kill(process.pid, "SIGKILL");
}
