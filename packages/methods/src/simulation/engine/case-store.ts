/** A case in the organisation. Its object is used again for a later case, so that an event costs no allocation. */
export class Case {
  /** By which events know it. */
  readonly place: number;
  /** How many cases came before, of all types. */
  index = 0;
  type = 0;
  segment = 0;
  key0 = 0;
  key1 = 0;
  arrival = Number.NaN;
  arrivalWork = Number.NaN;
  due = Number.NaN;
  /** Where the case is, or where it is going to. */
  stop = 0;
  team = -1;
  visit = 0;
  /** The list that the case waits in, −1 if none; its key and neighbours there. */
  list = -1;
  key = Number.NaN;
  next: Case | null = null;
  previous: Case | null = null;
  queued = Number.NaN;
  queuedWork = Number.NaN;
  /** When the customer goes away, −1 if not. */
  leaves = Number.NaN;
  /** The last completed work: by whom, in which team, which stop and visit, and when. */
  lastPerson = -1;
  lastTeam = -1;
  lastStop = 0;
  lastVisit = 0;
  lastWork = Number.NaN;
  /** Whether the handover to the present stop has been made. */
  isHandedOver = false;
  /** Whether the present stop has a wait that has not begun yet. */
  mustWait = false;
  /** While work that was sent back is done again: where the case goes then; −1 otherwise. */
  nextStop = -1;
  nextTeam = -1;
  nextVisit = 0;
  /** Per step and cause, how many visits there were. */
  readonly visits: Uint16Array;
  /** Per choice the team that has this case, −1 if none yet. */
  readonly homes: Int32Array;

  constructor(place: number, steps: number, choices: number) {
    this.place = place;
    this.visits = new Uint16Array(steps * 3);
    this.homes = new Int32Array(choices).fill(-1);
  }

  /** Makes it a new case, without a past. */
  forget(): void {
    const { visits, homes } = this;
    for (let i = 0; i < visits.length; i++) visits[i] = 0;
    for (let i = 0; i < homes.length; i++) homes[i] = -1;
    this.lastPerson = -1;
    this.lastTeam = -1;
    this.nextStop = -1;
    this.list = -1;
    this.leaves = -1;
    this.team = -1;
  }
}

/** The cases that are in the organisation. */
export class CaseStore {
  private readonly steps: number;
  private readonly choices: number;
  private readonly all: Case[] = [];
  private readonly free: Case[] = [];

  constructor(steps: number, choices: number) {
    this.steps = steps;
    this.choices = choices;
  }

  at(place: number): Case {
    return this.all[place]!;
  }

  /** A new case, without a past. */
  take(): Case {
    const one = this.free.pop() ?? this.create();
    one.forget();
    return one;
  }

  release(one: Case): void {
    this.free.push(one);
  }

  private create(): Case {
    const one = new Case(this.all.length, this.steps, this.choices);
    this.all.push(one);
    return one;
  }
}
