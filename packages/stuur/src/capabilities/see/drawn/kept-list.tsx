import { useFormat } from "../../../ui/format.ts";
import type { Organisation } from "../../../ui/organisations.ts";
import { useTexts } from "../../../ui/texts.ts";
import type { KeptDrawing } from "./drawn.contract.ts";
import { drawnTexts } from "./drawn.texts.ts";
import { type Keeping, useKeptDrawings } from "./use-drawings.ts";

/** The drawings that were kept: to open, to delete, and to put back what was deleted last. */
export function KeptList({
  organisation,
  keeping,
  openId,
  removed,
  onRemoved,
  onOpen,
}: {
  readonly organisation: Organisation;
  readonly keeping: Keeping;
  readonly openId: string | undefined;
  readonly removed: KeptDrawing | null;
  readonly onRemoved: (removed: KeptDrawing | null) => void;
  readonly onOpen: (id: string | undefined) => void;
}) {
  const t = useTexts(drawnTexts);
  const format = useFormat();
  const { data: drawings = [] } = useKeptDrawings(organisation.id);
  const remove = (id: string) =>
    keeping.remove(id, (gone) => {
      onRemoved(gone);
      if (id === openId) onOpen(undefined);
    });
  return (
    <section aria-labelledby="kept">
      <h2 id="kept">{t("listTitle")}</h2>
      {removed && (
        <p className="keep-open" role="status">
          {t("deleted", { name: removed.name })}{" "}
          <button
            type="button"
            className="as-link"
            disabled={keeping.isBusy}
            onClick={() => keeping.create(removed, () => onRemoved(null))}
          >
            {t("restore")}
          </button>
        </p>
      )}
      {drawings.length === 0 && !removed && <p className="lead">{t("listNone")}</p>}
      <ul className="kept">
        {drawings.map(({ id, name, changedAt }) => (
          <li key={id}>
            <span>
              <b>{name}</b>{" "}
              <span className="small">
                {t("changedAt", { date: format.moment(changedAt, organisation.timeZone) })}
              </span>
            </span>
            {id === openId ? (
              <span className="chip plain">{t("opened")}</span>
            ) : (
              <button type="button" className="as-link" onClick={() => onOpen(id)}>
                {t("open", { name })}
              </button>
            )}
            <button
              type="button"
              className="as-link"
              disabled={keeping.isBusy}
              aria-label={t("delete", { name })}
              onClick={() => remove(id)}
            >
              {t("deleteShort")}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
