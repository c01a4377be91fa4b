import { type ClipboardEvent, type KeyboardEvent, useState } from "react";
import { readCells } from "./read-list.ts";

/** A cell that is typed in like in a spreadsheet: Enter and arrows go up and down, Ctrl+D takes the cell above, Escape takes back. */
export function GridCell({
  row,
  place,
  text,
  above,
  label,
  placeholder,
  isReadOnly,
  onBlock,
}: {
  readonly row: number;
  readonly place: number;
  readonly text: string;
  /** What stands in the cell above. */
  readonly above: string;
  readonly label: string;
  readonly placeholder: string;
  readonly isReadOnly: boolean;
  /** Cells that were typed or pasted, from this one on. */
  readonly onBlock: (block: readonly (readonly string[])[]) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const keep = () => {
    if (typed !== null && typed !== text) onBlock([[typed]]);
    setTyped(null);
  };
  const paste = (event: ClipboardEvent) => {
    const block = readCells(event.clipboardData.getData("text/plain"));
    if (block.length === 1 && block[0]?.length === 1) return;
    event.preventDefault();
    setTyped(null);
    onBlock(block);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Escape") setTyped(null);
    const down = stepOf(event);
    if (down !== 0) {
      event.preventDefault();
      focusCell(event.currentTarget, row + down, place);
    }
    if (event.key === "d" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      setTyped(null);
      if (!isReadOnly && above !== text) onBlock([[above]]);
    }
  };
  return (
    <input
      aria-label={label}
      placeholder={placeholder}
      data-cell={`${row} ${place}`}
      value={typed ?? text}
      readOnly={isReadOnly}
      maxLength={200}
      autoComplete="off"
      spellCheck={false}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={keep}
      onPaste={isReadOnly ? undefined : paste}
      onKeyDown={press}
    />
  );
}

function stepOf({ key, shiftKey }: KeyboardEvent): number {
  if (key === "ArrowDown" || (key === "Enter" && !shiftKey)) return 1;
  return key === "ArrowUp" || key === "Enter" ? -1 : 0;
}

function focusCell(from: HTMLInputElement, row: number, place: number): void {
  const cell = from.closest("table")?.querySelector<HTMLInputElement>(`[data-cell="${row} ${place}"]`);
  if (cell) cell.focus();
  else from.blur();
}
