import { useTexts } from "../../../ui/texts.ts";
import type { FormPart } from "./form-part.ts";
import { importFormTexts } from "./import-form.texts.ts";

const listId = "file-teams";

/** The team that does a step: typed, or one that was named before. */
export function TeamInput({ step, draft, onEdit }: FormPart & { readonly step: string }) {
  const t = useTexts(importFormTexts);
  const { teamOfStep } = draft;
  return (
    <label className="field">
      <span className="hidden-visually">{t("stepTeam", { step })}</span>
      <input
        list={listId}
        value={teamOfStep[step] ?? ""}
        placeholder={t("team")}
        maxLength={200}
        onChange={(event) => onEdit({ teamOfStep: { ...teamOfStep, [step]: event.target.value } })}
      />
    </label>
  );
}

/** The names to choose from: those of the log and those that were typed. */
export function TeamNames({ file, draft }: FormPart) {
  const typed = Object.values(draft.teamOfStep).map((team) => team.trim());
  const names = [...new Set([...(file.read?.teams ?? []), ...typed])].filter((name) => name !== "");
  return (
    <datalist id={listId}>
      {names.map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}
