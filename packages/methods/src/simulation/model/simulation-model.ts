import type { Distribution } from "./distribution.ts";

/**
 * An organisation as it can be simulated: plain JSON, checked by `checkSimulationModel` and described by
 * `simulationModelSchema`. Durations are seconds; dates are local, YYYY-MM-DD. People and customers are the same in all
 * designs; a design says who is in which team, who carries which step for whom, and what a handover costs.
 */
export interface SimulationModel {
  readonly version: 1;
  /** The first day, from local midnight, and the IANA time zone of all calendars; 2026-01-05 (a Monday) and UTC by default. */
  readonly start?: { readonly date: string; readonly timeZone: string };
  readonly calendars?: readonly ModelCalendar[];
  /** The calendar in which waiting and lead time count as working time; without one every hour counts. */
  readonly workingTime?: string;
  readonly facilities?: readonly Facility[];
  readonly segments?: readonly Segment[];
  readonly steps: readonly ModelStep[];
  readonly caseTypes: readonly CaseType[];
  readonly people: readonly ModelPerson[];
  readonly designs: readonly Design[];
}

/** When is open. Without a week: Monday to Friday from 8 to 17. */
export interface ModelCalendar {
  readonly id: string;
  /** Seven lists, Monday first, in seconds since local midnight. */
  readonly week?: readonly (readonly { readonly opens: number; readonly closes: number }[])[];
  readonly closedDates?: readonly string[];
}

/** A machine or room: work at a step that needs it holds one unit, from start to completion, overnight too. */
export interface Facility {
  readonly id: string;
  readonly units: number;
}

/** A kind of customer. `work` multiplies every work time; 1 by default. */
export interface Segment {
  readonly id: string;
  readonly work?: number;
}

/** A step; its work time is that of somebody with speed 1. */
export interface ModelStep {
  readonly id: string;
  readonly work: Distribution;
  /** Extra work when the person did another step before this one. */
  readonly setUp?: Distribution;
  readonly facility?: string;
}

/** Cases that arrive in the same way and follow the same route. */
export interface CaseType {
  readonly id: string;
  readonly arrivals: Arrivals;
  readonly route: readonly RouteStop[];
  /** Of each segment the share, in any unit; without it the cases have no segment. */
  readonly segments?: readonly { readonly segment: string; readonly share: number }[];
  /** 1 goes first; 5 by default. Counts where the design's queue rule is "priority". */
  readonly priority?: number;
  /** Promised to be ready this many seconds after arrival, counted in a calendar or else on the clock. */
  readonly due?: { readonly within: number; readonly calendar?: string };
  /** How long a customer waits for the first step to begin before going away. */
  readonly patience?: Distribution;
  /** A case that finds this many cases in the whole organisation is turned away. */
  readonly room?: number;
}

/**
 * How cases arrive. The gaps run in the open time of the calendar: what is left of a gap at closing time goes on at the
 * next opening. A profile is a Poisson process with a rate per hour of the week (Monday first), in the calendar's open
 * time. A replay gives the seconds since the start, in order.
 */
export type Arrivals =
  | { readonly kind: "gaps"; readonly gap: Distribution; readonly calendar?: string }
  | {
      readonly kind: "profile";
      readonly perHour: readonly (readonly number[])[];
      readonly calendar?: string;
    }
  | { readonly kind: "replay"; readonly at: readonly number[]; readonly segments?: readonly string[] };

/**
 * A stop on the route. After it comes one of `next` (or "end"), by default the following stop. `rework` is the probability
 * that the work turns out to be wrong at its end and starts again at the stop `to`, by default this one.
 *
 * `wait` is time that passes before the work can begin, whichever team does it: a customer thinks, a supplier delivers,
 * paint dries. Nobody is busy with it. It runs after the handover to the team, if any, each time that a case comes to the
 * stop; work that is done again at the same stop, or was sent back at a handover, does not wait again.
 */
export interface RouteStop {
  /** By default the step. */
  readonly id?: string;
  readonly step: string;
  /** In place of the step's own work time. */
  readonly work?: Distribution;
  readonly wait?: Wait;
  readonly next?: readonly { readonly to: string; readonly probability: number }[];
  readonly rework?: { readonly probability: number; readonly to?: string };
}

/** Time on the clock, or in a calendar's open time. */
export interface Wait {
  readonly time: Distribution;
  readonly calendar?: string;
}

/** Somebody who works. Time for work = work ÷ speed; the first skill is the person's own trade. */
export interface ModelPerson {
  readonly id: string;
  readonly skills: readonly Skill[];
  /** Without one, always there. */
  readonly calendar?: string;
  /** Known days off, both ends included. */
  readonly daysOff?: readonly { readonly from: string; readonly to: string }[];
  /** Absence by chance: time between two absences and the length of one, on the clock. */
  readonly absence?: { readonly gap: Distribution; readonly length: Distribution };
}

export interface Skill {
  readonly step: string;
  /** 1 by default. */
  readonly speed?: number;
}

/** One alternative: teams, rules and what a handover costs. */
export interface Design {
  readonly id: string;
  readonly teams: readonly ModelTeam[];
  /** Between teams, within a team, and exceptions for one pair of teams. Nothing is lost by default. */
  readonly handovers?: {
    readonly between?: Handover;
    readonly within?: Handover;
    readonly exceptions?: readonly (Handover & { readonly from: string; readonly to: string })[];
  };
  /** Which of several teams that carry the step gets a case; it stays there as long as that team carries its steps. */
  readonly chooseTeam?: "random" | "in-turn" | "least-busy";
  readonly queue?: "first-come" | "oldest-case" | "due-date" | "priority";
  /** "free": who has nothing to do helps other teams, at no loss. */
  readonly help?: "none" | "free";
  /** Who completes a step goes on with the next one of that case, if able to, before other work. */
  readonly keepCase?: boolean;
  /** Skills in this design that differ from those of the people: learned, or slower because they do more. */
  readonly skills?: readonly (Skill & { readonly person: string })[];
}

/** Carries these steps (all by default) for these segments (all by default). Somebody may be in several teams. */
export interface ModelTeam {
  readonly id: string;
  readonly members: readonly string[];
  readonly steps?: readonly string[];
  readonly portfolio?: readonly string[];
}

/**
 * What a handover costs. Every attempt takes the delay (on the clock, or in a calendar's open time). With probability
 * `sendBack` the work is not accepted then: the sender's last step is done again, with new work, and handed over again.
 * `readingIn` is extra work for the receiver.
 *
 * Within a team it applies when somebody else goes on: at once when the sender cannot do the next step, else when a
 * colleague takes the work up.
 */
export interface Handover {
  readonly delay?: Distribution;
  readonly calendar?: string;
  readonly sendBack?: number;
  readonly readingIn?: Distribution;
}
