import { type Distribution, distributionMean, type Handover } from "@stuur/methods/simulation";

/** What can be said of a handover in three numbers: hours, a share of 1, and minutes. */
export type HandoverFigure = "delay" | "sendBack" | "readingIn";

/** The mean delay in hours, the share that comes back, the mean reading in in minutes. */
export function readFigure(handover: Handover | undefined, figure: HandoverFigure): number {
  if (figure === "sendBack") return handover?.sendBack ?? 0;
  const distribution = handover?.[figure];
  if (!distribution) return 0;
  return distributionMean(distribution) / secondsOf[figure];
}

/**
 * A drawn handover with what its delay counts in: as it does, else as today's delay does, else the working time; that is
 * not asked again.
 */
export function withCalendar(
  { workingTime }: { readonly workingTime?: string | undefined },
  { drawn = {}, today }: { readonly drawn?: Handover | undefined; readonly today?: Handover | undefined },
): Handover {
  if (drawn.delay !== undefined || drawn.calendar !== undefined) return drawn;
  const calendar = today?.delay === undefined ? (today?.calendar ?? workingTime) : today.calendar;
  return calendar === undefined ? drawn : { ...drawn, calendar };
}

/** The handover with one figure changed; a distribution keeps its form and gets the new mean. 0 takes it away. */
export function writeFigure(
  handover: Handover | undefined,
  figure: HandoverFigure,
  value: number,
): Handover | null {
  const { [figure]: before, ...others } = handover ?? {};
  const changed: Handover = value === 0 ? others : { ...others, [figure]: changedValue() };
  const { calendar: _, ...said } = changed;
  return Object.keys(said).length === 0 ? null : changed;

  function changedValue(): number | Distribution {
    if (figure === "sendBack") return value;
    const model = typeof before === "object" ? before : undefined;
    return withMean(model, value * secondsOf[figure]);
  }
}

const secondsOf = { delay: 3600, readingIn: 60 } as const;

/** Without a form to keep, times vary as an exponential one: mostly short, now and then long. */
function withMean(distribution: Distribution | undefined, mean: number): Distribution {
  const before = distribution ? distributionMean(distribution) : 0;
  if (!distribution || !(before > 0)) return { kind: "exponential", mean };
  const times = (value: number) => (value * mean) / before;
  switch (distribution.kind) {
    case "constant":
      return { kind: "constant", value: mean };
    case "exponential":
      return { kind: "exponential", mean };
    case "gamma":
    case "lognormal":
      return { kind: distribution.kind, mean, sd: times(distribution.sd) };
    case "uniform":
      return { kind: "uniform", min: times(distribution.min), max: times(distribution.max) };
    case "triangular": {
      const { min, mode, max } = distribution;
      return { kind: "triangular", min: times(min), mode: times(mode), max: times(max) };
    }
    case "empirical":
      return { kind: "empirical", values: distribution.values.map(times) };
  }
}
