import type { EventTrace } from "./event-trace.ts";

/** A model holds no longer ones. */
const longest = 200;

/** The name, with a number behind it when it is taken, as long as a name in a model may be. */
export function freeName(wanted: string, isTaken: (name: string) => boolean): string {
  for (let number = 1; ; number++) {
    const behind = number === 1 ? "" : ` (${number})`;
    const name = wanted.length + behind.length > longest ? shorten(wanted, behind) : wanted + behind;
    if (!isTaken(name)) return name;
  }
}

/** Each name made free of those before it. */
export function freeNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  for (const name of wanted) taken.add(freeName(name, (one) => taken.has(one)));
  return [...taken];
}

/** The names of a log as a model holds them: long ones are cut off, and stay different. */
export function shortenNames(names: EventTrace["names"]): EventTrace["names"] {
  const shortenAll = (list: readonly string[]) => {
    if (list.every(({ length }) => length <= longest)) return list;
    const taken = new Set(list.filter(({ length }) => length <= longest));
    return list.map((name) => {
      if (name.length <= longest) return name;
      const short = freeName(name, (one) => taken.has(one));
      taken.add(short);
      return short;
    });
  };
  return {
    steps: shortenAll(names.steps),
    people: shortenAll(names.people),
    teams: shortenAll(names.teams),
    segments: shortenAll(names.segments),
  };
}

function shorten(name: string, behind: string): string {
  const kept = name.slice(0, longest - behind.length - 1);
  // Half of a character of two units is none.
  return `${kept.replace(/[\uD800-\uDBFF]$/, "").trimEnd()}…${behind}`;
}
