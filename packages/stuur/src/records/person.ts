/** Somebody who works in the organisation. */
export interface Person {
  readonly id: string;
  /** Null where the reader may not know names. */
  readonly name: string | null;
  /** How the log `logId` calls this person, and a model that was fitted from it; another log may call somebody else so. */
  readonly pseudonym: string | null;
  readonly logId: string | null;
  readonly team: string | null;
  readonly managerId: string | null;
  /** Meets customers in the work. */
  readonly isFrontline: boolean;
  /** The first is the person's own trade. */
  readonly skills: readonly PersonSkill[];
  /** Sent back with a change; a change of what somebody else changed since is refused. */
  readonly version: number;
}

/** Work at this step takes its usual time ÷ speed. */
export interface PersonSkill {
  readonly step: string;
  readonly speed: number;
}
