import { Link } from "@tanstack/react-router";
import type { Organisation } from "../../../ui/organisations.ts";
import { useTexts } from "../../../ui/texts.ts";
import { besideTexts } from "./beside.texts.ts";
import type { MatrixSearch } from "./matrix-search.ts";
import { useDrawings } from "./use-drawings.ts";

/** Which drawing by hand is laid beside the measured matrix, and the way to a new one. */
export function BesideChoice({
  organisation,
  logId,
  search,
  onSearch,
}: {
  readonly organisation: Organisation;
  readonly logId: string;
  readonly search: MatrixSearch;
  readonly onSearch: (change: MatrixSearch) => void;
}) {
  const t = useTexts(besideTexts);
  const { data: drawings = [] } = useDrawings(organisation.id);
  return (
    <div className="beside-choice">
      {drawings.length > 0 && (
        <label className="field">
          <span>{t("besideChoice")}</span>
          <select
            value={search.drawing ?? ""}
            onChange={({ target }) => onSearch({ drawing: target.value === "" ? undefined : target.value })}
          >
            <option value="">{t("besideNone")}</option>
            {drawings.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <Link
        to="/o/$slug/see/drawn"
        params={{ slug: organisation.slug }}
        search={{ log: logId, drawing: search.drawing }}
      >
        {t(search.drawing ? "besideEdit" : "besideDraw")}
      </Link>
    </div>
  );
}
