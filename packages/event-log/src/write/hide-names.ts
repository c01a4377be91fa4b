import type { RejectedRow } from "../manifest.ts";

/** The names of persons that may not be seen, each with what stands in its place. */
export type HiddenNames = ReadonlyMap<string, string>;

/**
 * Replaces names of persons in what stood in rows that were left out: a row that lacks a field may have a name where a time
 * should be, and a remark may hold one. A name is found as whole words, in capitals or not, the longest first; one without
 * any letter, such as the number of an employee, only where it is all that stands there.
 */
export function hideNames(rows: readonly RejectedRow[], names: HiddenNames | null): readonly RejectedRow[] {
  if (names === null || names.size === 0) return rows;
  const hide = createHiding(names);
  return rows.map((row) => (row.value === null ? row : { ...row, value: hide(row.value) }));
}

interface Hidden {
  /** In small letters, with where its first word begins. */
  readonly text: string;
  readonly wordAt: number;
  readonly pseudonym: string;
}

const word = /[\p{L}\p{M}\p{N}]+/gu;

function createHiding(names: HiddenNames): (value: string) => string {
  const byFirstWord = new Map<string, Hidden[]>();
  for (const [name, pseudonym] of names) {
    const text = name.trim().toLowerCase();
    const [first] = text.matchAll(word);
    if (!first || !/\p{L}/u.test(text)) continue;
    const known = byFirstWord.get(first[0]) ?? [];
    byFirstWord.set(first[0], [...known, { text, wordAt: first.index, pseudonym }]);
  }
  for (const found of byFirstWord.values()) found.sort((a, b) => b.text.length - a.text.length);
  return (value) => names.get(value) ?? names.get(value.trim()) ?? hideInside(value, byFirstWord);
}

function hideInside(value: string, byFirstWord: ReadonlyMap<string, readonly Hidden[]>): string {
  const small = value.toLowerCase();
  // A few letters change in length; then only names that are written as they stand are found.
  const searched = small.length === value.length ? small : value;
  let hidden = "";
  let done = 0;
  for (const { 0: first, index } of searched.matchAll(word)) {
    const name = byFirstWord.get(first)?.find((candidate) => isAt(searched, candidate, index));
    const begin = name ? index - name.wordAt : -1;
    if (!name || begin < done) continue;
    hidden += value.slice(done, begin) + name.pseudonym;
    done = begin + name.text.length;
  }
  return hidden + value.slice(done);
}

function isAt(value: string, { text, wordAt }: Hidden, index: number): boolean {
  const begin = index - wordAt;
  const next = value.slice(begin + text.length).match(/^[\p{L}\p{M}\p{N}]/u);
  return value.startsWith(text, begin) && (next === null || !/[\p{L}\p{M}\p{N}]$/u.test(text));
}
