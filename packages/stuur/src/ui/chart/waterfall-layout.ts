/** A part of a difference, in the unit of the totals; below 0 it takes away. */
export interface WaterfallPart {
  readonly key: string;
  readonly amount: number;
  /** Null where it cannot be said. */
  readonly interval: { readonly lower: number; readonly upper: number } | null;
}

export interface WaterfallLayout {
  /** Where the totals are cut short, so that small parts can be seen; null where they begin at 0. */
  readonly cut: number | null;
  readonly bars: readonly {
    readonly key: string;
    readonly kind: "total" | "less" | "more" | "unsure";
    readonly x: number;
    readonly width: number;
    /** From where to where its end surely lies; absent for totals. */
    readonly whisker: readonly [number, number] | null;
    /** Where what it leads to stands. */
    readonly end: number;
    /** The furthest of bar and whisker: words begin after it. */
    readonly furthest: number;
  }[];
}

/**
 * From one total over its parts to another: each part begins where the one before it ended. A part whose interval holds 0
 * is unsure. Everything lies between `left` and `right`, with 0 at the left unless a part falls below it, or unless all
 * that happens lies in the last part of the totals: then those are cut short, and say so.
 */
export function layoutWaterfall(
  from: number,
  parts: readonly WaterfallPart[],
  { left, right }: { readonly left: number; readonly right: number },
): WaterfallLayout {
  const ends = [from];
  for (const { amount } of parts) ends.push(ends.at(-1)! + amount);
  const reach = parts.flatMap(({ interval }, i) =>
    interval ? [ends[i]! + interval.lower, ends[i]! + interval.upper] : [],
  );
  const lowest = Math.min(...ends, ...reach);
  const highest = Math.max(...ends, ...reach);
  const isCut = highest > lowest && highest - lowest < leastShown * highest;
  const low = isCut ? lowest - stub * (highest - lowest) : Math.min(0, lowest);
  const high = Math.max(highest, low + 1e-9);
  const place = (value: number) => round(left + ((value - low) / (high - low)) * (right - left));
  const bar = (a: number, b: number) => ({
    x: Math.min(place(a), place(b)),
    width: Math.max(1, Math.abs(place(a) - place(b))),
  });
  const total = (key: string, value: number) => ({
    key,
    kind: "total" as const,
    ...bar(isCut ? low : 0, value),
    whisker: null,
    end: place(value),
    furthest: place(Math.max(0, value)),
  });
  return {
    cut: isCut ? round(left + ((right - left) * stub) / (1 + stub) / 2) : null,
    bars: [
      total("from", from),
      ...parts.map(({ key, amount, interval }, i) => {
        const [start, end] = [ends[i]!, ends[i + 1]!];
        const whisker = interval
          ? ([place(start + interval.lower), place(start + interval.upper)] as const)
          : null;
        const furthest = Math.max(place(start), place(end), whisker?.[1] ?? 0);
        return {
          key,
          kind: kindOf(amount, interval),
          ...bar(start, end),
          whisker,
          end: place(end),
          furthest,
        };
      }),
      total("to", ends.at(-1)!),
    ],
  };
}

/** Parts that together span less than this of the totals would be slivers. */
const leastShown = 0.4;
/** What is kept of the totals before the lowest part, beside the span of the parts. */
const stub = 0.5;

function kindOf(amount: number, interval: WaterfallPart["interval"]): "less" | "more" | "unsure" {
  if (!interval || (interval.lower <= 0 && interval.upper >= 0)) return "unsure";
  return amount < 0 ? "less" : "more";
}

function round(coordinate: number): number {
  return Math.round(coordinate * 10) / 10;
}
