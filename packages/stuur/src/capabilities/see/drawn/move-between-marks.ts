import type { KeyboardEvent } from "react";

const directions: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
};

/** The arrow keys go from cell to cell, as in a spreadsheet. */
export function moveBetweenMarks(event: KeyboardEvent<HTMLElement>): void {
  const direction = directions[event.key];
  const cell = (event.target as HTMLElement).closest("td");
  const row = cell?.parentElement;
  if (!direction || !cell || !(row instanceof HTMLTableRowElement)) return;
  const [down, right] = direction;
  const rows = [...(row.parentElement?.children ?? [])];
  const next = rows[rows.indexOf(row) + down]?.children[cell.cellIndex + right];
  const cross = next?.querySelector<HTMLElement>(".cross");
  if (!cross) return;
  event.preventDefault();
  cross.focus();
}
