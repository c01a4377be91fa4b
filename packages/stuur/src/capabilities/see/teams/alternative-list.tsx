import { useFormat } from "../../../ui/format.ts";
import { useTexts } from "../../../ui/texts.ts";
import { savedTeamsTexts } from "./saved-teams.texts.ts";
import type { Saving } from "./use-saving.ts";

/** The drawings that were kept: to open, to delete, and to put back what was deleted. */
export function AlternativeList({
  saving: { alternatives, isBusy, removed, remove, restore },
  opened,
  timeZone,
  onOpen,
}: {
  readonly saving: Saving;
  readonly opened: string | undefined;
  readonly timeZone: string;
  readonly onOpen: (id: string) => void;
}) {
  const t = useTexts(savedTeamsTexts);
  const format = useFormat();
  return (
    <>
      {removed && (
        <p className="removed" role="status">
          {t("removed", { name: removed.name })}{" "}
          <button type="button" className="as-link" disabled={isBusy} onClick={restore}>
            {t("restore")}
          </button>
        </p>
      )}
      {alternatives?.length === 0 && !removed && <p className="small">{t("savedNone")}</p>}
      <ul className="alternatives">
        {alternatives?.map(({ id, name, changedAt }) => (
          <li key={id}>
            <span>
              <b>{name}</b>{" "}
              <span className="small">{t("savedAt", { date: format.moment(changedAt, timeZone) })}</span>
            </span>
            {id === opened ? (
              <span className="chip plain">{t("opened")}</span>
            ) : (
              <button type="button" className="as-link" onClick={() => onOpen(id)}>
                {t("open", { name })}
              </button>
            )}
            <button
              type="button"
              className="as-link"
              disabled={isBusy}
              aria-label={t("remove", { name })}
              onClick={() => remove(id)}
            >
              {t("removeShort")}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
