/** What is computed for every question about a log, and how much memory it takes. */
interface Sized {
  readonly bytes: number;
}

/** Which open log it is; nothing of it is used. */
type OpenLog = object;

interface Kept {
  readonly log: OpenLog;
  readonly key: string;
  readonly value: Promise<Sized>;
  bytes: number;
}

/** Of all open logs of a process together; what does not fit is computed again for each question. */
const mostBytes = 400_000_000;
const mostKept = 1000;

/** Those used longest ago first. */
const kept = new Set<Kept>();

/**
 * Computes what a log has under this key, or gives what was computed before. What was not used for longest is forgotten
 * when all together takes more than 400 MB or is more than a thousand things; who is using it keeps it.
 */
export function keepColumns<Value extends Sized>(
  log: OpenLog,
  key: string,
  compute: () => Promise<Value>,
): Promise<Value> {
  const entry = findKept(log, key) ?? begin(log, key, compute);
  kept.delete(entry);
  kept.add(entry);
  return entry.value as Promise<Value>;
}

/** For when the log is closed, or its relation of this name is dropped. */
export function forgetColumns(log: OpenLog, relation?: string): void {
  for (const entry of kept) {
    const isOfRelation =
      relation === undefined || entry.key === relation || entry.key.startsWith(`${relation} `);
    if (entry.log === log && isOfRelation) kept.delete(entry);
  }
}

function findKept(log: OpenLog, key: string): Kept | undefined {
  for (const entry of kept) if (entry.log === log && entry.key === key) return entry;
  return undefined;
}

function begin(log: OpenLog, key: string, compute: () => Promise<Sized>): Kept {
  const entry: Kept = { log, key, value: compute(), bytes: 0 };
  entry.value.then(
    ({ bytes }) => {
      entry.bytes = bytes;
      forgetOldest();
    },
    () => kept.delete(entry),
  );
  return entry;
}

function forgetOldest(): void {
  let total = 0;
  for (const { bytes } of kept) total += bytes;
  for (const entry of kept) {
    if (total <= mostBytes && kept.size <= mostKept) return;
    total -= entry.bytes;
    kept.delete(entry);
  }
}
