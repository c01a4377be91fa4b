/** Where a command prints and how it ends; a test gives one that remembers. */
export interface Terminal {
  /** 0 done, 1 unexpected, 2 wrong use, 3 the input could not be used, 130 interrupted. */
  exitCode: number;
  readonly language: "nl" | "en";
  readonly signal: AbortSignal;
  /** Whether a person sees standard error while the command runs: only then progress is drawn. */
  readonly isWatched: boolean;
  print(text: string): void;
  complain(text: string): void;
  /** Writes to standard error as it is, without a new line. */
  draw(text: string): void;
}

/** The language of the person at the keyboard: Dutch when the system is Dutch, otherwise English. */
export function languageOf(env: Readonly<Record<string, string | undefined>>): "nl" | "en" {
  const wanted = env.LC_ALL || env.LC_MESSAGES || env.LANG || Intl.DateTimeFormat().resolvedOptions().locale;
  return /^nl/i.test(wanted) ? "nl" : "en";
}

/** The real terminal: results on standard output, everything else on standard error. */
export function processTerminal(signal: AbortSignal): Terminal {
  endQuietly(process.stdout);
  endQuietly(process.stderr);
  return {
    exitCode: 0,
    language: languageOf(process.env),
    signal,
    isWatched: process.stderr.isTTY === true && !process.env.CI && process.env.TERM !== "dumb",
    print: (text) => void process.stdout.write(`${text}\n`),
    complain: (text) => void process.stderr.write(`${text}\n`),
    draw: (text) => void process.stderr.write(text),
  };
}

/** A reader who has seen enough (`| head`) closes the pipe: that is no failure. */
function endQuietly(stream: NodeJS.WriteStream): void {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}
