import { useState } from "react";
import { useFormat } from "../../../ui/format.ts";
import { useTexts } from "../../../ui/texts.ts";
import { handoverTexts } from "./handover.texts.ts";
import type { HandoverShown } from "./handover-shown.ts";
import { useNames, useSideHues } from "./use-names.ts";

/** After which steps the work is given, and for which it is taken. */
export function HandoverSteps(shown: HandoverShown) {
  const t = useTexts(handoverTexts);
  const { from, to } = useNames(shown);
  const hues = useSideHues(shown);
  const { handover } = shown;
  return (
    <section className="panel" aria-labelledby="steps">
      <h2 id="steps">{t("stepsTitle")}</h2>
      <div className="columns apart">
        <StepList
          title={t("stepsFrom", { from })}
          steps={handover.fromSteps}
          count={handover.count}
          hue={hues.from}
        />
        <StepList
          title={t("stepsTo", { to })}
          steps={handover.toSteps}
          count={handover.count}
          hue={hues.to}
        />
      </div>
    </section>
  );
}

const firstSteps = 6;

function StepList({
  title,
  steps,
  count,
  hue,
}: {
  readonly title: string;
  readonly steps: readonly { readonly step: string; readonly count: number }[];
  readonly count: number;
  readonly hue: string;
}) {
  const t = useTexts(handoverTexts);
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? steps : steps.slice(0, firstSteps);
  return (
    <div className="span-6">
      <h3>{title}</h3>
      <ol className={`step-bars ${hue}`}>
        {shown.map((row) => (
          <li key={row.step}>
            <span>{row.step}</span>
            <span className="n">
              {t("stepCount", { n: format.number(row.count), share: format.percent(row.count / count) })}
            </span>
            <span className="bar" style={{ width: `${(100 * row.count) / count}%` }} aria-hidden="true" />
          </li>
        ))}
      </ol>
      {shown.length < steps.length && (
        <button type="button" className="as-link" onClick={() => setOpen(true)}>
          {t("stepsMore", { n: format.number(steps.length) })}
        </button>
      )}
    </div>
  );
}
