import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { explainFailure } from "./explain-failure.ts";
import { createProgressBar, type Progress } from "./progress-bar.ts";
import type { Terminal } from "./terminal.ts";

/** What a command was asked to do with which file; `-` is standard input. */
export interface FileRequest {
  readonly command: string;
  readonly file: string;
  readonly quiet?: true | undefined;
  readonly lang?: "nl" | "en" | undefined;
}

/** A file that can be read, and a folder for what is needed meanwhile; it is removed afterwards. */
export interface FileAtWork {
  readonly path: string;
  readonly name: string;
  readonly folder: string;
  readonly language: "nl" | "en";
  readonly onProgress: (progress: Progress) => void;
}

/** What a command has to say: the result on standard output, what to watch out for on standard error. */
export interface Outcome {
  readonly text: string;
  readonly warnings?: readonly string[];
  /** 0 unless given. */
  readonly exitCode?: number;
}

/**
 * Does a command's work on a file: with a bar on the terminal, in a folder that is removed however it ends, and with what
 * went wrong in words. Gives the exit code: the outcome's, 3 when the input cannot be used, 130 when it was interrupted.
 * Failures of the program itself are thrown.
 */
export async function workOnFile(
  request: FileRequest,
  terminal: Terminal,
  work: (at: FileAtWork) => Promise<Outcome>,
  input: Readable = process.stdin,
): Promise<number> {
  const { file, quiet, lang } = request;
  const language = lang ?? terminal.language;
  const folder = await mkdtemp(join(tmpdir(), "stuur-file-"));
  const bar = createProgressBar(terminal, { quiet: quiet === true, language });
  try {
    const isInput = file === "-";
    const path = isInput ? await keepInput(input, folder, terminal.signal) : file;
    const name = isInput ? "-" : basename(file);
    const outcome = await work({ path, name, folder, language, onProgress: bar.report });
    terminal.signal.throwIfAborted();
    bar.erase();
    return tell(terminal, outcome, quiet === true);
  } catch (error) {
    bar.erase();
    if (terminal.signal.aborted) return 130;
    const lines = explainFailure(error, { ...request, language });
    if (!lines) throw error;
    for (const line of lines) terminal.complain(line);
    return 3;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function tell(terminal: Terminal, { text, warnings = [], exitCode = 0 }: Outcome, quiet: boolean): number {
  if (!quiet) for (const warning of warnings) terminal.complain(warning);
  terminal.print(text);
  return exitCode;
}

/** What kind of file it is, is seen from its content; that takes a file that can be read twice. */
async function keepInput(input: Readable, folder: string, signal: AbortSignal): Promise<string> {
  const path = join(folder, "input");
  await pipeline(input, createWriteStream(path), { signal });
  return path;
}
