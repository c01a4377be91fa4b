import { afterEach, expect, test, vi } from "vitest";
import { createProgressBar } from "./progress-bar.ts";
import type { Terminal } from "./terminal.ts";

afterEach(() => vi.useRealTimers());

/** A terminal that remembers what was drawn. */
function watchedTerminal(isWatched = true) {
  const drawn: string[] = [];
  const terminal: Terminal = {
    exitCode: 0,
    language: "nl",
    signal: new AbortController().signal,
    isWatched,
    print: () => {},
    complain: () => {},
    draw: (text) => void drawn.push(text),
  };
  return { terminal, drawn };
}

test("work of some length shows a bar, which is erased at the end", () => {
  vi.useFakeTimers();
  const { terminal, drawn } = watchedTerminal();
  const bar = createProgressBar(terminal);
  bar.report({ phase: "read", fraction: 0.1 });
  expect(drawn).toEqual([]);
  vi.advanceTimersByTime(450);
  bar.report({ phase: "read", fraction: 0.5 });
  bar.report({ phase: "read", fraction: 0.51 });
  expect(drawn).toEqual(["\r\x1b[2KLezen     ████████████░░░░░░░░░░░░  50%  0 s"]);
  bar.report({ phase: "sort", fraction: 1 });
  expect(drawn.at(-1)).toBe("\r\x1b[2KSorteren  …  0 s");
  vi.advanceTimersByTime(2000);
  expect(drawn.at(-1)).toBe("\r\x1b[2KSorteren  …  2 s");
  bar.erase();
  expect(drawn.at(-1)).toBe("\r\x1b[2K");
  vi.advanceTimersByTime(5000);
  expect(drawn.at(-1)).toBe("\r\x1b[2K");
});

test.each([
  ["a pipe", false, false],
  ["somebody who wants quiet", true, true],
])("%s gets no bar", (_, isWatched, quiet) => {
  vi.useFakeTimers();
  const { terminal, drawn } = watchedTerminal(isWatched);
  const bar = createProgressBar(terminal, { quiet });
  bar.report({ phase: "read", fraction: 0.1 });
  vi.advanceTimersByTime(5000);
  bar.report({ phase: "read", fraction: 0.9 });
  bar.erase();
  expect(drawn).toEqual([]);
});
