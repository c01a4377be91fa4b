import { useState } from "react";
import { newTeamPlace } from "../../../ui/dragging/use-dragging.ts";
import { useTexts } from "../../../ui/texts.ts";
import { missingTeam } from "./drawing.ts";
import { teamsTexts } from "./teams.texts.ts";
import type { useBoard } from "./use-board.ts";

/** Where the chosen ones go: the way for the keyboard, and for a finger that does not drag. */
export function MoveBar({ board }: { readonly board: ReturnType<typeof useBoard> }) {
  const t = useTexts(teamsTexts);
  const [place, setPlace] = useState<string | null>(null);
  const { chosen, teams } = board;
  return (
    <form
      className="move-bar"
      aria-label={t("chosen", { count: chosen.length })}
      onSubmit={(event) => {
        event.preventDefault();
        if (place !== null) board.moveChosen(place);
      }}
    >
      <b role="status">{t("chosen", { count: chosen.length })}</b>
      <label>
        <span>{t("toTeam")}</span>
        <select
          value={place === null ? "choose" : `to ${place}`}
          onChange={({ target: { value } }) => setPlace(value.startsWith("to ") ? value.slice(3) : null)}
        >
          <option value="choose">{t("chooseTeam")}</option>
          <option value={`to ${newTeamPlace}`}>{t("newTeam")}</option>
          {teams
            .filter(({ name }) => name !== missingTeam)
            .map(({ name }) => (
              <option key={name} value={`to ${name}`}>
                {name}
              </option>
            ))}
        </select>
      </label>
      <button type="submit" className="button" disabled={place === null}>
        {t("moveThere")}
      </button>
      {board.canPutBack && (
        <button type="button" className="button quiet" onClick={board.putBackChosen}>
          {t("putBack")}
        </button>
      )}
      <button type="button" className="as-link" onClick={board.chooseNone}>
        {t("clearChosen")}
      </button>
    </form>
  );
}
