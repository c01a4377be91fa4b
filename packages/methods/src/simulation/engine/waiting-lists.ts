/** What waits in a list, by a key, between its neighbours. */
export interface Waiting<T> {
  key: number;
  next: T | null;
  previous: T | null;
}

/**
 * Lists of waiting cases, each in order of a key; a case waits in one list at most. A case goes in from the back, which is
 * where it nearly always belongs, so first come first served costs the same at any length.
 */
export class WaitingLists<T extends Waiting<T>> {
  private readonly heads: (T | null)[];
  private readonly tails: (T | null)[];

  constructor(lists: number) {
    this.heads = new Array<T | null>(lists).fill(null);
    this.tails = new Array<T | null>(lists).fill(null);
  }

  /** The first of a list, null when nothing waits there. */
  firstOf(list: number): T | null {
    return this.heads[list] ?? null;
  }

  insert(list: number, one: T, key: number): void {
    one.key = key;
    let before = this.tails[list] ?? null;
    while (before !== null && before.key > key) before = before.previous;
    const after = before === null ? this.firstOf(list) : before.next;
    one.previous = before;
    one.next = after;
    if (before === null) this.heads[list] = one;
    else before.next = one;
    if (after === null) this.tails[list] = one;
    else after.previous = one;
  }

  remove(list: number, one: T): void {
    const { previous, next } = one;
    if (previous === null) this.heads[list] = next;
    else previous.next = next;
    if (next === null) this.tails[list] = previous;
    else next.previous = previous;
  }
}
