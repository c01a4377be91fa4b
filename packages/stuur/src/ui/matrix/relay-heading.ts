import type { Box, LabelRequest, Spot } from "./place-labels.ts";
import type { RelayLayout } from "./relay-layout.ts";

/** A name at the edge of the picture: of a step, a team or the customer. */
export interface Heading {
  readonly kind: "step" | "team" | "people" | "customer";
  /** Which lane or column it names. */
  readonly index: number;
  readonly spot: Spot;
  /** Degrees, turned around the spot. */
  readonly turn: number;
  readonly box: Box;
  /** From the name to its lane, where the name does not stand at it. */
  readonly line: readonly [number, number, number, number] | null;
}

export interface HeadedPicture {
  readonly orientation: "wide" | "narrow";
  readonly width: number;
  readonly height: number;
  readonly layout: RelayLayout;
  readonly headings: readonly Heading[];
  /** Names that are placed with the other labels, beside their tile. */
  readonly stepNames: readonly LabelRequest[];
}

/** From line to line of a step's name, in pixels. */
export const slantedLeading = 14;
export const levelLeading = 16;
