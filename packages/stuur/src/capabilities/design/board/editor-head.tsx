import type { SimulationModel } from "@stuur/methods/simulation";
import { copyDesign, renameDesign } from "@stuur/methods/team-formation";
import { type ReactNode, useState } from "react";
import { focusLater } from "../../../ui/dragging/focus-later.ts";
import { NameForm } from "../../../ui/dragging/name-form.tsx";
import { useTexts } from "../../../ui/texts.ts";
import type { History } from "../../../ui/use-history.ts";
import { boardTexts } from "./board.texts.ts";
import {
  addDesign,
  type BoardDrawing,
  findFreeName,
  kindOf,
  removeDesign,
  replaceDesign,
} from "./drawing.ts";
import { editorTexts } from "./editor.texts.ts";

export interface EditorHeadProps {
  readonly model: SimulationModel;
  readonly history: History<BoardDrawing>;
  /** The name of the open design. */
  readonly open: string;
  readonly onOpen: (name: string) => void;
  /** How far it is kept. */
  readonly mark: ReactNode;
}

/** The name of the design, how to change it, and the ways back. */
export function EditorHead({ history, open, onOpen, model, mark }: EditorHeadProps) {
  const t = useTexts(editorTexts);
  const board = useTexts(boardTexts);
  const [isRenaming, setRenaming] = useState(false);
  const isFixed = model.designs[0]?.id === open;
  const names = model.designs.map(({ id }) => id);
  const rename = (to: string) => {
    if (to !== open) {
      const renamed = renameDesign(model, { design: open, name: to }).designs.find(({ id }) => id === to)!;
      history.change(replaceDesign(history.present, open, renamed));
      onOpen(to);
    }
    setRenaming(false);
    focusLater("data-rename", to);
  };
  const copy = () => {
    const name = findFreeName(board("nameCopy", { name: open }), names);
    const copied = copyDesign(model, { design: open, name }).designs.at(-1)!;
    const kind = kindOf(history.present, open);
    history.change(addDesign(history.present, copied, kind === "today" ? "own" : kind));
    onOpen(name);
  };
  return (
    <div className="head">
      <div>
        {isRenaming ? (
          <>
            <h2 id="editor" className="hidden-visually">
              {open}
            </h2>
            <NameForm
              name={open}
              label={t("renameField", { name: open })}
              isFree={(to) => !names.includes(to)}
              onDone={rename}
            />
          </>
        ) : (
          <h2 id="editor">{open}</h2>
        )}
        <p className="lead">{t(isFixed ? "fixedLead" : "lead")}</p>
      </div>
      <div className="board-tools">
        <button type="button" className="button quiet" disabled={!history.canUndo} onClick={history.undo}>
          {t("undo")}
        </button>
        <button type="button" className="button quiet" disabled={!history.canRedo} onClick={history.redo}>
          {t("redo")}
        </button>
        <button type="button" className={isFixed ? "button" : "button quiet"} onClick={copy}>
          {t("copy")}
        </button>
        {!isFixed && (
          <>
            <button
              type="button"
              className="button quiet"
              data-rename={open}
              aria-label={t("rename", { name: open })}
              onClick={() => setRenaming(true)}
            >
              {t("renameShort")}
            </button>
            <button
              type="button"
              className="button quiet"
              aria-label={t("removeDesignLong", { name: open })}
              onClick={() => history.change(removeDesign(history.present, open))}
            >
              {t("removeDesign")}
            </button>
          </>
        )}
        {mark}
      </div>
    </div>
  );
}
