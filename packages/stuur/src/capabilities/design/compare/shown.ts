import type { SimulationModel } from "@stuur/methods/simulation";
import { createCalendar, secondsPerWorkingDay } from "@stuur/methods/time";
import { type Clock, type DurationUnit, type SayDuration, useDuration } from "../../../ui/duration.ts";
import type { Organisation } from "../../../ui/organisations.ts";
import type { MaybeEstimate, Run, RunResult, SureEstimate } from "./compare.contract.ts";

/** What every part of the page is given: a run that is done, and which design of it is laid beside today's. */
export interface Shown {
  readonly organisation: Organisation;
  readonly studyId: string;
  readonly run: Run;
  readonly result: RunResult;
  readonly today: string;
  readonly design: string;
}

/** Times of a model in words: working time where the model knows it, else on the clock. */
export interface SayTimes {
  readonly clock: Clock;
  readonly duration: SayDuration;
  readonly say: (seconds: number) => string;
  /** The unit in which times of this size are said. */
  readonly unitFor: (seconds: number) => DurationUnit;
  readonly unitName: (unit: DurationUnit) => string;
  /** The figure alone, signs included. */
  readonly figure: (seconds: number, unit: DurationUnit) => string;
  /** With a plus or a minus. */
  readonly signed: (seconds: number, unit: DurationUnit) => string;
}

/** In the open time of a calendar, by default the working time; null: on the clock. */
export function useTimes(
  model: SimulationModel,
  calendar: string | null = model.workingTime ?? null,
): SayTimes {
  const duration = useDuration(daySeconds(model, calendar));
  const clock: Clock = calendar === null ? "clock" : "working";
  // What rounds to nothing has no sign.
  const isNothing = (told: string) => !/[1-9]/.test(told);
  const figure = (seconds: number, unit: DurationUnit) => {
    const told = duration.figure(Math.abs(seconds), clock, unit);
    return seconds < 0 && !isNothing(told) ? `−${told}` : told;
  };
  return {
    ...{ clock, duration, figure },
    say: (seconds) => duration.say(seconds, clock),
    unitFor: (seconds) => duration.unitFor(Math.abs(seconds), clock),
    unitName: (unit) => duration.unitName(clock, unit),
    signed: (seconds, unit) => {
      const told = figure(seconds, unit);
      return seconds > 0 && !isNothing(told) ? `+${told}` : told;
    },
  };
}

function daySeconds({ calendars = [] }: SimulationModel, calendar: string | null): number {
  const week = calendars.find(({ id }) => id === calendar)?.week;
  return secondsPerWorkingDay(createCalendar({ timeZone: "UTC", ...(week && { week }) }));
}

/** The figures of a design, when it can do its work. */
export function figuresOf({ designs }: RunResult, design: string) {
  const outcome = designs.find((one) => one.design === design);
  return outcome?.ok ? outcome.figures : null;
}

/** An estimate whose numbers are all there. */
export function sureOf(estimate: MaybeEstimate | undefined): SureEstimate | null {
  if (!estimate) return null;
  const { mean, lower, upper, n } = estimate;
  return mean === null || lower === null || upper === null ? null : { mean, lower, upper, n };
}
