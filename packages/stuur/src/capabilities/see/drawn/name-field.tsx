import type { ClipboardEvent, KeyboardEvent } from "react";
import { useTexts } from "../../../ui/texts.ts";
import { drawnTexts } from "./drawn.texts.ts";
import type { Side } from "./edit-drawing.ts";

/** The name of a step or team, with what can be done to its column or row. */
export function NameField({
  side,
  name,
  label,
  place,
  count,
  onNames,
  onMove,
  onRemove,
  onNext,
}: {
  readonly side: Side;
  readonly name: string;
  /** What it is called in sentences, also while it has no name. */
  readonly label: string;
  readonly place: number;
  readonly count: number;
  readonly onNames: (at: number, names: readonly string[]) => void;
  readonly onMove: (from: number, to: number) => void;
  readonly onRemove: (place: number) => void;
  readonly onNext: (place: number) => void;
}) {
  const t = useTexts(drawnTexts);
  const n = place + 1;
  const isStep = side === "steps";
  const paste = (event: ClipboardEvent) => {
    const names = splitList(event.clipboardData.getData("text"));
    if (names.length < 2) return;
    event.preventDefault();
    onNames(place, names);
  };
  const pressKey = (event: KeyboardEvent) => {
    const by = isStep ? along[event.key] : down[event.key];
    if (event.key === "Enter") onNext(place);
    else if (event.altKey && by) onMove(place, place + by);
    else return;
    event.preventDefault();
  };
  return (
    <div className="name-field">
      <input
        value={name}
        maxLength={200}
        placeholder={t(isStep ? "step" : "team", { n })}
        aria-label={t(isStep ? "stepLabel" : "teamLabel", { n })}
        data-name-of={`${side}-${place}`}
        onChange={({ target }) => onNames(place, [target.value])}
        onPaste={paste}
        onKeyDown={pressKey}
      />
      <span className="name-tools">
        <button
          type="button"
          disabled={place === 0}
          aria-label={t("moveEarlier", { name: label })}
          onClick={() => onMove(place, place - 1)}
        >
          {isStep ? "←" : "↑"}
        </button>
        <button
          type="button"
          disabled={place === count - 1}
          aria-label={t("moveLater", { name: label })}
          onClick={() => onMove(place, place + 1)}
        >
          {isStep ? "→" : "↓"}
        </button>
        <button type="button" aria-label={t("remove", { name: label })} onClick={() => onRemove(place)}>
          ×
        </button>
      </span>
    </div>
  );
}

const along: Readonly<Record<string, -1 | 1>> = { ArrowLeft: -1, ArrowRight: 1 };
const down: Readonly<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowDown: 1 };

/** A row or a column of cells, as a spreadsheet puts it on the clipboard. */
function splitList(text: string): readonly string[] {
  return text
    .split(/[\t\r\n]+/)
    .map((part) => part.trim().slice(0, 200))
    .filter((part) => part !== "");
}
