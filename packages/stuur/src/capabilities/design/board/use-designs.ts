import type { Design, SimulationModel } from "@stuur/methods/simulation";
import { orderSteps } from "@stuur/methods/team-formation";
import { useMemo, useRef } from "react";
import type { Person, StudyContent } from "./board.contract.ts";
import {
  type CountedCases,
  countedCases,
  type DesignDescription,
  describeDesigns,
} from "./describe-design.ts";
import type { BoardDrawing } from "./drawing.ts";

import { type DesignReview, type DesignReviews, reviewDesigns } from "./review-designs.ts";

/** What is known of the designs on the board. */
export interface BoardDesigns {
  /** The model with what is drawn; its steps in the order of the work. */
  readonly model: SimulationModel;
  readonly counted: CountedCases;
  readonly designs: readonly DesignDescription[];
  readonly reviews: DesignReviews;
}

/** Counts and reviews what is drawn; of what was not changed nothing is computed again. */
export function useDesigns(
  { model: base, evidence }: StudyContent,
  drawing: BoardDrawing,
  people: readonly Person[],
): BoardDesigns {
  const parts = useParts(base);
  const counted = useMemo(() => countedCases({ model: parts, evidence }), [parts, evidence]);
  const ordered = useMemo(
    () => ({ ...parts, steps: orderSteps(parts.steps, counted.flows) }),
    [parts, counted.flows],
  );
  const model = useMemo(() => ({ ...ordered, designs: drawing.designs }), [ordered, drawing.designs]);
  const designs = useMemo(() => describeDesigns(model, drawing, counted), [model, drawing, counted]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was looked at holds for these parts and people only
  const known = useMemo(() => new WeakMap<Design, DesignReview>(), [parts, people]);
  const reviews = useMemo(() => reviewDesigns(model, people, known), [model, people, known]);
  return { model, counted, designs, reviews };
}

/** The model as it was, as long as nothing but designs changes in it. */
function useParts(model: SimulationModel): SimulationModel {
  const parts = useRef(model);
  const fields = Object.keys({ ...parts.current, ...model }) as (keyof SimulationModel)[];
  const isSame = fields.every((field) => field === "designs" || model[field] === parts.current[field]);
  if (!isSame) parts.current = model;
  return parts.current;
}
