import type { AskedColumns } from "./columns/columns-of.ts";
import { type EventColumns, marks } from "./columns/event-columns.ts";
import type { QuestionOptions } from "./options.ts";
import { boundHandovers } from "./tie-bounds.ts";
import type { TiedEvents } from "./tied-events.ts";

/** As `Doubt` has them. */
interface TiedCounts {
  readonly pairs: number;
  readonly tiedPairs: number;
  readonly handoversMin: number;
  readonly handoversMax: number;
  readonly enteredAtOnce: number;
}

/** Counts the handovers of cases without ties, and bounds those of the others. */
export function countTied(asked: AskedColumns, { by = "team" }: QuestionOptions): TiedCounts {
  const { columns, cases } = asked;
  const counted = { pairs: 0, tiedPairs: 0, handoversMin: 0, handoversMax: 0, enteredAtOnce: 0 };
  const team = by === "person-in-team" ? columns.team : null;
  for (const place of cases) {
    const [first, end] = [columns.caseStarts[place]!, columns.caseStarts[place + 1]!];
    counted.pairs += end - 1 - first;
    const tied = countTiedPairs(columns, first, end);
    if (tied === 0) {
      const certain = countHandovers(asked, first, end);
      counted.handoversMin += certain;
      counted.handoversMax += certain;
      continue;
    }
    const groups = [
      ...splitByInstant({ marked: columns.marked, team, value: columns[asked.side] }, first, end),
    ];
    const { min, max } = boundHandovers(groups);
    counted.tiedPairs += tied;
    counted.handoversMin += min;
    counted.handoversMax += max;
    counted.enteredAtOnce += isMostlyAtOneInstant(groups) ? 1 : 0;
  }
  return counted;
}

function countTiedPairs({ marked }: EventColumns, first: number, end: number): number {
  let count = 0;
  for (let row = first; row < end; row++) count += marked[row]! & marks.tied;
  return count;
}

function countHandovers({ kinds, handed }: AskedColumns, first: number, end: number): number {
  let count = 0;
  for (let row = first; row < end - 1; row++) count += handed[kinds.kind[row]!]!;
  return count;
}

interface TiedColumns {
  readonly marked: Uint8Array;
  /** Null when teams do not matter. */
  readonly team: Int32Array | null;
  readonly value: Int32Array;
}

/** The events of a case in groups at the same time, with each value once in each team. */
function* splitByInstant(columns: TiedColumns, first: number, end: number): Generator<TiedEvents[]> {
  let group = new Map<string, { team: number; value: number; count: number }>();
  for (let row = first; row < end; row++) {
    const entry = { team: columns.team?.[row] ?? 0, value: columns.value[row]!, count: 0 };
    const key = `${entry.team} ${entry.value}`;
    const same = group.get(key) ?? entry;
    same.count++;
    group.set(key, same);
    if ((columns.marked[row]! & marks.tied) !== 0) continue;
    yield [...group.values()];
    group = new Map();
  }
}

function isMostlyAtOneInstant(groups: readonly (readonly TiedEvents[])[]): boolean {
  const sizes = groups.map((group) => group.reduce((sum, { count }) => sum + count, 0));
  const events = sizes.reduce((sum, size) => sum + size, 0);
  return events >= 3 && sizes.some((size) => 2 * size > events);
}
