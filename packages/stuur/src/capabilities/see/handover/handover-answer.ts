import type { HandoverFigures, Waiting } from "./handover.contract.ts";

/** What can honestly be said of one handover. */
export interface HandoverAnswer {
  readonly length: "waits" | "done" | "now" | "few" | "unmeasured";
  readonly back: { readonly kind: "oneIn"; readonly n: number } | { readonly kind: "share" } | null;
}

/** Fewer times than this and nothing is said; fewer than `steady` and nothing is said in the headline. */
export const fewest = 5;
const steady = 30;

export function answerHandover(handover: HandoverFigures): HandoverAnswer {
  return { length: answerLength(handover), back: answerBack(handover) };
}

function answerLength({ count, kind, working, clock }: HandoverFigures): HandoverAnswer["length"] {
  const known = working ?? clock;
  if (count < fewest) return "few";
  if (!known || known.n < fewest) return "unmeasured";
  if (kind === "completion") return "done";
  return known.p50.value < 60 ? "now" : "waits";
}

/** `One in 22` as long as that is not nearly all; nothing where there are too few to say. */
function answerBack({ returned: { count, of } }: HandoverFigures): HandoverAnswer["back"] {
  if (of < steady || count === 0) return null;
  const n = Math.round(of / count);
  return n >= 4 ? { kind: "oneIn", n } : { kind: "share" };
}

/** The time that is shown: working time unless the clock is asked for, or is all there is. */
export function chooseClock(
  { working, clock }: HandoverFigures,
  asked: "clock" | undefined,
): { readonly clock: "working" | "clock"; readonly waiting: Waiting } | null {
  if (working && asked !== "clock") return { clock: "working", waiting: working };
  const shown = clock ?? working;
  return shown && { clock: clock ? "clock" : "working", waiting: shown };
}
