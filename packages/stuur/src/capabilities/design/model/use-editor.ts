import type { SimulationModel } from "@stuur/methods/simulation";
import { createCalendar, secondsPerWorkingDay } from "@stuur/methods/time";
import { createContext, use, useMemo } from "react";
import { type SayDuration, useDuration } from "../../../ui/duration.ts";
import { useLanguage } from "../../../ui/language.ts";
import { findNewProblems, tellProblem } from "./check-draft.ts";
import { changePlace, type ModelDraft, nameInModel, todayOf } from "./edit-model.ts";
import { findMeasured, type Measured } from "./measured-values.ts";
import type { ModelEvidence } from "./model.contract.ts";
import { isSameValue } from "./same-value.ts";
import type { ModelEditing } from "./use-model-editing.ts";

/** What every part of the page reads and changes. */
export interface Editor {
  /** With today's design alone. */
  readonly model: SimulationModel;
  readonly evidence: ModelEvidence | null;
  readonly durations: SayDuration;
  readonly isEstimate: (place: string) => boolean;
  readonly measured: (place: string) => Measured | null;
  /** Why the change was not made, in words that name the field; null when it was. */
  readonly change: (place: string, value: unknown, label: string) => string | null;
  /** Puts back what was measured. */
  readonly restore: (place: string) => void;
}

const EditorContext = createContext<Editor | null>(null);
export const ModelEditor = EditorContext.Provider;

export function useModelEditor(): Editor {
  const editor = use(EditorContext);
  if (!editor) throw new Error("outside of ModelEditor");
  return editor;
}

export function useEditor({ base, history }: ModelEditing, evidence: ModelEvidence | null): Editor {
  const { language } = useLanguage();
  const { designs } = base.content.model;
  const draft: ModelDraft = history.present;
  const durations = useDuration(dayOf(draft));
  const model = useMemo(() => todayOf(draft, designs), [draft, designs]);
  const measured = (place: string) => findMeasured(evidence, draft, place);
  const put = (place: string, value: unknown) => {
    // Of a model from a file everything is an estimate, so that nothing is marked.
    const isMeasured = evidence === null || isSameValue(measured(place)?.value, value);
    return changePlace(draft, place, { value, isMeasured });
  };
  return {
    ...{ model, evidence, durations, measured },
    isEstimate: (place) => {
      const named = nameInModel(place);
      return draft.estimates.some((one) => one === named || named.startsWith(`${one}.`));
    },
    change(place, value, label) {
      const after = put(place, value);
      const [problem] = findNewProblems(draft, after, designs);
      if (problem) return tellProblem(problem, { language, label });
      history.change(after);
      return null;
    },
    restore(place) {
      const found = measured(place);
      if (found) history.change(put(place, found.value));
    },
  };
}

/** Seconds of a working day by the model's own calendar. */
function dayOf({ organisation: { calendars = [], workingTime } }: ModelDraft): number {
  const week = calendars.find(({ id }) => id === workingTime)?.week;
  const seconds = secondsPerWorkingDay(createCalendar({ timeZone: "UTC", ...(week ? { week } : {}) }));
  return seconds > 0 ? seconds : 9 * 3600;
}
