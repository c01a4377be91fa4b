import type { MatrixView } from "./matrix.contract.ts";

/** What can honestly be said in one sentence. */
export type MatrixAnswer =
  | { readonly kind: "stays" }
  | { readonly kind: "tooFew"; readonly perCase: number }
  | { readonly kind: "scattered"; readonly perCase: number }
  | {
      readonly kind: "waits";
      readonly perCase: number;
      readonly from: string;
      readonly to: string;
      readonly seconds: number;
      readonly clock: "working" | "clock";
    }
  | {
      readonly kind: "often";
      readonly perCase: number;
      readonly from: string;
      readonly to: string;
      readonly count: number;
    };

/** Fewer observations than this are too few to name a handover. */
const fewest = 30;
const minShareOfHandovers = 0.05;

/**
 * The handover where half of the work waits longest, among those that happen at least 30 times and are at least 5 % of
 * all. Without start times waiting cannot be told from working: then the handover that happens most. Where none stands out, that is the answer.
 */
export function answerMatrix(view: Pick<MatrixView, "summary" | "handovers">): MatrixAnswer {
  const { cases, handovers, hasStartTimes } = view.summary;
  if (handovers === 0) return { kind: "stays" };
  const perCase = handovers / Math.max(1, cases);
  const unknown: MatrixAnswer = { kind: handovers < fewest ? "tooFew" : "scattered", perCase };
  const frequent = view.handovers.filter(
    ({ count }) => count >= fewest && count >= minShareOfHandovers * handovers,
  );
  if (!hasStartTimes) {
    const most = frequent.toSorted((a, b) => b.count - a.count)[0];
    return most ? { kind: "often", perCase, from: most.from, to: most.to, count: most.count } : unknown;
  }
  const waits = frequent.flatMap(({ from, to, between }) => {
    const known = between.working ?? between.clock;
    if (between.kind !== "waiting" || !known || known.n < fewest) return [];
    return [
      { from, to, seconds: known.p50, clock: between.working ? ("working" as const) : ("clock" as const) },
    ];
  });
  const longest = waits.toSorted((a, b) => b.seconds - a.seconds)[0];
  return longest ? { kind: "waits", perCase, ...longest } : unknown;
}
