/**
 * Lists of waiting cases, each in order of a key, that share one pool of places: a case waits in one list at most. A case
 * goes in from the back, which is where it nearly always belongs, so first come first served costs the same at any length.
 */
export class WaitingLists {
  readonly first: Int32Array;
  private readonly last: Int32Array;
  private next: Int32Array;
  private previous: Int32Array;
  private keys: Float64Array;

  constructor(lists: number, places: number) {
    this.first = new Int32Array(lists).fill(-1);
    this.last = new Int32Array(lists).fill(-1);
    this.next = new Int32Array(places);
    this.previous = new Int32Array(places);
    this.keys = new Float64Array(places);
  }

  /** The key of a waiting case. */
  keyOf(place: number): number {
    return this.keys[place]!;
  }

  insert(list: number, place: number, key: number): void {
    this.keys[place] = key;
    let before = this.last[list]!;
    while (before >= 0 && this.keys[before]! > key) before = this.previous[before]!;
    const after = before < 0 ? this.first[list]! : this.next[before]!;
    this.previous[place] = before;
    this.next[place] = after;
    if (before < 0) this.first[list] = place;
    else this.next[before] = place;
    if (after < 0) this.last[list] = place;
    else this.previous[after] = place;
  }

  remove(list: number, place: number): void {
    const before = this.previous[place]!;
    const after = this.next[place]!;
    if (before < 0) this.first[list] = after;
    else this.next[before] = after;
    if (after < 0) this.last[list] = before;
    else this.previous[after] = before;
  }

  /** Makes room for more cases. */
  growTo(places: number): void {
    const next = new Int32Array(places);
    const previous = new Int32Array(places);
    const keys = new Float64Array(places);
    next.set(this.next);
    previous.set(this.previous);
    keys.set(this.keys);
    this.next = next;
    this.previous = previous;
    this.keys = keys;
  }
}
