import type { Decomposition } from "@stuur/methods/simulation";
import type { SureEstimate } from "./compare.contract.ts";

type Divided = Extract<Decomposition, { readonly ok: true }>;

/**
 * What remains beside the effects, so that from the one mean lead time of the run they lead to the other. Effects may come
 * from fewer replications than the run has: what these differ is no effect, so it is in the remainder, and its interval
 * holds both the remainder that was found and the one that is shown.
 */
export function completeResidual(
  { difference, residual }: Pick<Divided, "difference" | "residual">,
  { from, to }: { readonly from: number; readonly to: number },
): SureEstimate {
  const rest = to - from - difference.mean;
  return {
    mean: residual.mean + rest,
    lower: residual.lower + Math.min(0, rest),
    upper: residual.upper + Math.max(0, rest),
    n: residual.n,
  };
}
