import { type FormEvent, useId, useState } from "react";
import { useTexts } from "../../../ui/texts.ts";
import { isFreeName, renameTeam } from "./drawing.ts";
import type { Drawing, TeamsView } from "./teams.contract.ts";
import { teamsTexts } from "./teams.texts.ts";

/** Gives a team another name; what is empty or taken is said where it was typed. */
export function RenameTeam({
  name,
  view,
  drawing,
  onDone,
}: {
  readonly name: string;
  readonly view: TeamsView;
  readonly drawing: Drawing;
  /** Without a drawing it stays as it was. */
  readonly onDone: (name: string, renamed?: Drawing) => void;
}) {
  const t = useTexts(teamsTexts);
  const [text, setText] = useState(name);
  const [isRefused, setRefused] = useState(false);
  const problem = useId();
  const rename = (event: FormEvent) => {
    event.preventDefault();
    const to = text.trim();
    if (to === name) return onDone(name);
    const isBack = drawing.newTeams.some((team) => team.name === name && team.was === to);
    if (!isBack && !isFreeName(view, drawing, to)) return setRefused(true);
    onDone(to, renameTeam(view, drawing, { from: name, to }));
  };
  return (
    <form className="rename" onSubmit={rename} onKeyDown={({ key }) => key === "Escape" && onDone(name)}>
      <input
        // biome-ignore lint/a11y/noAutofocus: who asks to rename wants to type at once
        autoFocus
        aria-label={t("renameField", { name })}
        aria-invalid={isRefused}
        aria-describedby={isRefused ? problem : undefined}
        maxLength={200}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onFocus={(event) => event.target.select()}
      />
      <button type="submit" className="button">
        {t("renameDone")}
      </button>
      <button type="button" className="as-link" onClick={() => onDone(name)}>
        {t("cancel")}
      </button>
      {isRefused && (
        <p className="small refused" id={problem} role="alert">
          {t("nameTaken")}
        </p>
      )}
    </form>
  );
}
