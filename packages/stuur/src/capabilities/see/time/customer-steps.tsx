import { useState } from "react";
import type { TimeView } from "./time.contract.ts";
import type { TimeWords } from "./time-words.ts";

const firstSteps = 12;

/** The reader says which steps are the customer's: what waits for these is not lying still here. */
export function CustomerSteps({
  view,
  words,
  marked,
  onMark,
}: {
  readonly view: TimeView;
  readonly words: TimeWords;
  readonly marked: readonly string[];
  readonly onMark: (steps: readonly string[]) => void;
}) {
  const { t, format, names } = words;
  const [isWhole, setWhole] = useState(false);
  const steps = view.steps.filter(
    ({ step }, index) => isWhole || index < firstSteps || marked.includes(step),
  );
  const mark = (step: string, isOn: boolean) =>
    onMark(isOn ? [...marked, step] : marked.filter((other) => other !== step));
  const { unknownSteps } = view;
  return (
    <details className="customer-steps" open={marked.length > 0 || undefined}>
      <summary>
        {t("customerTitle", { customer: names.customer })}
        {view.customerSteps.length > 0 && (
          <span className="chip customer">{t("customerMarked", { count: view.customerSteps.length })}</span>
        )}
      </summary>
      <p className="small">{t("customerLead", { customer: names.customer, case: names.case })}</p>
      <ul className="step-choices">
        {steps.map(({ step, cases }) => (
          <li key={step}>
            <label>
              <input
                type="checkbox"
                checked={marked.includes(step)}
                onChange={(event) => mark(step, event.target.checked)}
              />
              <span>
                {step}{" "}
                <span className="small">
                  {t("customerIn", { n: format.number(cases), cases: names.cases })}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {!isWhole && view.steps.length > firstSteps && (
        <button type="button" className="as-link" onClick={() => setWhole(true)}>
          {t("customerMore", { n: format.number(view.steps.length) })}
        </button>
      )}
      {unknownSteps.length > 0 && (
        <p className="small">
          {t("customerUnknown", { steps: format.list(unknownSteps.map((step) => `‘${step}’`)) })}{" "}
          <button
            type="button"
            className="as-link"
            onClick={() => onMark(marked.filter((step) => !unknownSteps.includes(step)))}
          >
            {t("customerClear")}
          </button>
        </p>
      )}
    </details>
  );
}
