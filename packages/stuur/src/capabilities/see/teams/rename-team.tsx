import { NameForm } from "../../../ui/dragging/name-form.tsx";
import { useTexts } from "../../../ui/texts.ts";
import { isFreeName, renameTeam } from "./drawing.ts";
import type { Drawing, TeamsView } from "./teams.contract.ts";
import { teamsTexts } from "./teams.texts.ts";

/** Gives a team another name; a team of today can also have its own name back. */
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
  const isBack = (to: string) => drawing.newTeams.some((team) => team.name === name && team.was === to);
  return (
    <NameForm
      name={name}
      label={t("renameField", { name })}
      isFree={(to) => isBack(to) || isFreeName(view, drawing, to)}
      onDone={(to) =>
        to === name ? onDone(name) : onDone(to, renameTeam(view, drawing, { from: name, to }))
      }
    />
  );
}
