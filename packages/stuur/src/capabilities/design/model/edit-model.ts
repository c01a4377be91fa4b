import {
  type Design,
  type Distribution,
  distributionMean,
  type SimulationModel,
} from "@stuur/methods/simulation";
import type { StudyContent } from "./model.contract.ts";
import { isSameValue } from "./same-value.ts";

/** What this page changes: the organisation that all designs share, and what a handover costs today. */
export interface ModelDraft {
  readonly organisation: Omit<SimulationModel, "designs">;
  readonly handovers: Design["handovers"];
  /** Places in the model that somebody estimated, such as `steps[2].work`. */
  readonly estimates: readonly string[];
}

export function draftOf({ model: { designs, ...organisation }, evidence }: StudyContent): ModelDraft {
  return { organisation, handovers: designs[0]?.handovers, estimates: evidence?.estimates ?? [] };
}

/** Today's design alone, as it is checked; other designs are drawn elsewhere. */
export function todayOf(
  { organisation, handovers }: ModelDraft,
  designs: readonly Design[],
): SimulationModel {
  return { ...organisation, designs: designs.slice(0, 1).map((design) => setHandovers(design, handovers)) };
}

/** The whole model with what was changed; designs in which a handover costs what it did today go along. */
export function applyDraft(
  { organisation, handovers }: ModelDraft,
  designs: readonly Design[],
): SimulationModel {
  const before = designs[0]?.handovers;
  return {
    ...organisation,
    designs: designs.map((design) =>
      isSameValue(design.handovers, before) ? setHandovers(design, handovers) : design,
    ),
  };
}

function setHandovers(design: Design, handovers: Design["handovers"]): Design {
  const { handovers: _before, ...rest } = design;
  return handovers === undefined ? rest : { ...rest, handovers };
}

/**
 * Puts a value at a place such as `steps[2].work` or `handovers.between.sendBack`; undefined takes it away. The place is an
 * estimate from then on, unless the value is what was measured.
 */
export function changePlace(
  draft: ModelDraft,
  place: string,
  { value, isMeasured }: { readonly value: unknown; readonly isMeasured: boolean },
): ModelDraft {
  const path = readPlace(place);
  const changed =
    path[0] === "handovers"
      ? { ...draft, handovers: setAt(draft.handovers, path.slice(1), value) as Design["handovers"] }
      : { ...draft, organisation: setAt(draft.organisation, path, value) as ModelDraft["organisation"] };
  const named = nameInModel(place);
  const others = draft.estimates.filter((one) => one !== named);
  return { ...changed, estimates: isMeasured ? others : [...others, named] };
}

/** Handovers belong to today's design. */
export function nameInModel(place: string): string {
  return place.startsWith("handovers") ? `designs[0].${place}` : place;
}

function readPlace(place: string): readonly (string | number)[] {
  return [...place.matchAll(/([^.[\]]+)|\[(\d+)\]/g)].map(([, name, index]) => name ?? Number(index));
}

function setAt(target: unknown, [key, ...rest]: readonly (string | number)[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(target)) {
    return target.map((item, i) => (i === key ? setAt(item, rest, value) : item));
  }
  const known = (target ?? {}) as Readonly<Record<string, unknown>>;
  const set = setAt(known[key], rest, value);
  const others = Object.entries(known).filter(([name]) => name !== key);
  const entries = Object.entries(known).map(([name, one]) => [name, name === key ? set : one]);
  if (set === undefined) return Object.fromEntries(others);
  return key in known ? Object.fromEntries(entries) : { ...known, [key]: set };
}

/** The same form with another mean. */
export function withMean(distribution: Distribution, mean: number): Distribution {
  const before = distributionMean(distribution);
  const factor = before > 0 ? mean / before : 1;
  const scale = (value: number) => value * factor;
  switch (distribution.kind) {
    case "constant":
      return { kind: "constant", value: mean };
    case "exponential":
      return { kind: "exponential", mean };
    case "uniform":
      return { kind: "uniform", min: scale(distribution.min), max: scale(distribution.max) };
    case "triangular": {
      const { min, mode, max } = distribution;
      return { kind: "triangular", min: scale(min), mode: scale(mode), max: scale(max) };
    }
    case "empirical":
      return { kind: "empirical", values: distribution.values.map(scale) };
    default:
      return { kind: distribution.kind, mean, sd: scale(distribution.sd) };
  }
}

/** With another spread, in a form that has one of its own: 0 makes every time the same. */
export function withSpread(distribution: Distribution, sd: number): Distribution {
  const mean = distributionMean(distribution);
  if (sd === 0) return { kind: "constant", value: mean };
  return { kind: distribution.kind === "lognormal" ? "lognormal" : "gamma", mean, sd };
}

/** Standard deviation, in the unit of the distribution. */
export function spreadOf(distribution: Distribution): number {
  switch (distribution.kind) {
    case "constant":
      return 0;
    case "exponential":
      return distribution.mean;
    case "uniform":
      return (distribution.max - distribution.min) / Math.sqrt(12);
    case "triangular": {
      const { min: a, mode: b, max: c } = distribution;
      return Math.sqrt((a * a + b * b + c * c - a * b - a * c - b * c) / 18);
    }
    case "empirical": {
      const mean = distributionMean(distribution);
      const { values } = distribution;
      return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
    }
    default:
      return distribution.sd;
  }
}

interface Way {
  readonly to: string;
  readonly probability: number;
}

/** One way gets another share; the others keep their proportions. */
export function withShare(ways: readonly Way[], changed: number, probability: number): readonly Way[] {
  const rest = ways.reduce((sum, way, i) => (i === changed ? sum : sum + way.probability), 0);
  const others = ways.length - 1;
  return ways.map((way, i) => {
    if (i === changed) return { ...way, probability };
    const part = rest > 0 ? way.probability / rest : 1 / others;
    return { ...way, probability: (1 - probability) * part };
  });
}
