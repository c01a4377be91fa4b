import { EventHeap } from "./event-heap.ts";

/** So many of the soonest events stand in order; when one more comes, half of them go to the heap. */
const mostSoon = 48;

/**
 * What will happen, earliest first; of equal times the one that was planned first. The soonest events stand in order, the
 * very next at the end: as long as they are few, putting one in its place costs less than a heap. The others are in a heap.
 */
export class EventList {
  private readonly times = new Float64Array(mostSoon);
  private readonly payloads = new Int32Array(mostSoon);
  private soon = 0;
  private readonly later = new EventHeap();
  /** When the event that was taken last happens. */
  time = 0;
  /** What that event is. */
  payload = 0;

  plan(time: number, payload: number): void {
    if (this.soon === mostSoon) this.putOff();
    if (this.later.size > 0 && (this.soon === 0 || time >= this.times[0]!)) {
      this.later.addAfterEqual(time, payload);
      return;
    }
    const { times, payloads } = this;
    let at = this.soon++;
    while (at > 0 && times[at - 1]! <= time) {
      times[at] = times[at - 1]!;
      payloads[at] = payloads[at - 1]!;
      at--;
    }
    times[at] = time;
    payloads[at] = payload;
  }

  /** Takes the earliest event into `time` and `payload`; false when nothing is planned. */
  take(): boolean {
    if (this.soon === 0) this.fetch();
    if (this.soon === 0) return false;
    const at = --this.soon;
    this.time = this.times[at]!;
    this.payload = this.payloads[at]!;
    return true;
  }

  private putOff(): void {
    const half = mostSoon / 2;
    // The latest first: each comes before all that the heap holds by then.
    for (let i = 0; i < half; i++) this.later.addBeforeEqual(this.times[i]!, this.payloads[i]!);
    this.times.copyWithin(0, half);
    this.payloads.copyWithin(0, half);
    this.soon = half;
  }

  private fetch(): void {
    const { later } = this;
    const count = Math.min(mostSoon / 2, later.size);
    for (let at = count - 1; at >= 0; at--) {
      this.times[at] = later.firstTime;
      this.payloads[at] = later.firstPayload;
      later.removeFirst();
    }
    this.soon = count;
  }
}
