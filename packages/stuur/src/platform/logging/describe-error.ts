/** What the log says about an error. */
export interface ErrorDescription {
  readonly type: string;
  readonly code?: string;
  readonly message?: string;
  /** Where it happened, innermost first. */
  readonly frames?: readonly string[];
  readonly cause?: ErrorDescription;
}

/**
 * Describes an error without what it may quote: databases put rows of customers into messages and fields. What is left
 * is its type, its code, where it happened, and the message of failures of the operating system.
 *
 * @param options.withMessages for whoever looks for a fault on his own data
 */
export function describeError(error: unknown, options: { readonly withMessages: boolean }): ErrorDescription {
  return describe(error, { ...options, depth: 0 });
}

interface Describing {
  readonly withMessages: boolean;
  readonly depth: number;
}

/** An error that is its own cause ends here too. */
const deepestCause = 5;

function describe(error: unknown, { withMessages, depth }: Describing): ErrorDescription {
  if (!(error instanceof Error))
    return { type: typeof error, ...(withMessages && { message: String(error) }) };
  const code = codeOf(error);
  return {
    type: error.constructor.name,
    ...(code !== undefined && { code }),
    ...((withMessages || isOfSystem(error)) && { message: error.message }),
    frames: framesOf(error),
    ...(error.cause !== undefined &&
      depth < deepestCause && { cause: describe(error.cause, { withMessages, depth: depth + 1 }) }),
  };
}

function codeOf(error: Error): string | undefined {
  const { code } = error as { readonly code?: unknown };
  return typeof code === "string" && /^[A-Z0-9_]{1,60}$/.test(code) ? code : undefined;
}

function isOfSystem(error: Error): boolean {
  const { errno, syscall } = error as NodeJS.ErrnoException;
  return typeof errno === "number" && typeof syscall === "string";
}

/** Lines of the stack that name a place in a program; the stack begins with the message, which may have lines itself. */
const framePattern =
  /^\s+at (?:(?<within>[\w$.<>#[\] ]+) \()?(?<place>(?:file:\/\/|node:|\/|[A-Z]:\\)[^\s()]+:\d+:\d+)\)?$/;

function framesOf(error: Error): readonly string[] {
  return (error.stack ?? "").split("\n").flatMap((line) => {
    const { within, place } = framePattern.exec(line)?.groups ?? {};
    if (place === undefined) return [];
    return within === undefined ? place : `${within} ${place}`;
  });
}
