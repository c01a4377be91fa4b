import { RadioSwitch } from "../../../ui/radio-switch.tsx";
import { useTexts } from "../../../ui/texts.ts";
import type { History } from "../../../ui/use-history.ts";
import { emptyDrawing, isChanged, type MemberKind } from "./drawing.ts";
import type { Drawing, TeamsView } from "./teams.contract.ts";
import { teamsTexts } from "./teams.texts.ts";

/** What is moved, and the ways back. */
export function BoardTools({
  view,
  history,
  kind,
  onKind,
}: {
  readonly view: TeamsView;
  readonly history: History<Drawing>;
  readonly kind: MemberKind;
  readonly onKind: (kind: MemberKind) => void;
}) {
  const t = useTexts(teamsTexts);
  const noPersons = view.persons.length === 0 ? t("noPersons") : undefined;
  const noSteps = view.stepsWithoutTeam.length === 0 ? t("noSteps") : undefined;
  return (
    <div className="board-tools">
      <RadioSwitch
        legend={t("move")}
        value={kind}
        onChoose={onKind}
        choices={[
          { value: "team", label: t("kindTeam") },
          { value: "person", label: t("kindPerson"), unavailable: noPersons },
          { value: "step", label: t("kindStep"), unavailable: noSteps },
        ]}
      />
      <button type="button" className="button quiet" disabled={!history.canUndo} onClick={history.undo}>
        {t("undo")}
      </button>
      <button type="button" className="button quiet" disabled={!history.canRedo} onClick={history.redo}>
        {t("redo")}
      </button>
      <button
        type="button"
        className="button quiet"
        disabled={!isChanged(history.present)}
        onClick={() => history.change(emptyDrawing)}
      >
        {t("reset")}
      </button>
    </div>
  );
}
