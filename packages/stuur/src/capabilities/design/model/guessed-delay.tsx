import { useTexts } from "../../../ui/texts.ts";
import { guessDelay } from "./guess-delay.ts";
import type { ModelValidation } from "./model.contract.ts";
import { modelTexts } from "./model.texts.ts";
import { useModelEditor } from "./use-editor.ts";

/** Offers the loss per handover that makes the lead time fit, where the log tells none; taken, it is marked as an estimate. */
export function GuessedDelay({ validation }: { readonly validation: ModelValidation }) {
  const t = useTexts(modelTexts);
  const { model, durations, change } = useModelEditor();
  const guess = guessDelay(validation, model);
  if (guess === null) return null;
  const time = durations.say(guess.seconds, model.workingTime === undefined ? "clock" : "working");
  return (
    <>
      <p>{t("nowGuess", { time })}</p>
      <p className="actions">
        <button
          type="button"
          className="button quiet"
          onClick={() => change("handovers.between", guess.handover, t("nowGuessLabel"))}
        >
          {t("nowGuessGo", { time })}
        </button>
      </p>
    </>
  );
}
