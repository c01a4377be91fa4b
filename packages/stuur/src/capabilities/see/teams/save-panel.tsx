import { type FormEvent, useState } from "react";
import { useTexts } from "../../../ui/texts.ts";
import { AlternativeList } from "./alternative-list.tsx";
import { SaveProblem } from "./save-problem.tsx";
import { savedTeamsTexts } from "./saved-teams.texts.ts";
import type { TeamsView } from "./teams.contract.ts";
import { type SavingProps, useSaving } from "./use-saving.ts";

/** Keeps the drawing under a name, opens one that was kept, and says what is not kept yet. */
export function SavePanel({
  view,
  ...props
}: SavingProps & {
  readonly view: TeamsView;
  /** Nothing was changed since it was opened. */
  readonly isSaved: boolean;
}) {
  const t = useTexts(savedTeamsTexts);
  const { saved, isSaved } = props;
  const saving = useSaving(props);
  const [name, setName] = useState("");
  const saveAs = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== "") saving.create(name.trim());
  };
  return (
    <section className="panel save-panel" aria-labelledby="saved">
      <h2 id="saved">{t("saveTitle")}</h2>
      <p className="lead">{t("saveLead")}</p>
      {saved && (
        <p className="save-open">
          <span role="status">{t(isSaved ? "savedUnchanged" : "savedChanged", { name: saved.name })}</span>
          {!isSaved && (
            <button type="button" className="button" disabled={saving.isBusy} onClick={saving.change}>
              {t("save")}
            </button>
          )}
          <button type="button" className="as-link" onClick={() => props.onOpen(undefined)}>
            {t("startNew")}
          </button>
        </p>
      )}
      <form className="save-as" onSubmit={saveAs}>
        <label className="field">
          <span>{t("saveName")}</span>
          <input
            value={name}
            maxLength={200}
            placeholder={t("saveNameHint")}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <button
          type="submit"
          className={saved ? "button quiet" : "button"}
          disabled={saving.isBusy || name.trim() === ""}
        >
          {t("saveAs")}
        </button>
      </form>
      <SaveProblem saving={saving} />
      <AlternativeList
        saving={saving}
        opened={saved?.id}
        timeZone={view.log.timeZone}
        onOpen={props.onOpen}
      />
    </section>
  );
}
