import { type Distribution, distributionMean } from "@stuur/methods/simulation";
import type { Clock } from "../../../ui/duration.ts";
import { useTexts } from "../../../ui/texts.ts";
import { withMean } from "./edit-model.ts";
import { modelPartsTexts } from "./parts.texts.ts";
import { useModelEditor } from "./use-editor.ts";
import { ValueField } from "./value-field.tsx";

/** The mean of a duration in the unit that fits it; 0 takes it away where that can be. */
export function MeanField({
  place,
  distribution,
  clock,
  label,
  canBeZero = false,
}: {
  readonly place: string;
  readonly distribution: Distribution | undefined;
  readonly clock: Clock;
  readonly label: (unit: string) => string;
  readonly canBeZero?: boolean;
}) {
  const t = useTexts(modelPartsTexts);
  const { durations, measured } = useModelEditor();
  const mean = distribution === undefined ? 0 : distributionMean(distribution);
  const unit = durations.unitFor(mean === 0 ? 3600 : mean, clock);
  const seconds = durations.secondsOf(clock, unit);
  const name = durations.unitName(clock, unit);
  const before = measured(place)?.value as Distribution | undefined;
  return (
    <ValueField
      label={label(name)}
      place={place}
      value={mean / seconds}
      digits={2}
      unit={name}
      isPositive={!canBeZero}
      toValue={(typed) => {
        if (typed === 0) return undefined;
        return distribution === undefined || mean === 0
          ? { kind: "exponential", mean: typed * seconds }
          : withMean(distribution, typed * seconds);
      }}
      measured={before && t("measured", { value: durations.say(distributionMean(before), clock, unit) })}
    />
  );
}
