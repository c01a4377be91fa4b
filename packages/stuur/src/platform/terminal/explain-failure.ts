import { type BilingualText, StuurError } from "../errors/errors.ts";

type Language = keyof BilingualText;

interface Asked {
  readonly command: string;
  readonly file: string;
  readonly language: Language;
}

/** A failure of the event log: its text in both languages, under a code. */
interface ReadFailure {
  readonly error: { readonly code: string; readonly message: BilingualText };
}

/** What went wrong, and the way out; null for what nobody expected. */
export function explainFailure(error: unknown, asked: Asked): readonly string[] | null {
  if (error instanceof StuurError) return error.status < 500 ? [error.text[asked.language]] : null;
  if (isReadFailure(error)) {
    return [error.error.message[asked.language], ...wayOut(error.error.code, asked)];
  }
  const { code, path } = error as NodeJS.ErrnoException;
  if (path && (code === "EACCES" || code === "EPERM")) return [words[asked.language].forbidden(path)];
  if (code === "ENOSPC") return [words[asked.language].full];
  return null;
}

function isReadFailure(error: unknown): error is ReadFailure {
  const inner = error instanceof Error && "error" in error ? error.error : null;
  return typeof inner === "object" && inner !== null && "code" in inner && "message" in inner;
}

function wayOut(code: string, { command, file, language }: Asked): string[] {
  const say = words[language];
  const shown = quoteForShell(file);
  const role = /^EVENT_LOG_NO_(CASE|STEP|TIME)_COLUMN$/.exec(code)?.[1]?.toLowerCase();
  if (role) {
    const point = `stuur ${command} ${shown} --${role} <${say.column}>`;
    return command === "columns" || file === "-" ? [point] : [point, say.columns(`stuur columns ${shown}`)];
  }
  if (code === "EVENT_LOG_TOO_MANY_REJECTED") return [say.rejected];
  if (code === "EVENT_LOG_FILE_EXISTS") return [say.force];
  return [];
}

const words = {
  nl: {
    column: "kolom",
    columns: (command: string) => `Wat er in het bestand staat: ${command}`,
    rejected: "Ruimer of zonder grens inlezen: --max-rejected <n> hoger, of weglaten.",
    force: "Overschrijven: --force.",
    forbidden: (path: string) => `${path} mag niet gelezen of geschreven worden; pas de rechten aan.`,
    full: "De schijf is vol: maak ruimte, of wijs met TMPDIR een andere map aan voor wat er tijdelijk nodig is.",
  },
  en: {
    column: "column",
    columns: (command: string) => `What the file holds: ${command}`,
    rejected: "To read on: a higher --max-rejected <n>, or leave it out.",
    force: "To overwrite it: --force.",
    forbidden: (path: string) => `${path} may not be read or written; change its permissions.`,
    full: "The disk is full: make room, or point TMPDIR at another folder for what is needed meanwhile.",
  },
} as const;

/** As a shell takes it for one word. */
export function quoteForShell(text: string): string {
  return /^[\w./:=@%+,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
