import type { SaxesTagPlain } from "saxes";
import { EventLogFailure } from "../errors.ts";

/** The attributes of an event, and those of its trace under `case:<key>`. */
export interface XesEvent {
  readonly own: ReadonlyMap<string, string>;
  readonly trace: ReadonlyMap<string, string>;
}

interface XesHandler {
  open(tag: SaxesTagPlain): void;
  close(): void;
}

const logDepth = 1;
const traceDepth = 2;
const eventDepth = 3;
const attributeDepth = 4;

/** So many events of one trace are held back for attributes of the trace that come after them. */
const heldEvents = 10_000;

/**
 * Makes events of XML tags. Only the direct attributes of a trace and of an event count: attributes inside attributes,
 * lists, the defaults in `global` and the attributes of the log itself do not. A trace without a name is `(trace n)`.
 */
export function createXesHandler(onEvent: (event: XesEvent) => void): XesHandler {
  const path: string[] = [];
  let traces = 0;
  let trace = new Map<string, string>();
  let event = new Map<string, string>();
  let held: Map<string, string>[] = [];

  const release = () => {
    if (!trace.has("case:concept:name")) trace.set("case:concept:name", `(trace ${traces})`);
    for (const own of held) onEvent({ own, trace });
    held = [];
  };

  const openInTrace = (tag: SaxesTagPlain, depth: number) => {
    const { key, value } = tag.attributes;
    if (depth === traceDepth) {
      traces++;
      trace = new Map();
    } else if (depth === eventDepth && tag.name === "event") {
      event = new Map();
    } else if (key !== undefined && value !== undefined) {
      if (depth === eventDepth) trace.set(`case:${key}`, value);
      else if (depth === attributeDepth && path[2] === "event") event.set(key, value);
    }
  };

  return {
    open(tag) {
      const depth = path.push(tag.name);
      if (depth === logDepth && tag.name !== "log") {
        throw new EventLogFailure("EVENT_LOG_NOT_XES", { root: tag.name });
      }
      if (path[1] === "trace") openInTrace(tag, depth);
    },
    close() {
      if (path[1] === "trace") {
        if (path.length === traceDepth) release();
        else if (path.length === eventDepth && path[2] === "event" && held.push(event) === heldEvents)
          release();
      }
      path.pop();
    },
  };
}
