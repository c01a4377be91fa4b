import type { StudyContent } from "../../records/design-study.ts";

/** When somebody was away may be illness: that is for who may know persons. What it means for the work is in the figures. */
export function hideAbsence(model: StudyContent["model"]): StudyContent["model"] {
  return { ...model, people: model.people.map(({ daysOff: _, absence: __, ...person }) => person) };
}
