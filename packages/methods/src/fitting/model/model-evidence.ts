import type { ModelPerson } from "../../simulation/index.ts";
import type { FittedDistribution } from "../distribution/fit-distribution.ts";
import type { FittedArrivals } from "../fit-arrivals.ts";
import type { FittedCalendar } from "../fit-calendar.ts";
import type { FittedProbability } from "../fit-probability.ts";

/** What a model that was fitted from a log rests on, part by part, so that it can be shown and corrected. */
export interface ModelEvidence {
  readonly cases: number;
  readonly events: number;
  /** Older cases that were not looked at. */
  readonly leftOut: { readonly cases: number; readonly events: number };
  /** Local dates of the first and the last event. */
  readonly period: { readonly from: string; readonly to: string };
  /** Without them work times cannot be seen, and are estimates that somebody gave. */
  readonly hasStartTimes: boolean;
  /** The part of all work during which somebody had more than one thing in hand; it was shared between these. */
  readonly sharedPart: number;
  readonly arrivals: readonly { readonly caseType: string; readonly fit: FittedArrivals }[];
  readonly calendars: readonly { readonly calendar: string; readonly fit: FittedCalendar }[];
  /**
   * Teams in which some, so many `of` all people, are there for shorter than the model's hours say, as with shifts that change
   * from week to week: then the work times may be too high, and people are there too long.
   */
  readonly doubtedHours?: readonly { readonly team: string; readonly people: number; readonly of: number }[];
  /** Work of somebody with speed 1, in seconds of working time; null: not to be seen in the log. */
  readonly steps: readonly {
    readonly step: string;
    readonly fit: (MeasuredTimes & { readonly picture: TimesPicture | null }) | null;
    readonly rework: FittedProbability;
  }[];
  readonly people: readonly {
    readonly person: string;
    /** Where this person did most. */
    readonly team: string;
    readonly events: number;
    /** Local date since when this person did nothing any more, long before the end of the log. */
    readonly left?: string;
    /** Too few begins and ends (under 100) to tell hours by: those of the team are taken. */
    readonly hoursAssumed?: true;
    readonly skills: readonly {
      readonly step: string;
      readonly n: number;
      readonly speed: number;
      /** Of the speed, against the mean of all; null with too few to say. */
      readonly interval: { readonly lower: number; readonly upper: number } | null;
    }[];
  }[];
  /**
   * Who had left when the log ended, and in which teams they were: not in the model, which begins after the log, but needed to
   * simulate its dates (`leavers` of `validateModel`). Not those without whom a team could not do what it carries.
   */
  readonly leavers?: readonly { readonly person: ModelPerson; readonly teams: readonly string[] }[];
  /** Between teams (`from` ≠ `to`) and within them. */
  readonly handovers: readonly {
    readonly from: string;
    readonly to: string;
    readonly n: number;
    /** Delay while a capable receiver was there and idle; null: never seen. */
    readonly delay: MeasuredTimes | null;
    /** Occurrences at which no capable receiver was known to be there and idle. */
    readonly unknown: number;
    readonly sendBack: FittedProbability;
  }[];
  /**
   * Waiting that belongs to the case and not to a team: between two steps of the same person, who had nothing else in hand.
   * Of a customer, a supplier, or a fixed day; most in all first. In the model it is the `wait` of the stop, in working time.
   */
  readonly waits: readonly {
    readonly from: string;
    readonly to: string;
    readonly wait: MeasuredTimes;
  }[];
  /** How often cases went from a stop of the route to the next, and Wilson's interval of its part of all ways from there. */
  readonly ways: readonly {
    readonly caseType: string;
    readonly stop: string;
    /** "end" is the end. */
    readonly to: string;
    readonly count: number;
    readonly interval: { readonly lower: number; readonly upper: number };
  }[];
  /** Consecutive steps of the real cases, to count handovers of other designs on. */
  readonly flows: readonly CaseFlow[];
  /**
   * Work on whole cases of each segment, to test whether segments differ: seconds of working time of at most 250 cases, out
   * of so many of which all work is known. Empty without segments.
   */
  readonly segmentWork: readonly {
    readonly segment: string;
    readonly cases: number;
    readonly seconds: readonly number[];
  }[];
  /** Seconds on the clock from the first event to the promised date; null without promises, or when these differ too much. */
  readonly due: {
    readonly n: number;
    readonly median: number;
    readonly quartiles: readonly [number, number];
  } | null;
  /** Places in the model that somebody estimated, such as `steps[2].work`, and people who were never named in the log. */
  readonly estimates: readonly string[];
}

/** Durations that were seen, in seconds, and the distribution that the model has for them. */
export type MeasuredTimes = Pick<FittedDistribution, "distribution" | "n" | "mean" | "meanInterval">;

/** Durations to be drawn: how many of `n` lie from one value to the next; `to` is null in the last class, for all above. */
export interface TimesPicture {
  readonly n: number;
  readonly median: number;
  readonly histogram: readonly {
    readonly from: number;
    readonly to: number | null;
    readonly count: number;
  }[];
}

/** How often one step followed another in cases of one segment, and how often somebody else did it. */
export interface CaseFlow {
  /** Null: the model knows no segments. */
  readonly segment: string | null;
  readonly from: string;
  readonly to: string;
  readonly count: number;
  /** Of these, done by another person than the step before; null: persons are not known. */
  readonly otherPerson: number | null;
}
