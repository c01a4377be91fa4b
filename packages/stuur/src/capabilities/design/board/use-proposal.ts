import { useCallback, useEffect, useRef, useState } from "react";
import type { Proposal, ProposalRequest } from "./propose-design.ts";

/** A proposal that is being made, aside from the page. */
export interface ProposalMaking {
  /** Whole seconds that it takes so far; null: nothing is being made. */
  readonly seconds: number | null;
  /** It broke off, because it could not be begun or went wrong. */
  readonly hasFailed: boolean;
  readonly start: (request: ProposalRequest) => void;
  readonly cancel: () => void;
}

/** Makes one proposal at a time in a thread of its own; leaving the page cancels it. */
export function useProposal(onMade: (proposal: Proposal) => void): ProposalMaking {
  const [seconds, setSeconds] = useState<number | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const stop = useRef<() => void>(null);
  const made = useRef(onMade);
  made.current = onMade;
  const cancel = useCallback(() => {
    stop.current?.();
    stop.current = null;
    setSeconds(null);
  }, []);
  useEffect(() => cancel, [cancel]);
  const start = (request: ProposalRequest) => {
    cancel();
    const worker = new Worker(new URL("./propose-design.worker.ts", import.meta.url), { type: "module" });
    const ticking = setInterval(() => setSeconds((before) => (before ?? 0) + 1), 1000);
    stop.current = () => {
      worker.terminate();
      clearInterval(ticking);
    };
    worker.addEventListener("message", ({ data }: MessageEvent<Proposal>) => {
      cancel();
      made.current(data);
    });
    worker.addEventListener("error", () => {
      cancel();
      setFailed(true);
    });
    setFailed(false);
    setSeconds(0);
    worker.postMessage(request);
  };
  return { seconds, hasFailed, start, cancel };
}
