import { useState } from "react";
import { newTeamPlace } from "../../../ui/dragging/use-dragging.ts";
import { useTexts } from "../../../ui/texts.ts";
import type { Person } from "./board.contract.ts";
import type { CallPerson } from "./call-people.ts";
import { editorTexts } from "./editor.texts.ts";
import { LearnForm } from "./learn-form.tsx";
import { Obstacles, useObstacles } from "./obstacles.tsx";
import type { DesignReview } from "./review-designs.ts";
import { type Editor, outsidePlace } from "./use-editor.ts";

/** Where the chosen ones go, and what somebody has to learn: the way for the keyboard, and for a finger. */
export function MoveBar({
  editor,
  people,
  call,
  review,
}: {
  readonly editor: Editor;
  readonly people: readonly Person[];
  readonly call: CallPerson;
  readonly review: DesignReview;
}) {
  const t = useTexts(editorTexts);
  const [place, setPlace] = useState<string | null>(null);
  const { chosen, design } = editor;
  const [first] = chosen;
  const person = chosen.length === 1 && first?.kind === "person" ? first.name : null;
  const obstacles = useObstacles(editor, { members: chosen, place }, { people, review });
  const canShare = place !== null && place !== outsidePlace && chosen.some(({ team }) => team !== null);
  return (
    <div className="move-bar">
      <form
        className="move-row"
        aria-label={t("chosen", { count: chosen.length })}
        onSubmit={(event) => {
          event.preventDefault();
          if (place !== null) editor.moveChosen(place, false);
        }}
      >
        <b role="status">{person === null ? t("chosen", { count: chosen.length }) : call(person)}</b>
        <label>
          <span>{t("toTeam")}</span>
          <select
            value={place === null ? "choose" : `to ${place}`}
            onChange={({ target: { value } }) => setPlace(value.startsWith("to ") ? value.slice(3) : null)}
          >
            <option value="choose">{t("chooseTeam")}</option>
            {design.teams.map(({ id }) => (
              <option key={id} value={`to ${id}`}>
                {id}
              </option>
            ))}
            <option value={`to ${newTeamPlace}`}>{t("newTeam")}</option>
            <option value={`to ${outsidePlace}`}>{t("outside")}</option>
          </select>
        </label>
        <button type="submit" className="button" disabled={place === null}>
          {t("moveThere")}
        </button>
        <button
          type="button"
          className="button quiet"
          disabled={!canShare}
          onClick={() => place !== null && editor.moveChosen(place, true)}
        >
          {t("shareThere")}
        </button>
        <button type="button" className="as-link" onClick={editor.chooseNone}>
          {t("clearChosen")}
        </button>
      </form>
      <Obstacles obstacles={obstacles} />
      {person !== null && (
        // On a phone the form would cover the teams.
        <details className="learn" open={window.innerWidth > 1080}>
          <summary>{t("learnTitle", { person: call(person) })}</summary>
          <LearnForm key={person} person={person} called={call(person)} editor={editor} />
        </details>
      )}
    </div>
  );
}
