import type { Design, SimulationModel } from "@stuur/methods/simulation";
import {
  type FormedDesign,
  mixedDesign,
  parallelDesign,
  seriesDesign,
  specialisedDesign,
} from "@stuur/methods/team-formation";
import type { AlternativeKind, SavedRedraw } from "./board.contract.ts";
import { designFromRedraw } from "./design-from-redraw.ts";

/** What somebody asks a new design to be. */
export type Wish =
  /** Null: as the trades of the people say. */
  | { readonly kind: "series"; readonly teams: number | null }
  | { readonly kind: "parallel"; readonly teams: number }
  /** Of each segment the number of its team, from 1. */
  | { readonly kind: "specialised"; readonly groups: Readonly<Record<string, number>> }
  | { readonly kind: "mixed"; readonly teams: number; readonly shared: readonly string[] }
  | { readonly kind: "own"; readonly copyOf: string }
  | { readonly kind: "redraw"; readonly redraw: SavedRedraw };

/** What is asked of a proposal; plain values, so that it can be made aside from the page. */
export interface ProposalRequest {
  readonly model: SimulationModel;
  readonly name: string;
  readonly wish: Wish;
  /** Of teams that get no name from their work: as many as are wished for, and a shared one. */
  readonly names: { readonly teams: readonly string[]; readonly shared: string };
}

export interface Proposal {
  readonly design: Design;
  readonly kind: AlternativeKind;
  readonly learns: FormedDesign["learns"];
  /** Names of the redraw that the model does not have. */
  readonly unknown: readonly string[];
}

/**
 * Makes the design that is wished for.
 *
 * @throws RangeError when `refuseWish` refuses it.
 */
export function proposeDesign({ model, name, wish, names }: ProposalRequest): Proposal {
  const formed = ({ design, learns }: FormedDesign): Proposal => ({
    design: { ...design, id: name },
    kind: wish.kind,
    learns,
    unknown: [],
  });
  switch (wish.kind) {
    case "series":
      return formed(seriesDesign(model, wish.teams === null ? {} : { teams: wish.teams }));
    case "parallel":
      return formed(parallelDesign(model, { teams: wish.teams, names: names.teams }));
    case "specialised":
      return formed(specialisedDesign(model, { groups: groupSegments(model, wish.groups) }));
    case "mixed":
      return formed(
        mixedDesign(model, {
          teams: wish.teams,
          shared: wish.shared,
          names: names.teams,
          sharedName: names.shared,
        }),
      );
    case "own": {
      const copied = model.designs.find(({ id }) => id === wish.copyOf)!;
      return { design: { ...copied, id: name }, kind: "own", learns: [], unknown: [] };
    }
    case "redraw": {
      const made = designFromRedraw(model, { id: name, grouping: wish.redraw.drawing.grouping });
      return { ...made, kind: "redraw", learns: [] };
    }
  }
}

/** The segments of each team, as they were put together; what is not in a group is with the first. */
export function groupSegments(
  { segments = [] }: SimulationModel,
  groups: Readonly<Record<string, number>>,
): readonly { readonly segments: readonly string[] }[] {
  const numbers = [...new Set(segments.map(({ id }) => groups[id] ?? 1))].sort((a, b) => a - b);
  return numbers.map((number) => ({
    segments: segments.map(({ id }) => id).filter((id) => (groups[id] ?? 1) === number),
  }));
}
