import type { Translate } from "../../../ui/texts.ts";
import type { refuseWishTexts } from "./refuse-wish.texts.ts";
import type { Refusal } from "./refuse-wish.ts";

/** The sentence of a refusal. */
export function sayRefusal(
  t: Translate<(typeof refuseWishTexts)["nl"]>,
  { why, ...values }: Refusal,
): string {
  switch (why) {
    case "nobodyCan":
    case "tooFewForMixed":
    case "nothingShared":
    case "allShared":
      return t(why);
    default:
      return t(why, values);
  }
}
