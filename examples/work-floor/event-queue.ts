import type { Instant } from "@stuur/methods/time";

/** What will happen, earliest first; what is planned for the same instant happens in the order of planning. */
export interface EventQueue {
  add(at: Instant, action: () => void): void;
  next(): PlannedEvent | undefined;
}

export interface PlannedEvent {
  readonly at: Instant;
  readonly action: () => void;
}

interface Entry extends PlannedEvent {
  readonly rank: number;
}

export function createEventQueue(): EventQueue {
  const heap: Entry[] = [];
  let planned = 0;
  return {
    add: (at, action) => siftUp(heap, { at, action, rank: planned++ }),
    next: () => takeFirst(heap),
  };
}

function siftUp(heap: Entry[], entry: Entry): void {
  let place = heap.length;
  while (place > 0) {
    const parent = (place - 1) >> 1;
    if (!isBefore(entry, heap[parent]!)) break;
    heap[place] = heap[parent]!;
    place = parent;
  }
  heap[place] = entry;
}

function takeFirst(heap: Entry[]): Entry | undefined {
  const first = heap[0];
  const last = heap.pop();
  if (last !== undefined && heap.length > 0) siftDown(heap, last);
  return first;
}

function siftDown(heap: Entry[], entry: Entry): void {
  let place = 0;
  for (;;) {
    let child = 2 * place + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && isBefore(heap[child + 1]!, heap[child]!)) child += 1;
    if (!isBefore(heap[child]!, entry)) break;
    heap[place] = heap[child]!;
    place = child;
  }
  heap[place] = entry;
}

function isBefore(a: Entry, b: Entry): boolean {
  return a.at < b.at || (a.at === b.at && a.rank < b.rank);
}
