import type { FormEvent } from "react";
import { ApiFailure } from "../../../ui/api.ts";
import { useFailureWords } from "../../../ui/failure-alert.tsx";
import { frameTexts } from "../../../ui/frame.texts.ts";
import type { DrawnMatrix } from "../../../ui/matrix/drawn-matrix.ts";
import { type Translate, useTexts } from "../../../ui/texts.ts";
import type { KeptDrawing } from "./drawn.contract.ts";
import { drawnTexts } from "./drawn.texts.ts";
import { type DrawingProblem, findProblem, tidyDrawing } from "./edit-drawing.ts";
import type { Keeping } from "./use-drawings.ts";

/** Keeps the drawing under a name, and says what is in the way. */
export function KeepPanel({
  kept,
  drawing,
  name,
  keeping,
  isKept,
  onName,
  onSave,
  onTakeOver,
  onStartNew,
}: {
  /** The one that is open. */
  readonly kept: KeptDrawing | null;
  readonly drawing: DrawnMatrix;
  readonly name: string;
  readonly keeping: Keeping;
  /** Nothing was changed since it was kept. */
  readonly isKept: boolean;
  readonly onName: (name: string) => void;
  readonly onSave: () => void;
  readonly onTakeOver: () => void;
  readonly onStartNew: () => void;
}) {
  const t = useTexts(drawnTexts);
  const problem = findProblem(drawing);
  const { steps, teams } = tidyDrawing(drawing);
  const isEmpty = steps.length === 0 && teams.length === 0;
  const save = (event: FormEvent) => {
    event.preventDefault();
    onSave();
  };
  return (
    <section className="panel" aria-labelledby="keep">
      <h2 id="keep">{t("keepTitle")}</h2>
      <p className="lead">{t("keepLead")}</p>
      {kept && (
        <p className="keep-open">
          <span role="status">{t(isKept ? "keptUnchanged" : "keptChanged", { name: kept.name })}</span>
          <button type="button" className="as-link" onClick={onStartNew}>
            {t("startNew")}
          </button>
        </p>
      )}
      <form className="keep-as" onSubmit={save}>
        <label className="field">
          <span>{t("keepName")}</span>
          <input
            value={name}
            maxLength={200}
            placeholder={t("keepNameHint")}
            onChange={({ target }) => onName(target.value)}
          />
        </label>
        <button
          type="submit"
          className="button"
          disabled={keeping.isBusy || isKept || isEmpty || problem !== null || name.trim() === ""}
        >
          {t("keep")}
        </button>
      </form>
      {problem && (
        <p className="keep-problem" role="status">
          {sayProblem(problem, t)}
        </p>
      )}
      <KeepFailure failure={keeping.failure} onTakeOver={onTakeOver} />
    </section>
  );
}

function sayProblem(problem: DrawingProblem, t: Translate<typeof drawnTexts.nl>): string {
  const isStep = problem.side === "steps";
  if (problem.kind === "unnamed") return t(isStep ? "problemUnnamedSteps" : "problemUnnamedTeams");
  return t(isStep ? "problemSameSteps" : "problemSameTeams", { name: problem.name });
}

function KeepFailure({
  failure,
  onTakeOver,
}: {
  readonly failure: Error | null;
  readonly onTakeOver: () => void;
}) {
  const t = useTexts(drawnTexts);
  const frame = useTexts(frameTexts);
  const words = useFailureWords({ failure, otherwise: `${frame("serverGoneTitle")}.` });
  if (words === null) return null;
  const error = failure instanceof ApiFailure ? failure.error : null;
  return (
    <div className="keep-problem" role="alert">
      <p>{words}</p>
      {error?.code === "STUUR_STALE_VERSION" && (
        <p>
          <button type="button" className="button quiet" onClick={onTakeOver}>
            {t("takeOver")}
          </button>{" "}
          <span className="small">{t("takeOverUndo")}</span>
        </p>
      )}
    </div>
  );
}
