import type { TimePart } from "../../../ui/chart/time-bar.tsx";
import type { DividedTime, TimeView } from "./time.contract.ts";

/** What can honestly be said in one sentence about where the time goes; shares are of the elapsed time. */
export type TimeAnswer =
  | { readonly kind: "none" }
  | { readonly kind: "tooFew"; readonly cases: number }
  | { readonly kind: "noTime" }
  | { readonly kind: "unknown"; readonly share: number }
  /** Without start times: how much lies between teams, and how much inside. */
  | { readonly kind: "together"; readonly handover: number; readonly rest: number }
  | { readonly kind: "allWork" }
  | {
      readonly kind: "divided";
      readonly work: number;
      readonly most: Exclude<TimePart, "work" | "unknown">;
      readonly share: number;
    };

/** Fewer cases than this say nothing about the others. */
const fewestCases = 5;

/** Working time first, then the largest part that is no work; nothing where too little is known. */
export function answerTime(
  { cases, canTellWorkFromWaiting }: Pick<TimeView, "cases" | "canTellWorkFromWaiting">,
  { elapsed, parts }: DividedTime,
): TimeAnswer {
  if (cases === 0) return { kind: "none" };
  if (cases < fewestCases) return { kind: "tooFew", cases };
  if (elapsed <= 0) return { kind: "noTime" };
  if (!canTellWorkFromWaiting) {
    const handover = parts.handover.share;
    return { kind: "together", handover, rest: 1 - handover };
  }
  if (parts.unknown.share > 0.5) return { kind: "unknown", share: parts.unknown.share };
  const still = (["inside", "handover", "customer", "returned"] as const).toSorted(
    (a, b) => parts[b].share - parts[a].share,
  );
  const most = still[0]!;
  if (parts[most].share === 0) return { kind: "allWork" };
  return { kind: "divided", work: parts.work.share, most, share: parts[most].share };
}
