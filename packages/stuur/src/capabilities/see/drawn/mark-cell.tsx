import { type MatrixCellData, showsDelivery, showsHandover } from "../../../ui/matrix/matrix-data.ts";
import { useTexts } from "../../../ui/texts.ts";
import { drawnTexts } from "./drawn.texts.ts";

/** A cell that gets an X when it is pressed, and the signs that follow. */
export function MarkCell({
  team,
  step,
  isMarked,
  cell,
  onToggle,
}: {
  readonly team: string;
  readonly step: string;
  readonly isMarked: boolean;
  readonly cell: MatrixCellData | undefined;
  readonly onToggle: () => void;
}) {
  const t = useTexts(drawnTexts);
  return (
    <td>
      <button
        type="button"
        className="cross"
        aria-pressed={isMarked}
        aria-label={t("mark", { team, step })}
        onClick={onToggle}
      >
        {isMarked ? "X" : ""}
      </button>
      {cell && showsHandover(cell) && (
        <b className="hands-on" role="img" aria-label={t("handsOn", { step, team })}>
          !
        </b>
      )}
      {cell && showsDelivery(cell) && (
        <b className="hands-on delivery" role="img" aria-label={t("delivers", { step, team })}>
          !
        </b>
      )}
    </td>
  );
}
