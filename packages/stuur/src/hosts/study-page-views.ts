import { type ComponentType, lazy } from "react";
import type { StudyPageProps } from "../ui/study/study-page.ts";

/** The pages about a study by their name in the address, `board` where it has none; each is loaded when somebody goes there. */
export const studyPageViews: Readonly<Record<string, ComponentType<StudyPageProps>>> = {
  board: view(async () => (await import("../capabilities/design/board/board.page.tsx")).BoardPage),
  compare: view(async () => (await import("../capabilities/design/compare/compare.page.tsx")).ComparePage),
  model: view(async () => (await import("../capabilities/design/model/model.page.tsx")).ModelPage),
};

function view(load: () => Promise<ComponentType<StudyPageProps>>): ComponentType<StudyPageProps> {
  return lazy(async () => ({ default: await load() }));
}
