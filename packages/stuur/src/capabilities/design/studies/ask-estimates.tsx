import { type FormEvent, useId, useState } from "react";
import { useFormat } from "../../../ui/format.ts";
import { useTexts } from "../../../ui/texts.ts";
import { readEstimate, type Unit, unitSeconds } from "./estimate.ts";
import type { FitChoices } from "./studies.contract.ts";
import { studiesTexts } from "./studies.texts.ts";

interface Typed {
  readonly text: string;
  readonly unit: Unit;
}

const nothing: Typed = { text: "", unit: "minutes" };
const units = Object.keys(unitSeconds) as Unit[];

/** Asks how long the work of each step takes, where the log cannot tell. */
export function AskEstimates({
  steps,
  isPending,
  onEstimates,
}: {
  readonly steps: readonly string[];
  readonly isPending: boolean;
  readonly onEstimates: (estimates: FitChoices["estimates"]) => void;
}) {
  const t = useTexts(studiesTexts);
  const format = useFormat();
  const [typed, setTyped] = useState<ReadonlyMap<string, Typed>>(new Map());
  const [wasSent, setSent] = useState(false);
  const read = steps.map((step) => {
    const { text, unit } = typed.get(step) ?? nothing;
    return { step, seconds: readEstimate(text, unit) };
  });
  const wrong = read.flatMap(({ step, seconds }) => (seconds === undefined ? [step] : []));
  const quote = (names: readonly string[]) => format.list(names.map((name) => `‘${name}’`));
  const send = (event: FormEvent) => {
    event.preventDefault();
    setSent(true);
    if (wrong.length === 0) onEstimates(read as FitChoices["estimates"]);
  };
  return (
    <form onSubmit={send} noValidate>
      <h3>{t("askTitle")}</h3>
      <p className="lead">{t("askText", { steps: quote(steps) })}</p>
      <div className="estimates apart">
        {steps.map((step) => (
          <EstimateFields
            key={step}
            step={step}
            typed={typed.get(step) ?? nothing}
            isWrong={wasSent && wrong.includes(step)}
            onChange={(change) => setTyped((before) => new Map(before).set(step, change))}
          />
        ))}
      </div>
      {wasSent && wrong.length > 0 && (
        <p role="alert" className="study-problem">
          {t("askWrong", { steps: quote(wrong) })}
        </p>
      )}
      <p className="actions">
        <button type="submit" className="button" disabled={isPending}>
          {t("askGo")}
        </button>
      </p>
    </form>
  );
}

function EstimateFields({
  step,
  typed,
  isWrong,
  onChange,
}: {
  readonly step: string;
  readonly typed: Typed;
  readonly isWrong: boolean;
  readonly onChange: (typed: Typed) => void;
}) {
  const t = useTexts(studiesTexts);
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{step}</label>
      <div className="estimate">
        <input
          id={id}
          inputMode="decimal"
          value={typed.text}
          aria-invalid={isWrong}
          onChange={({ target }) => onChange({ ...typed, text: target.value })}
        />
        <select
          aria-label={t("unitOf", { step })}
          value={typed.unit}
          onChange={({ target }) => onChange({ ...typed, unit: target.value as Unit })}
        >
          {units.map((unit) => (
            <option key={unit} value={unit}>
              {t(unit)}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
