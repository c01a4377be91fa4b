import type { SimulationModel } from "@stuur/methods/simulation";
import { useTexts } from "../../../ui/texts.ts";
import type { SavedRedraw } from "./board.contract.ts";
import { boardTexts } from "./board.texts.ts";
import type { Wish } from "./propose-design.ts";

export type WishKind = Wish["kind"];

/** What was chosen for a new design, of each kind, so that going back and forth loses nothing. */
export interface Choices {
  readonly kind: WishKind;
  /** As typed; empty in series: as the trades say. */
  readonly teams: string;
  readonly groups: Readonly<Record<string, number>>;
  readonly shared: readonly string[];
  readonly copyOf: string;
  readonly redraw: string;
  /** Null: the name that fits what was chosen. */
  readonly name: string | null;
}

/** Three teams with own customers; what is shared is first what the fewest people can do. */
export function firstChoices({ segments = [], designs, steps, people }: SimulationModel): Choices {
  const ableAt = ({ id }: { readonly id: string }) =>
    people.filter(({ skills }) => skills.some(({ step }) => step === id)).length;
  const [scarce] = steps.toSorted((a, b) => ableAt(a) - ableAt(b));
  return {
    kind: "parallel",
    teams: "3",
    groups: Object.fromEntries(segments.map(({ id }, index) => [id, index + 1])),
    shared: scarce ? [scarce.id] : [],
    copyOf: designs[0]?.id ?? "",
    redraw: "",
    name: null,
  };
}

/** Null: there is no redraw to choose. */
export function wishOf(choices: Choices, redraws: readonly SavedRedraw[]): Wish | null {
  const { kind, groups, shared, copyOf } = choices;
  const teams = choices.teams.trim() === "" ? null : Number(choices.teams);
  switch (kind) {
    case "series":
      return { kind, teams };
    case "parallel":
      return { kind, teams: teams ?? 0 };
    case "mixed":
      return { kind, teams: teams ?? 0, shared };
    case "specialised":
      return { kind, groups };
    case "own":
      return { kind, copyOf };
    case "redraw": {
      const redraw = redraws.find(({ id }) => id === choices.redraw) ?? redraws[0];
      return redraw ? { kind, redraw } : null;
    }
  }
}

/** The name that fits what was chosen. */
export function useFittingName(choices: Choices, redraws: readonly SavedRedraw[]): string {
  const t = useTexts(boardTexts);
  const wish = wishOf(choices, redraws);
  switch (choices.kind) {
    case "series":
      return t("nameSeries");
    case "parallel":
      return t("nameParallel", { n: choices.teams });
    case "specialised":
      return t("nameSpecialised");
    case "mixed":
      return t("nameMixed", { n: choices.teams });
    case "own":
      return t("nameCopy", { name: choices.copyOf });
    case "redraw":
      return wish?.kind === "redraw" ? wish.redraw.name : "";
  }
}
