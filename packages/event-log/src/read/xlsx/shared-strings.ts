/** The texts that the cells of a workbook share, kept as bytes outside the JavaScript heap: there can be millions. */
export class SharedStrings {
  #bytes: Buffer = Buffer.allocUnsafe(64 * 1024);
  #ends = new Float64Array(4096);
  #count = 0;

  add(text: string): void {
    const start = this.#endOf(this.#count - 1);
    const longest = start + text.length * 3;
    if (longest > this.#bytes.length) this.#bytes = grow(this.#bytes, longest);
    if (this.#count === this.#ends.length) this.#ends = doubled(this.#ends);
    this.#ends[this.#count++] = start + this.#bytes.write(text, start);
  }

  /** The text with that number, or undefined when there is none. */
  get(index: number): string | undefined {
    if (!(index >= 0 && index < this.#count)) return undefined;
    return this.#bytes.toString("utf8", this.#endOf(index - 1), this.#endOf(index));
  }

  #endOf(index: number): number {
    return index < 0 ? 0 : this.#ends[index]!;
  }
}

function grow(bytes: Buffer, needed: number): Buffer {
  const grown = Buffer.allocUnsafe(Math.max(needed, bytes.length * 2));
  bytes.copy(grown);
  return grown;
}

function doubled(numbers: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const grown = new Float64Array(numbers.length * 2);
  grown.set(numbers);
  return grown;
}
