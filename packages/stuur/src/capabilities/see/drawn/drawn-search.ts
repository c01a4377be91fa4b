/** What the address of the drawing page remembers. */
export interface DrawnSearch {
  /** The kept drawing that is open. */
  readonly drawing?: string | undefined;
  /** The log from whose page somebody came, to go back to with the drawing. */
  readonly log?: string | undefined;
}

/** Keeps what is known and drops the rest: an address can be typed. */
export function readDrawnSearch({ drawing, log }: Readonly<Record<string, unknown>>): DrawnSearch {
  const isText = (value: unknown): value is string => typeof value === "string" && value !== "";
  return { ...(isText(drawing) && { drawing }), ...(isText(log) && { log }) };
}
