import { useState } from "react";
import { useFormat } from "../../../ui/format.ts";
import { useTexts } from "../../../ui/texts.ts";
import type { FormPart } from "./form-part.ts";
import { importFormTexts } from "./import-form.texts.ts";
import { TeamInput, TeamNames } from "./team-input.tsx";

const firstSteps = 12;

/** Where no column tells the team: which team does which step. */
export function TeamFields(form: FormPart) {
  const t = useTexts(importFormTexts);
  const format = useFormat();
  const [isWhole, setWhole] = useState(false);
  const { draft, file } = form;
  const steps = file.read?.steps ?? [];
  const isTold = Object.keys(draft.teamOfStep).length > 0;
  if (steps.length === 0 || (draft.columns.team !== "none" && !isTold)) return null;
  const shown = isWhole ? steps : steps.slice(0, firstSteps);
  return (
    <div>
      <h3>{t("teamsTitle")}</h3>
      <p className="lead">{t("teamsLead")}</p>
      <TeamNames {...form} />
      <ul className="file-who-does">
        {shown.map((step) => (
          <li key={step}>
            <span aria-hidden="true">{step}</span>
            <TeamInput step={step} {...form} />
          </li>
        ))}
      </ul>
      {shown.length < steps.length && (
        <button type="button" className="as-link" onClick={() => setWhole(true)}>
          {t("stepsMore", { n: format.number(steps.length) })}
        </button>
      )}
    </div>
  );
}
