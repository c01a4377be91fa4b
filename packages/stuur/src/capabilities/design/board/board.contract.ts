/** What the drawing board reads and writes: a study, the people as they are known, and redraws that were kept with a log. */
export type {
  Alternative,
  AlternativeKind,
  DesignStudy,
  StudyContent,
} from "../../../records/design-study.ts";
export type { Person } from "../../../records/person.ts";

/** Other teams that were drawn on a log and kept: for names of the log the name of their new team. */
export interface SavedRedraw {
  readonly id: string;
  readonly name: string;
  readonly drawing: { readonly grouping: RedrawGrouping };
}

/** A person goes before a team, and a step counts where there is no team. */
export interface RedrawGrouping {
  readonly teams: Readonly<Record<string, string>>;
  readonly persons: Readonly<Record<string, string>>;
  readonly steps: Readonly<Record<string, string>>;
}
