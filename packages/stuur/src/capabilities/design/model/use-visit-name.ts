import { useTexts } from "../../../ui/texts.ts";
import { modelPartsTexts } from "./parts.texts.ts";
import { useModelEditor } from "./use-editor.ts";

/** A place in the route in words: of a step that cases come back to for other work the name has a number, as `sketch (2)`. */
export function useVisitName(): (stop: string) => string {
  const t = useTexts(modelPartsTexts);
  const { model } = useModelEditor();
  const steps = new Set(model.steps.map(({ id }) => id));
  return (stop) => {
    const [, step, visit] = /^(.+) \((\d+)\)$/.exec(stop) ?? [];
    if (steps.has(stop) || step === undefined || !steps.has(step)) return stop;
    return visit === "2" ? t("secondVisit", { step }) : t("laterVisit", { step, n: visit ?? "" });
  };
}
