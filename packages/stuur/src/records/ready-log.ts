import type { EventLogManifest } from "@stuur/event-log";

/** A log that can be questioned, as the view `ready_log` gives it to every capability that reads logs. */
export interface ReadyLog {
  readonly organisationId: string;
  readonly id: string;
  readonly name: string;
  /** The immutable folder that holds it. */
  readonly part: string;
  readonly manifest: EventLogManifest;
  readonly isExample: boolean;
}
