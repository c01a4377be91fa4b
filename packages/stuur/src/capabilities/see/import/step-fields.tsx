import { useTexts } from "../../../ui/texts.ts";
import type { FormPart } from "./form-part.ts";
import { importFormTexts } from "./import-form.texts.ts";
import { TeamInput, TeamNames } from "./team-input.tsx";

/** Of a file with one row per case: which columns are steps, in which order, and which team does each. */
export function StepFields(form: FormPart) {
  const t = useTexts(importFormTexts);
  const { draft, preview, available, lacking } = form;
  const taken = [draft.columns.case, draft.columns.due];
  const free = available.filter((column) => !taken.includes(column) && !draft.stepColumns.includes(column));
  const isDates = (column: string) =>
    preview?.columns.find((found) => found.column === column)?.isDates ?? false;
  const texts = free.filter((column) => !isDates(column));
  return (
    <div>
      <h3 id="file-steps">{t("stepsTitle")}</h3>
      <p className="lead">{t("stepsLead")}</p>
      {lacking.some(({ role }) => role === "steps") && (
        <p className="small">
          <b className="file-lacking">{t("stepsLacking")}</b>
        </p>
      )}
      <TeamNames {...form} />
      <ul className="file-steps" aria-labelledby="file-steps">
        {draft.stepColumns.map((column, index) => (
          <ChosenStep key={column} column={column} index={index} {...form} />
        ))}
        {free.filter(isDates).map((column) => (
          <FreeColumn key={column} column={column} {...form} />
        ))}
      </ul>
      {texts.length > 0 && (
        <details className="file-others">
          <summary>{t("otherColumns")}</summary>
          <ul className="file-steps">
            {texts.map((column) => (
              <FreeColumn key={column} column={column} {...form} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function ChosenStep({
  column,
  index,
  ...form
}: FormPart & { readonly column: string; readonly index: number }) {
  const t = useTexts(importFormTexts);
  const { draft, preview, onEdit } = form;
  const { stepColumns } = draft;
  const found = preview?.steps.find((step) => step.column === column);
  const step = found?.step ?? column;
  const move = (to: number) => {
    const others = stepColumns.filter((other) => other !== column);
    onEdit({ stepColumns: [...others.slice(0, to), column, ...others.slice(to)] });
  };
  const who = [found?.team, found?.person].filter((name) => name !== null && name !== undefined);
  return (
    <li className="chosen">
      <label className="file-tick">
        <input
          type="checkbox"
          checked
          onChange={() => onEdit({ stepColumns: stepColumns.filter((other) => other !== column) })}
        />
        <span>
          <b>{column}</b> <span className="small">{t("stepNumber", { n: index + 1, step })}</span>
        </span>
      </label>
      <span className="file-move">
        <button
          type="button"
          className="button quiet"
          aria-label={t("stepUp", { column })}
          disabled={index === 0}
          onClick={() => move(index - 1)}
        >
          ↑
        </button>
        <button
          type="button"
          className="button quiet"
          aria-label={t("stepDown", { column })}
          disabled={index === stepColumns.length - 1}
          onClick={() => move(index + 1)}
        >
          ↓
        </button>
      </span>
      {found?.team ? (
        <span className="small">{t("stepWho", { column: found.team })}</span>
      ) : (
        <span className="file-who">
          <TeamInput step={step} {...form} />
          {who[0] && <span className="small">{t("stepWho", { column: who[0] })}</span>}
        </span>
      )}
    </li>
  );
}

function FreeColumn({ column, draft, preview, onEdit }: FormPart & { readonly column: string }) {
  const samples = preview?.columns.find((found) => found.column === column)?.samples ?? [];
  return (
    <li>
      <label className="file-tick">
        <input
          type="checkbox"
          checked={false}
          onChange={() => onEdit({ stepColumns: [...draft.stepColumns, column] })}
        />
        <span>
          {column} <span className="small">{samples.join(" · ")}</span>
        </span>
      </label>
    </li>
  );
}
