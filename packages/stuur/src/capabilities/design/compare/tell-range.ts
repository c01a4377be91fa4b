import type { Format } from "../../../ui/format.ts";
import type { Translate } from "../../../ui/texts.ts";
import type { SureEstimate } from "./compare.contract.ts";
import type { compareTexts } from "./compare.texts.ts";
import type { SayTimes } from "./shown.ts";

/** Between which amounts a difference in lead time lies, with enough digits that the two differ. */
export function tellRange(
  { lower, upper }: SureEstimate,
  {
    t,
    times: { clock, duration },
    format,
    level,
  }: {
    readonly t: Translate<typeof compareTexts.nl>;
    readonly times: Pick<SayTimes, "clock" | "duration">;
    readonly format: Pick<Format, "number">;
    /** How sure that is, in words. */
    readonly level: string;
  },
): string {
  const [least, most] = [Math.abs(lower), Math.abs(upper)].toSorted((a, b) => a - b) as [number, number];
  const unit = duration.unitFor(most, clock);
  const figure = (seconds: number, digits: number) =>
    format.number(seconds / duration.secondsOf(clock, unit), digits);
  const isAround = lower < 0 && upper > 0;
  const fewest = unit === "Minute" && most >= 600 ? 0 : 1;
  const digits = isAround ? fewest : ([fewest, 1, 2].find((n) => figure(least, n) !== figure(most, n)) ?? 3);
  const [from, to] = isAround ? [-lower, upper] : [least, most];
  const amount = (seconds: number) => `${figure(seconds, digits)} ${duration.unitName(clock, unit)}`;
  const words = { lower: isAround ? amount(from) : figure(from, digits), upper: amount(to), level };
  return isAround
    ? t("groundAround", words)
    : t("groundRange", { ...words, direction: t(upper <= 0 ? "sooner" : "later") });
}
