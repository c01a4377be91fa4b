import { memo } from "react";
import { useTexts } from "../../../ui/texts.ts";
import { type Column, columnKey } from "./grid.ts";
import { GridCell } from "./grid-cell.tsx";
import { peopleTexts } from "./people.texts.ts";
import type { Typing } from "./type-cells.ts";

interface RowProps {
  /** Undefined in the last row, for somebody new. */
  readonly name: string | undefined;
  readonly row: number;
  readonly columns: readonly Column[];
  /** What the cells show, and those of the row above. */
  readonly texts: readonly string[];
  readonly above: readonly string[];
  readonly isHidden: boolean;
  readonly onType: (typing: Typing) => void;
  readonly onRemove: (row: number) => void;
}

/** Somebody in the table; drawn again only when it shows something else, for there may be hundreds. */
export const PersonRow = memo(Row, showsSame);

function Row({ name, row, columns, texts, above, isHidden, onType, onRemove }: RowProps) {
  const t = useTexts(peopleTexts);
  const isNew = name === undefined;
  return (
    <tr className={isNew ? "new-person" : undefined}>
      {columns.map((column, place) => {
        const label = column.kind === "step" ? column.step : t(column.kind);
        const Cell = column.kind === "name" ? "th" : "td";
        return (
          <Cell
            key={columnKey(column)}
            className={`of-${column.kind}`}
            {...(column.kind === "name" && { scope: "row" })}
          >
            <GridCell
              {...{ row, place }}
              text={texts[place] ?? ""}
              above={above[place] ?? ""}
              label={t("cell", { column: label, name: name ?? t("newPerson") })}
              placeholder={isNew && place === 0 ? t("newPerson") : ""}
              isReadOnly={isHidden}
              onBlock={(block) => onType({ row, column: place, block })}
            />
          </Cell>
        );
      })}
      <td className="remove">
        {!isNew && !isHidden && (
          <button type="button" aria-label={t("remove", { name })} onClick={() => onRemove(row)}>
            ×
          </button>
        )}
      </td>
    </tr>
  );
}

function showsSame(one: RowProps, other: RowProps): boolean {
  const isSame = (field: "texts" | "above") =>
    one[field].length === other[field].length &&
    one[field].every((text, place) => text === other[field][place]);
  return (
    one.name === other.name &&
    one.row === other.row &&
    one.columns === other.columns &&
    one.isHidden === other.isHidden &&
    isSame("texts") &&
    isSame("above")
  );
}
