import type { SimulationModel } from "@stuur/methods/simulation";
import {
  countHandovers,
  type DesignMatrix,
  designMatrix,
  expectedFlows,
  type HandoverCount,
} from "@stuur/methods/team-formation";
import type { AlternativeKind, StudyContent } from "./board.contract.ts";
import type { BoardDrawing } from "./drawing.ts";
import { kindOf } from "./drawing.ts";

/** Consecutive steps of cases, on which designs are counted, and where they come from. */
export interface CountedCases {
  readonly flows: Parameters<typeof designMatrix>[2];
  readonly cases: number;
  /** False: what the routes of the model say, for lack of a log. */
  readonly areReal: boolean;
}

/** What the board says of one design. */
export interface DesignDescription {
  readonly name: string;
  readonly kind: AlternativeKind;
  readonly matrix: DesignMatrix;
  /** Null: there are no cases to count on. */
  readonly handovers: HandoverCount | null;
  /** People per team. */
  readonly sizes: readonly number[];
  /** Who must learn which step that they do not know today. */
  readonly learns: readonly { readonly person: string; readonly step: string }[];
}

/** Real cases where the log of the model has them, else what its routes say. */
export function countedCases({ model, evidence }: Pick<StudyContent, "model" | "evidence">): CountedCases {
  if (evidence && evidence.flows.length > 0) {
    return { flows: evidence.flows, cases: evidence.cases, areReal: true };
  }
  return { ...expectedFlows(model), areReal: false };
}

export function describeDesigns(
  model: SimulationModel,
  drawing: BoardDrawing,
  counted: CountedCases,
): readonly DesignDescription[] {
  const { flows, cases } = counted;
  const known = new Map(model.people.map(({ id, skills }) => [id, new Set(skills.map(({ step }) => step))]));
  return model.designs.map(({ id, teams, skills = [] }) => ({
    name: id,
    kind: kindOf(drawing, id),
    matrix: designMatrix(model, id, flows),
    handovers: cases > 0 ? countHandovers(model, id, flows, cases) : null,
    sizes: teams.map(({ members }) => members.length),
    learns: skills
      .filter(({ person, step }) => !known.get(person)?.has(step))
      .map(({ person, step }) => ({ person, step })),
  }));
}
