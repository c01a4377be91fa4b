/** A piece of open time, in seconds since the start, with how much passes in a second: 1, or a rate of arrivals. */
export interface OpenPiece {
  readonly start: number;
  readonly end: number;
  readonly rate: number;
}

/** Gives the pieces of the block with this number, which follow those of the block before; null when time is over. */
export type OpenBlocks = (block: number) => readonly OpenPiece[] | null;

/** Open time that does not come any more: closed for ever, or after five hundred years. */
export class TimeEndsError extends Error {
  override readonly name = "TimeEndsError";
}

/** As many blocks (years) without open time as are searched before time counts as over. */
const emptyBlocksAllowed = 20;

/** Time on the clock against open time. Blocks are added when they are needed and kept. */
export class Timeline {
  private readonly blocks: OpenBlocks;
  private starts = new Float64Array(64);
  private ends = new Float64Array(64);
  private rates = new Float64Array(64);
  /** What has passed before each piece, and after the last one. */
  private passed = new Float64Array(65);
  private pieces = 0;
  private block = 0;
  private place = 0;

  constructor(blocks: OpenBlocks) {
    this.blocks = blocks;
  }

  /** The open time before an instant. */
  before(time: number): number {
    const at = this.findPiece(time);
    if (at < 0) return 0;
    const until = time < this.ends[at]! ? time : this.ends[at]!;
    return this.passed[at]! + (until - this.starts[at]!) * this.rates[at]!;
  }

  /** The earliest instant at which this much open time has passed since an instant; itself for 0. */
  after(time: number, open: number): number {
    return this.afterKnown(time, this.before(time), open);
  }

  /** The same where the open time before the instant is known. */
  afterKnown(time: number, before: number, open: number): number {
    if (open === 0) return time;
    const ready = this.at(before + open);
    // Time too short to be added would otherwise end at the closing time before.
    return ready < time ? time : ready;
  }

  /** The earliest instant at which this much open time has passed since the start. */
  at(open: number): number {
    let i = this.place;
    while (i > 0 && this.passed[i]! >= open) i--;
    while (i >= this.pieces || this.passed[i + 1]! < open) {
      if (i >= this.pieces - 1) this.extend();
      if (i < this.pieces - 1) i++;
    }
    return this.starts[i]! + (open - this.passed[i]!) / this.rates[i]!;
  }

  isOpen(time: number): boolean {
    const at = this.findPiece(time);
    return at >= 0 && time < this.ends[at]!;
  }

  /** The instant itself when open, otherwise the next opening. */
  nextOpen(time: number): number {
    const at = this.findPiece(time);
    if (at >= 0 && time < this.ends[at]!) return time;
    while (at + 1 >= this.pieces) this.extend();
    return this.starts[at + 1]!;
  }

  /** The last piece that starts at or before the instant, −1 if none; pieces beyond it are known as far as it matters. */
  private findPiece(time: number): number {
    const i = this.place;
    // Questions usually go forward in time, and most of them stay in the piece of the last one.
    if (i + 1 < this.pieces && this.starts[i]! <= time && time < this.starts[i + 1]!) return i;
    return this.findOtherPiece(time);
  }

  private findOtherPiece(time: number): number {
    while (this.pieces === 0 || this.starts[this.pieces - 1]! <= time) {
      if (this.pieces > 0 && time < this.ends[this.pieces - 1]!) break;
      this.extend();
    }
    const next = this.place + 1;
    const isNext =
      next < this.pieces &&
      this.starts[next]! <= time &&
      (next + 1 >= this.pieces || time < this.starts[next + 1]!);
    const found = isNext ? next : this.search(time);
    this.place = found < 0 ? 0 : found;
    return found;
  }

  private search(time: number): number {
    let low = 0;
    let high = this.pieces;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.starts[middle]! <= time) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  private extend(): void {
    for (let tries = 0; tries < emptyBlocksAllowed; tries++) {
      const found = this.blocks(this.block++);
      if (found === null) break;
      for (const piece of found) this.append(piece);
      if (found.length > 0) return;
    }
    throw new TimeEndsError("no open time any more");
  }

  private append({ start, end, rate }: OpenPiece): void {
    const n = this.pieces;
    if (n === this.starts.length) {
      this.starts = grow(this.starts);
      this.ends = grow(this.ends);
      this.rates = grow(this.rates);
      this.passed = grow(this.passed);
    }
    this.starts[n] = start;
    this.ends[n] = end;
    this.rates[n] = rate;
    this.passed[n + 1] = this.passed[n]! + (end - start) * rate;
    this.pieces = n + 1;
  }
}

function grow(values: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const grown = new Float64Array(values.length * 2);
  grown.set(values);
  return grown;
}
