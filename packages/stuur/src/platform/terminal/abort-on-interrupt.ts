/** The first Ctrl+C stops the work in good order, so that nothing is left behind; the second ends at once. */
export function abortOnInterrupt(interrupt: AbortController): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (interrupt.signal.aborted) process.exit(130);
      interrupt.abort();
    });
  }
}
