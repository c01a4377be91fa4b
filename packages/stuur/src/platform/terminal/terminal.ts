/** Where a command prints and how it ends; a test gives one that remembers. */
export interface Terminal {
  /** 0 done, 1 unexpected, 2 wrong use, 3 the input could not be read, 130 interrupted. */
  exitCode: number;
  readonly language: "nl" | "en";
  readonly signal: AbortSignal;
  print(text: string): void;
  complain(text: string): void;
}

/** The language of the person at the keyboard: Dutch when the system is Dutch, otherwise English. */
export function languageOf(env: Readonly<Record<string, string | undefined>>): "nl" | "en" {
  const wanted = env.LC_ALL || env.LC_MESSAGES || env.LANG || Intl.DateTimeFormat().resolvedOptions().locale;
  return /^nl/i.test(wanted) ? "nl" : "en";
}

/** The real terminal: results on standard output, everything else on standard error. */
export function processTerminal(signal: AbortSignal): Terminal {
  return {
    exitCode: 0,
    language: languageOf(process.env),
    signal,
    print: (text) => void process.stdout.write(`${text}\n`),
    complain: (text) => void process.stderr.write(`${text}\n`),
  };
}
