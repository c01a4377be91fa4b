import { errorCatalogue } from "./catalogue.ts";

export type ErrorCode = keyof typeof errorCatalogue;

export interface BilingualText {
  readonly nl: string;
  readonly en: string;
}

type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;
type ValuesOf<Code extends ErrorCode> = Record<
  Placeholders<(typeof errorCatalogue)[Code]["en"]>,
  string | number
>;

/**
 * A failure that Stuur expected. `code` and `values` are for programs, `text` is for people; it never holds a stack or
 * another organisation's data.
 */
export class StuurError extends Error {
  readonly code: string;
  readonly status: number;
  readonly text: BilingualText;
  readonly values: Readonly<Record<string, unknown>>;

  constructor(problem: {
    code: string;
    status: number;
    text: BilingualText;
    values: Record<string, unknown>;
  }) {
    super(`${problem.code}: ${problem.text.en}`);
    this.name = "StuurError";
    this.code = problem.code;
    this.status = problem.status;
    this.text = problem.text;
    this.values = problem.values;
  }
}

/** Makes the error of `code`; the compiler asks for exactly the values that its text names. */
export function stuurError<Code extends ErrorCode>(
  code: Code,
  ...[values]: keyof ValuesOf<Code> extends never ? [] : [ValuesOf<Code>]
): StuurError {
  const { status, nl, en } = errorCatalogue[code];
  const filled = (values ?? {}) as Record<string, string | number>;
  return new StuurError({
    code,
    status,
    text: { nl: fill(nl, filled), en: fill(en, filled) },
    values: filled,
  });
}

function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
