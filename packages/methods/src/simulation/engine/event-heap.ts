/** Events by time in a heap with four children per node, in typed arrays. Of equal times one is told whether it goes first or last. */
export class EventHeap {
  private times = new Float64Array(64);
  private orders = new Float64Array(64);
  private payloads = new Int32Array(64);
  size = 0;
  private lowest = 0;
  private highest = 0;

  /** When the first event happens. */
  get firstTime(): number {
    return this.times[0]!;
  }

  /** What the first event is. */
  get firstPayload(): number {
    return this.payloads[0]!;
  }

  /** Adds an event that comes before those of the same time. */
  addBeforeEqual(time: number, payload: number): void {
    this.add(time, --this.lowest, payload);
  }

  /** Adds an event that comes after those of the same time. */
  addAfterEqual(time: number, payload: number): void {
    this.add(time, ++this.highest, payload);
  }

  removeFirst(): void {
    const last = --this.size;
    if (last > 0) this.sink(this.times[last]!, this.orders[last]!, this.payloads[last]!);
  }

  private add(time: number, order: number, payload: number): void {
    if (this.size === this.times.length) this.grow();
    let at = this.size++;
    while (at > 0) {
      const parent = (at - 1) >> 2;
      if (this.isEarlier(parent, time, order)) break;
      this.move(parent, at);
      at = parent;
    }
    this.put(at, time, order, payload);
  }

  /** Puts an event at the top, or as far below it as it belongs. */
  private sink(time: number, order: number, payload: number): void {
    let at = 0;
    for (;;) {
      const child = this.earliestChild(at);
      if (child < 0 || !this.isEarlier(child, time, order)) break;
      this.move(child, at);
      at = child;
    }
    this.put(at, time, order, payload);
  }

  private earliestChild(parent: number): number {
    const first = (parent << 2) + 1;
    if (first >= this.size) return -1;
    const end = first + 4 < this.size ? first + 4 : this.size;
    let least = first;
    for (let child = first + 1; child < end; child++) {
      if (this.isEarlier(child, this.times[least]!, this.orders[least]!)) least = child;
    }
    return least;
  }

  private isEarlier(at: number, time: number, order: number): boolean {
    return this.times[at]! < time || (this.times[at] === time && this.orders[at]! < order);
  }

  private move(from: number, to: number): void {
    this.put(to, this.times[from]!, this.orders[from]!, this.payloads[from]!);
  }

  private put(at: number, time: number, order: number, payload: number): void {
    this.times[at] = time;
    this.orders[at] = order;
    this.payloads[at] = payload;
  }

  private grow(): void {
    const times = new Float64Array(this.size * 2);
    const orders = new Float64Array(this.size * 2);
    const payloads = new Int32Array(this.size * 2);
    times.set(this.times);
    orders.set(this.orders);
    payloads.set(this.payloads);
    this.times = times;
    this.orders = orders;
    this.payloads = payloads;
  }
}
