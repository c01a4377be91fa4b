import type { Terminal } from "./terminal.ts";

/** How far a piece of work is. */
export interface Progress {
  readonly phase: string;
  /** 0..1 */
  readonly fraction: number;
}

/** One line on standard error that is drawn over and over, and erased at the end. */
export interface ProgressBar {
  report(progress: Progress): void;
  erase(): void;
}

const width = 24;
/** Quick work shows no bar, and a bar need not move faster than an eye. */
const showAfter = 400;
const redrawAfter = 100;
/** The seconds go on, also while nothing is reported. */
const tickAfter = 1000;
const eraseLine = "\r\x1b[2K";
/** How far these are is not known. */
const phasesWithoutFraction = ["sort", "write"];

const words: Readonly<Record<Terminal["language"], Readonly<Record<string, string>>>> = {
  nl: { read: "Lezen", sort: "Sorteren", write: "Bewaren", ask: "Rekenen", export: "Schrijven" },
  en: { read: "Reading", sort: "Sorting", write: "Storing", ask: "Computing", export: "Writing" },
};

/** A bar on a terminal that somebody watches; elsewhere one that draws nothing. `now` is in milliseconds. */
export function createProgressBar(
  terminal: Terminal,
  { quiet = false, language = terminal.language, now = Date.now } = {},
): ProgressBar {
  if (quiet || !terminal.isWatched) return { report: () => {}, erase: () => {} };
  const started = now();
  let drawnAt: number | null = null;
  let last: Progress | null = null;
  const draw = () => {
    if (!last || now() - started < showAfter) return;
    drawnAt = now();
    const seconds = Math.floor((drawnAt - started) / 1000);
    terminal.draw(`${eraseLine}${describe(last, language)}  ${seconds} s`);
  };
  const timer = setInterval(draw, tickAfter);
  timer.unref();
  return {
    report(progress) {
      const isNews = progress.phase !== last?.phase;
      last = progress;
      if (isNews || drawnAt === null || now() - drawnAt >= redrawAfter) draw();
    },
    erase() {
      clearInterval(timer);
      if (drawnAt !== null) terminal.draw(eraseLine);
      drawnAt = null;
      last = null;
    },
  };
}

function describe({ phase, fraction }: Progress, language: Terminal["language"]): string {
  const name = (words[language][phase] ?? phase).padEnd(9);
  if (phasesWithoutFraction.includes(phase)) return `${name} …`;
  const filled = Math.round(width * fraction);
  const percent = String(Math.floor(100 * fraction)).padStart(3);
  return `${name} ${"█".repeat(filled)}${"░".repeat(width - filled)} ${percent}%`;
}
