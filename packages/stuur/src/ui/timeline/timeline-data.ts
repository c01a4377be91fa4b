/** A case as it went. Instants are ISO 8601 in UTC. The answer of the route for cases has this shape. */
export interface TimelineCase {
  readonly caseId: string;
  /** Why it is told. */
  readonly chosenFor: readonly string[];
  readonly firstAt: string;
  readonly lastAt: string;
  readonly dueAt: string | null;
  /** Null without a due date. */
  readonly late: boolean | null;
  /** How many events it has; `events` are those told, one after the other. */
  readonly eventCount: number;
  readonly events: readonly TimelineEvent[];
  /** The `place` of the event whose handover it is an example of. */
  readonly handoverAfter: number | null;
}

export interface TimelineEvent {
  /** 1 for the first event of the case. */
  readonly place: number;
  readonly step: string;
  /** The team; null when it is not known. */
  readonly who: string | null;
  readonly startedAt: string | null;
  readonly completedAt: string | null;
  /** The next event is of somebody else; and that handover comes back to be done again. */
  readonly isHandedOver: boolean;
  readonly isReturned: boolean;
}

/** Whether a handover is one that the page is about. */
export type IsMarked = (from: string | null, to: string | null) => boolean;
