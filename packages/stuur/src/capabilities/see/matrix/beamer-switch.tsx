import { useEffect } from "react";
import { useTexts } from "../../../ui/texts.ts";
import { matrixTexts } from "./matrix.texts.ts";
import type { MatrixSearch } from "./matrix-search.ts";

/** To and from the large picture for a room full of people, and to the sheet for the wall; persons do not come along. */
export function BeamerSwitch({
  isBeamer,
  onSearch,
  onPrintWall,
}: {
  readonly isBeamer: boolean;
  readonly onSearch: (change: MatrixSearch) => void;
  /** Absent where persons would come along. */
  readonly onPrintWall: (() => void) | undefined;
}) {
  const t = useTexts(matrixTexts);
  useEffect(() => {
    // The button stands below the picture; what it makes large begins at the top.
    if (isBeamer) window.scrollTo({ top: 0, behavior: "instant" });
  }, [isBeamer]);
  const change = { beamer: isBeamer ? undefined : true, by: undefined } as const;
  return (
    <p className="beamer-switch">
      <button type="button" className="as-link" onClick={() => onSearch(change)}>
        {t(isBeamer ? "beamerOff" : "beamerOn")}
      </button>
      {onPrintWall && (
        <button type="button" className="as-link" onClick={onPrintWall}>
          {t("wallPrint")}
        </button>
      )}
    </p>
  );
}
