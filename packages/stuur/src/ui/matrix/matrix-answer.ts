import type { Weighed } from "./matrix-data.ts";
import { countMeasured, fewest, isWellMeasured } from "./measured.ts";

/** What the answer of the matrix route says of each handover, and of how sure it is. */
export interface AnsweredMatrix {
  readonly by: "team" | "person";
  readonly summary: {
    readonly cases: number;
    readonly events: number;
    readonly handovers: number;
    readonly hasStartTimes: boolean;
  };
  readonly handovers: readonly (Pick<Weighed, "between"> & {
    readonly from: string;
    readonly to: string;
    readonly count: number;
  })[];
  readonly doubt: { readonly missingTeam: number; readonly missingPerson: number };
}

/** What can honestly be said in one sentence. */
export type MatrixAnswer =
  | { readonly kind: "unknown" }
  | { readonly kind: "stays" }
  | { readonly kind: "persons"; readonly perCase: number }
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

const minShareOfHandovers = 0.05;

/**
 * The handover where half of the work waits longest, among those that happen at least 30 times, are at least 5 % of all
 * and of which at least 30 and half were measured. Without start times waiting cannot be told from working: then the
 * handover that happens most. Where none stands out, that is the answer. Two persons are never pointed at. Where no event says
 * who did it, nothing is known: not even that work stays where it is.
 */
export function answerMatrix(view: AnsweredMatrix): MatrixAnswer {
  const { cases, events, handovers, hasStartTimes } = view.summary;
  const { missingTeam, missingPerson } = view.doubt;
  if ((view.by === "person" ? missingPerson : missingTeam) >= events) return { kind: "unknown" };
  if (handovers === 0) return { kind: "stays" };
  const perCase = handovers / Math.max(1, cases);
  if (view.by === "person") return { kind: "persons", perCase };
  const unknown: MatrixAnswer = { kind: handovers < fewest ? "tooFew" : "scattered", perCase };
  const frequent = listFrequent(view);
  if (!hasStartTimes) {
    const most = frequent.toSorted((a, b) => b.count - a.count)[0];
    return most ? { kind: "often", perCase, from: most.from, to: most.to, count: most.count } : unknown;
  }
  const waits = frequent.flatMap(({ from, to, count, between }) => {
    const known = between.working ?? between.clock;
    if (between.kind !== "waiting" || !known || !isWellMeasured(known.n, count)) return [];
    return [
      { from, to, seconds: known.p50, clock: between.working ? ("working" as const) : ("clock" as const) },
    ];
  });
  const longest = waits.toSorted((a, b) => b.seconds - a.seconds)[0];
  return longest ? { kind: "waits", perCase, ...longest } : unknown;
}

/** A handover of which some of the waiting is not known, because there is no start time. */
export interface Unmeasured {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly unknown: number;
}

/** Most unknown first; nothing where no start times are known at all, which is said as a whole. */
export function listUnmeasured({
  summary,
  handovers,
}: Pick<AnsweredMatrix, "summary" | "handovers">): readonly Unmeasured[] {
  if (!summary.hasStartTimes) return [];
  return handovers
    .map(({ from, to, count, between }) => ({ from, to, count, unknown: count - countMeasured(between) }))
    .filter(({ unknown }) => unknown > 0)
    .toSorted((a, b) => b.unknown - a.unknown);
}

/** The handovers that are at least 5 % of all, and largely unmeasured: the headline may have missed one of them. */
export function listFrequentUnmeasured(
  view: Pick<AnsweredMatrix, "summary" | "handovers">,
): readonly Unmeasured[] {
  const frequent = listFrequent(view);
  return listUnmeasured(view).filter(
    ({ from, to, count, unknown }) =>
      2 * unknown > count && frequent.some((row) => row.from === from && row.to === to),
  );
}

function listFrequent({ summary, handovers }: Pick<AnsweredMatrix, "summary" | "handovers">) {
  return handovers.filter(({ count }) => count >= fewest && count >= minShareOfHandovers * summary.handovers);
}
