/** Something opened that must be closed: an event log, for instance. */
export interface Handle {
  close(): Promise<void> | void;
}

export interface HandleCache<H extends Handle> {
  /** Runs `work` with what `key` opens; it stays open while somebody works with it, and for a while after. */
  use<T>(key: string, work: (handle: H) => Promise<T>): Promise<T>;
  /** Closes every handle when the work with it has ended; nothing can be used afterwards. */
  close(): Promise<void>;
}

interface Entry<H> {
  readonly opened: Promise<H>;
  users: number;
}

/**
 * Keeps the `most` recently used handles open, because opening costs more than most questions. What is in use is never
 * closed under its user.
 */
export function createHandleCache<H extends Handle>(
  open: (key: string) => Promise<H>,
  most: number,
): HandleCache<H> {
  // A Map keeps the order of insertion; each use moves its entry to the end.
  const entries = new Map<string, Entry<H>>();
  const running = new Set<Promise<unknown>>();

  function enter(key: string): Entry<H> {
    const entry = entries.get(key) ?? { opened: open(key), users: 0 };
    entries.delete(key);
    entries.set(key, entry);
    entry.users += 1;
    return entry;
  }

  async function closeSuperfluous(): Promise<void> {
    for (const [key, entry] of entries) {
      if (entries.size <= most) return;
      if (entry.users > 0) continue;
      entries.delete(key);
      await (await entry.opened).close();
    }
  }

  async function workWith<T>(key: string, work: (handle: H) => Promise<T>): Promise<T> {
    const entry = enter(key);
    try {
      return await work(await entry.opened);
    } catch (error) {
      // What could not be opened is tried afresh the next time.
      await entry.opened.catch(() => entries.delete(key));
      throw error;
    } finally {
      entry.users -= 1;
      await closeSuperfluous();
    }
  }

  return {
    use(key, work) {
      const using = workWith(key, work);
      running.add(using);
      const forget = () => running.delete(using);
      using.then(forget, forget);
      return using;
    },
    async close() {
      // A request whose browser has gone still questions its log; closing under it would block for ever.
      await Promise.allSettled(running);
      const all = [...entries.values()];
      entries.clear();
      await Promise.all(all.map(async ({ opened }) => (await opened).close()));
    },
  };
}
