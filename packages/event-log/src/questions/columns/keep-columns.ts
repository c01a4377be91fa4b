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
  /** 0 while it is computed: it comes on top of what is kept. */
  bytes: number;
  /** The latest question that had begun when it was last used. */
  usedIn: number;
}

/** Of all open logs of a process together; what does not fit is computed again for each question. */
const mostBytes = 400_000_000;
const mostKept = 1000;

/** In the order in which they were begun. */
const kept = new Set<Kept>();

/** The questions that are being answered, numbered as they began. */
const asking = new Set<number>();
let begun = 0;

/**
 * Computes what a log has under this key, or gives what was computed before. When all together takes more than 400 MB or is
 * more than a thousand things, what was not used for most questions is forgotten: but nothing that a question uses which is
 * being answered, and of what one question used the latest first. So questions that need the same, and together more than
 * fits, find most of it each time.
 */
export function keepColumns<Value extends Sized>(
  log: OpenLog,
  key: string,
  compute: () => Promise<Value>,
): Promise<Value> {
  const entry = findKept(log, key) ?? begin(log, key, compute);
  entry.usedIn = begun;
  return entry.value as Promise<Value>;
}

/** Answers a question; what it uses is kept until then. */
export async function whileUsingColumns<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  const question = ++begun;
  asking.add(question);
  try {
    return await ask();
  } finally {
    asking.delete(question);
    forgetLeastUsed();
  }
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
  const entry: Kept = { log, key, value: compute(), bytes: 0, usedIn: begun };
  kept.add(entry);
  entry.value.then(
    ({ bytes }) => {
      entry.bytes = bytes;
      forgetLeastUsed();
    },
    () => kept.delete(entry),
  );
  return entry;
}

function forgetLeastUsed(): void {
  let total = 0;
  for (const { bytes } of kept) total += bytes;
  if (total <= mostBytes && kept.size <= mostKept) return;
  const oldest = Math.min(...asking);
  const unused = [...kept].reverse().filter(({ usedIn }) => usedIn < oldest);
  for (const entry of unused.sort((one, other) => one.usedIn - other.usedIn)) {
    if (total <= mostBytes && kept.size <= mostKept) return;
    total -= entry.bytes;
    kept.delete(entry);
  }
}
