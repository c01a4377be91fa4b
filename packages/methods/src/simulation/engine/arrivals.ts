import { createRandom } from "../../random/index.ts";
import { deriveFirstKey, deriveSecondKey, purpose } from "../draw/content-hash.ts";
import { type Draws, nothing } from "../draw/draws.ts";
import type { Case } from "./case-store.ts";
import type { RunOptions } from "./measures.ts";
import type { Plan } from "./plan.ts";

/**
 * Makes the cases of each type. All chance around a case comes from its key, and the key from seed, replication, type and
 * number alone, so that every design gets the same customers.
 */
export class Arrivals {
  private readonly plan: Plan;
  private readonly draws: Draws;
  /** Per case type the words that its keys come from, how many cases came, and the key of the next one. */
  private readonly typeKey0: Int32Array;
  private readonly typeKey1: Int32Array;
  private readonly count: Int32Array;
  private readonly nextKey0: Int32Array;
  private readonly nextKey1: Int32Array;

  constructor(plan: Plan, options: RunOptions, draws: Draws) {
    const types = plan.names.caseTypes.length;
    this.plan = plan;
    this.draws = draws;
    this.typeKey0 = new Int32Array(types);
    this.typeKey1 = new Int32Array(types);
    this.count = new Int32Array(types);
    this.nextKey0 = new Int32Array(types);
    this.nextKey1 = new Int32Array(types);
    plan.names.caseTypes.forEach((id, type) => {
      const random = createRandom(options.seed, "cases", options.replication, id);
      this.typeKey0[type] = Math.floor(random.next() * 2 ** 32);
      this.typeKey1[type] = Math.floor(random.next() * 2 ** 32);
    });
  }

  /** When the next case of a type comes; −1 when there are no more. */
  nextTime(type: number, now: number): number {
    const { at, gap, timeline } = this.plan.arrivals[type]!;
    const n = this.count[type]!;
    const key0 = deriveFirstKey(this.typeKey0[type]!, this.typeKey1[type]!, n);
    const key1 = deriveSecondKey(key0, this.typeKey1[type]!, n);
    this.nextKey0[type] = key0;
    this.nextKey1[type] = key1;
    if (at !== null) return n < at.length ? at[n]! : -1;
    this.draws.selectKey(key0, key1);
    const duration = this.draws.duration(gap, purpose.arrival, 0);
    return timeline === null ? now + duration : timeline.after(now, duration);
  }

  /** Counts a case that is turned away. */
  skip(type: number): void {
    this.count[type]!++;
  }

  /** Fills a place with the next case of a type; its key is selected for what is drawn next. */
  fill(one: Case, type: number, now: number): void {
    const n = this.count[type]!++;
    const key0 = this.nextKey0[type]!;
    const key1 = this.nextKey1[type]!;
    this.draws.selectKey(key0, key1);
    one.key0 = key0;
    one.key1 = key1;
    one.type = type;
    one.arrival = now;
    one.segment = this.drawSegment(type, n);
    one.due = this.dueTime(type, now);
    const patience = this.plan.routes.patience[type]!;
    if (patience !== nothing) one.leaves = now + this.draws.duration(patience, purpose.patience, 0);
  }

  private drawSegment(type: number, n: number): number {
    const known = this.plan.arrivals[type]!.segments;
    if (known !== null) return known[n]!;
    const { segments, segmentUpTo } = this.plan.routes;
    const from = segments.from[type]!;
    const last = segments.from[type + 1]! - 1;
    if (from > last) return 0;
    const u = this.draws.uniform(purpose.segment, 0);
    let i = from;
    while (i < last && segmentUpTo[i]! < u) i++;
    return segments.items[i]!;
  }

  private dueTime(type: number, now: number): number {
    const within = this.plan.routes.dueWithin[type]!;
    if (Number.isNaN(within)) return Number.POSITIVE_INFINITY;
    const calendar = this.plan.routes.dueTimeline[type]!;
    return calendar === null ? now + within : calendar.after(now, within);
  }
}
