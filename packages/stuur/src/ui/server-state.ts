import { useEffect, useSyncExternalStore } from "react";

/** Whether a server answers, watched from the moment that a call got no answer until one does again. */
export interface ServerWatch {
  /** A call got no answer. The server is asked at once, and is gone when that gets no answer either. */
  readonly noteSilence: () => void;
  readonly isGone: () => boolean;
  /** When the server last came back, in milliseconds; 0 when it was never gone. */
  readonly backAt: () => number;
  /** Hears every change; returns what ends that. */
  readonly follow: (hear: () => void) => () => void;
}

/** `ask` tells whether the server answers, `later` asks again after a while, `now` is the time in milliseconds. */
export function watchServer({
  ask,
  later,
  now,
}: {
  readonly ask: () => Promise<boolean>;
  readonly later: (again: () => void) => void;
  readonly now: () => number;
}): ServerWatch {
  const hearers = new Set<() => void>();
  let isAsking = false;
  let gone = false;
  let back = 0;
  const change = (isGone: boolean) => {
    if (isGone === gone) return;
    gone = isGone;
    if (!gone) back = now();
    for (const hear of hearers) hear();
  };
  const askOnce = async () => {
    const answers = await ask();
    change(!answers);
    if (answers) isAsking = false;
    else later(() => void askOnce());
  };
  return {
    noteSilence: () => {
      if (isAsking) return;
      isAsking = true;
      void askOnce();
    },
    isGone: () => gone,
    backAt: () => back,
    follow: (hear) => {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
  };
}

/** The server that this page came from. */
export const server = watchServer({
  ask: () =>
    fetch("/api/health", { cache: "no-store" }).then(
      ({ status }) => status !== 502 && status !== 504,
      () => false,
    ),
  later: (again) => void setTimeout(again, 1_500),
  now: () => Date.now(),
});

export function useServerGone(): boolean {
  return useSyncExternalStore(server.follow, server.isGone, () => false);
}

/** Calls once each time that the server is back after it was gone. */
export function useWhenServerBack(call: () => unknown): void {
  useEffect(() => server.follow(() => !server.isGone() && call()), [call]);
}
