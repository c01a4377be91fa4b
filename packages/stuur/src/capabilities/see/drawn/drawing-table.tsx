import { useRef } from "react";
import { flushSync } from "react-dom";
import type { DrawnMatrix } from "../../../ui/matrix/drawn-matrix.ts";
import { cellKey, type MatrixCellData } from "../../../ui/matrix/matrix-data.ts";
import { ScrollRegion } from "../../../ui/scroll-region.tsx";
import { useTexts } from "../../../ui/texts.ts";
import type { History } from "../../../ui/use-history.ts";
import { drawnTexts } from "./drawn.texts.ts";
import { giveNames, moveAt, removeAt, type Side, toggleMark } from "./edit-drawing.ts";
import { MarkCell } from "./mark-cell.tsx";
import { moveBetweenMarks } from "./move-between-marks.ts";
import { NameField } from "./name-field.tsx";

/** Steps across, teams down, an X where a click was; the signs follow by themselves. */
export function DrawingTable({
  history,
  named,
  cells,
}: {
  readonly history: History<DrawnMatrix>;
  /** The same drawing, in which every step and team has a name. */
  readonly named: DrawnMatrix;
  /** What follows from it. */
  readonly cells: readonly MatrixCellData[];
}) {
  const t = useTexts(drawnTexts);
  const table = useRef<HTMLTableElement>(null);
  const drawing = history.present;
  const { steps, teams } = drawing;
  const following = new Map(cells.map((cell) => [cellKey(cell.team, cell.step), cell]));
  const focusName = (side: Side, place: number) =>
    table.current?.querySelector<HTMLInputElement>(`[data-name-of="${side}-${place}"]`)?.focus();
  // At once: who types on must not land in the field before.
  const changeAndFocus = (changed: DrawnMatrix, side: Side, place: number) => {
    flushSync(() => history.change(changed));
    focusName(side, place);
  };
  const change = (side: Side) => ({
    onNames: (at: number, names: readonly string[]) =>
      history.change(giveNames(drawing, side, { at, names })),
    onMove: (from: number, to: number) => {
      const moved = moveAt(drawing, side, { from, to });
      if (moved !== drawing) changeAndFocus(moved, side, to);
    },
    onRemove: (place: number) => {
      changeAndFocus(removeAt(drawing, side, place), side, Math.max(0, place - 1));
    },
    /** The next one; past the last one a new one. */
    onNext: (place: number) => {
      if (place + 1 === drawing[side].length) add(side);
      else focusName(side, place + 1);
    },
  });
  const add = (side: Side) => {
    const at = drawing[side].length;
    changeAndFocus(giveNames(drawing, side, { at, names: [""] }), side, at);
  };
  return (
    <section className="panel" aria-labelledby="drawing">
      <div className="head">
        <div>
          <h2 id="drawing">{t("tableTitle")}</h2>
          <p className="lead">{t("tableLead")}</p>
        </div>
        <p className="undo">
          <button type="button" className="button quiet" disabled={!history.canUndo} onClick={history.undo}>
            {t("undo")}
          </button>
          <button type="button" className="button quiet" disabled={!history.canRedo} onClick={history.redo}>
            {t("redo")}
          </button>
        </p>
      </div>
      <ScrollRegion label={t("tableRegion")}>
        <table className="drawing-table" ref={table}>
          <thead>
            <tr>
              <th scope="col" className="corner">
                {t("teamsAndSteps")}
              </th>
              {steps.map((name, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place; its name changes while it is typed
                <th key={place} scope="col">
                  <NameField
                    side="steps"
                    {...{ name, place, label: named.steps[place] ?? "" }}
                    count={steps.length}
                    {...change("steps")}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody onKeyDown={moveBetweenMarks}>
            {teams.map(({ name, carries }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a team is its place; its name changes while it is typed
              <tr key={place}>
                <th scope="row">
                  <NameField
                    side="teams"
                    {...{ name, place, label: named.teams[place]?.name ?? "" }}
                    count={teams.length}
                    {...change("teams")}
                  />
                </th>
                {steps.map((_, step) => {
                  const at = { team: named.teams[place]?.name ?? "", step: named.steps[step] ?? "" };
                  return (
                    <MarkCell
                      // biome-ignore lint/suspicious/noArrayIndexKey: as in the head
                      key={step}
                      {...at}
                      isMarked={carries.includes(step)}
                      cell={following.get(cellKey(at.team, at.step))}
                      onToggle={() => history.change(toggleMark(drawing, place, step))}
                    />
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p className="actions">
        <button type="button" className="button quiet" onClick={() => add("steps")}>
          {t("addStep")}
        </button>
        <button type="button" className="button quiet" onClick={() => add("teams")}>
          {t("addTeam")}
        </button>
      </p>
    </section>
  );
}
