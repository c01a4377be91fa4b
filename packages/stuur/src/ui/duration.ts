import { useMemo } from "react";
import { durationTexts } from "./duration.texts.ts";
import { type Format, useFormat } from "./format.ts";
import { type Translate, useTexts } from "./texts.ts";

/** Working time counts only the hours in which is worked; a day of it is shorter than one on the clock. */
export type Clock = "working" | "clock";
export type DurationUnit = "Day" | "Hour" | "Minute";

/** How durations are said, in days, hours or minutes. */
export interface SayDuration {
  /** `4,6 werkdagen`, `3,2 uur`; in the unit that fits, or in the one that is asked for. */
  readonly say: (seconds: number, clock: Clock, unit?: DurationUnit) => string;
  /** The figure alone, in a unit. */
  readonly figure: (seconds: number, clock: Clock, unit: DurationUnit) => string;
  readonly unitName: (clock: Clock, unit: DurationUnit) => string;
  readonly unitFor: (seconds: number, clock: Clock) => DurationUnit;
  readonly secondsOf: (clock: Clock, unit: DurationUnit) => number;
}

export function useDuration(secondsPerWorkingDay: number): SayDuration {
  const t = useTexts(durationTexts);
  const format = useFormat();
  return useMemo(
    () => createSayDuration({ t, format, secondsPerWorkingDay }),
    [t, format, secondsPerWorkingDay],
  );
}

export function createSayDuration({
  t,
  format,
  secondsPerWorkingDay,
}: {
  readonly t: Translate<typeof durationTexts.nl>;
  readonly format: Format;
  readonly secondsPerWorkingDay: number;
}): SayDuration {
  const secondsOf = (clock: Clock, unit: DurationUnit) => {
    const day = clock === "working" ? secondsPerWorkingDay : 86_400;
    return { Day: day, Hour: 3600, Minute: 60 }[unit];
  };
  const unitFor = (seconds: number, clock: Clock): DurationUnit => {
    if (seconds >= 0.95 * secondsOf(clock, "Day")) return "Day";
    return seconds >= 3600 ? "Hour" : "Minute";
  };
  const figure = (seconds: number, clock: Clock, unit: DurationUnit) => {
    const value = seconds / secondsOf(clock, unit);
    return format.number(value, value >= (unit === "Minute" ? 10 : 100) ? 0 : 1);
  };
  return {
    secondsOf,
    unitFor,
    figure,
    unitName: (clock, unit) => t(clock === "working" ? `unitWorking${unit}` : `unitClock${unit}`),
    say: (seconds, clock, unit = unitFor(seconds, clock)) =>
      t(clock === "working" ? `working${unit}` : `clock${unit}`, { n: figure(seconds, clock, unit) }),
  };
}
