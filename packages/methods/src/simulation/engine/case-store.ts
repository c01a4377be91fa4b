/**
 * The cases that are in the organisation, one place per case in each array. Places are used again, and the arrays double
 * when there are none left, so that an event costs no allocation.
 */
export class CaseStore {
  private readonly steps: number;
  private readonly choices: number;
  capacity = 64;
  private freePlaces = 0;
  private free = new Int32Array(64);

  /** How many cases came before, of all types. */
  index = new Int32Array(64);
  type = new Int32Array(64);
  segment = new Int32Array(64);
  key0 = new Int32Array(64);
  key1 = new Int32Array(64);
  arrival = new Float64Array(64);
  arrivalWork = new Float64Array(64);
  due = new Float64Array(64);
  /** Where the case is, or where it is going to. */
  stop = new Int32Array(64);
  team = new Int32Array(64);
  visit = new Int32Array(64);
  /** The list that the case waits in, −1 if none. */
  list = new Int32Array(64);
  queued = new Float64Array(64);
  queuedWork = new Float64Array(64);
  /** When the customer goes away, −1 if not. */
  leaves = new Float64Array(64);
  /** The last completed work: by whom, in which team, which stop and visit, and when. */
  lastPerson = new Int32Array(64);
  lastTeam = new Int32Array(64);
  lastStop = new Int32Array(64);
  lastVisit = new Int32Array(64);
  lastWork = new Float64Array(64);
  /** 1 when the handover to the present stop has been made. */
  isHandedOver = new Uint8Array(64);
  /** 1 when the present stop has a wait that has not begun yet. */
  mustWait = new Uint8Array(64);
  /** While work that was sent back is done again: where the case goes then; −1 otherwise. */
  nextStop = new Int32Array(64);
  nextTeam = new Int32Array(64);
  nextVisit = new Int32Array(64);
  /** Per step and cause, how many visits there were. */
  visits: Uint16Array<ArrayBuffer>;
  /** Per choice the team that has this case, −1 if none yet. */
  homes: Int32Array<ArrayBuffer>;

  constructor(steps: number, choices: number) {
    this.steps = steps;
    this.choices = choices;
    this.visits = new Uint16Array(64 * steps * 3);
    this.homes = new Int32Array(64 * choices).fill(-1);
    for (let place = 63; place >= 0; place--) this.free[this.freePlaces++] = place;
  }

  /** A place for a new case, without a past. */
  take(): number {
    if (this.freePlaces === 0) this.grow();
    const place = this.free[--this.freePlaces]!;
    const visits = place * this.steps * 3;
    for (let i = visits; i < visits + this.steps * 3; i++) this.visits[i] = 0;
    const homes = place * this.choices;
    for (let i = homes; i < homes + this.choices; i++) this.homes[i] = -1;
    this.lastPerson[place] = -1;
    this.lastTeam[place] = -1;
    this.nextStop[place] = -1;
    this.list[place] = -1;
    this.leaves[place] = -1;
    this.team[place] = -1;
    return place;
  }

  release(place: number): void {
    this.free[this.freePlaces++] = place;
  }

  private grow(): void {
    const before = this.capacity;
    this.capacity *= 2;
    const free = new Int32Array(this.capacity);
    for (let place = this.capacity - 1; place >= before; place--) free[this.freePlaces++] = place;
    this.free = free;
    for (const name of intFields) this[name] = doubled(this[name], Int32Array);
    for (const name of floatFields) this[name] = doubled(this[name], Float64Array);
    this.isHandedOver = doubled(this.isHandedOver, Uint8Array);
    this.mustWait = doubled(this.mustWait, Uint8Array);
    this.visits = doubled(this.visits, Uint16Array);
    this.homes = doubled(this.homes, Int32Array);
  }
}

const intFields = [
  "index",
  "type",
  "segment",
  "key0",
  "key1",
  "stop",
  "team",
  "visit",
  "list",
  "lastPerson",
  "lastTeam",
  "lastStop",
  "lastVisit",
  "nextStop",
  "nextTeam",
  "nextVisit",
] as const;
const floatFields = ["arrival", "arrivalWork", "due", "queued", "queuedWork", "leaves", "lastWork"] as const;

function doubled<T extends { readonly length: number; set(values: T): void }>(
  values: T,
  kind: new (length: number) => T,
): T {
  const larger = new kind(values.length * 2);
  larger.set(values);
  return larger;
}
