import type { SimulationModel } from "@stuur/methods/simulation";
import { type PointerEvent, useCallback, useState } from "react";
import { newTeamPlace, useDragging } from "../../../ui/dragging/use-dragging.ts";
import { useSteadyPlace } from "../../../ui/dragging/use-steady-place.ts";
import { useFormat } from "../../../ui/format.ts";
import type { Organisation } from "../../../ui/organisations.ts";
import { useTexts } from "../../../ui/texts.ts";
import type { Person } from "./board.contract.ts";
import type { CallPerson } from "./call-people.ts";
import { replaceDesign } from "./drawing.ts";
import { editorTexts } from "./editor.texts.ts";
import { EditorHead, type EditorHeadProps } from "./editor-head.tsx";
import { HandoverForm } from "./handover-form.tsx";
import { MoveBar } from "./move-bar.tsx";
import { AfterDrop, Obstacles, useObstacles } from "./obstacles.tsx";
import type { Member } from "./place-members.ts";
import { type DesignReview, isAbout } from "./review-designs.ts";
import type { ReadyStudy } from "./save-drawing.ts";
import { SkillLegend } from "./skill-legend.tsx";
import { TeamCard } from "./team-card.tsx";
import { outsidePlace, useEditor } from "./use-editor.ts";
import { WarningList } from "./warning-list.tsx";

interface EditorProps extends EditorHeadProps {
  readonly organisation: Organisation;
  readonly study: ReadyStudy;
  readonly review: DesignReview;
  /** As they were filled in; nobody where that was not done. */
  readonly people: readonly Person[];
  readonly call: CallPerson;
}

/** The open design: its teams as cards, what to look at, and what a handover costs there. */
export function DesignEditor(props: EditorProps) {
  const t = useTexts(editorTexts);
  const format = useFormat();
  const { organisation, model, study, history, open, review, people, call } = props;
  const design = model.designs.find(({ id }) => id === open)!;
  const isFixed = design === model.designs[0];
  const change = (changed: SimulationModel) => {
    const next = changed.designs.find(({ id }) => id === open);
    if (next) history.change(replaceDesign(history.present, open, next));
  };
  const editor = useEditor({ model, design, isFixed, onChange: change });
  const [about, setAbout] = useState<string | null>(null);
  const [before, setBefore] = useState<DesignReview | null>(null);
  const { dragging, ghost, begin } = useDragging<Member>((members, place) => {
    setBefore(review);
    editor.move(members, place);
  });
  const move = { members: dragging?.items ?? [], place: dragging?.over ?? null };
  const obstacles = useObstacles(editor, move, { people, review });
  const shown = review.find(({ key }) => key === about) ?? null;
  const isMarked = useCallback((member: Member) => shown !== null && isAbout(shown, member), [shown]);
  const beginWith = useCallback(
    (event: PointerEvent, member: Member) => begin(event, editor.isChosen(member) ? editor.chosen : [member]),
    [begin, editor],
  );
  const { chosen } = editor;
  const cards = useSteadyPlace<HTMLUListElement>(design);
  return (
    <section className="design-editor" aria-labelledby="editor">
      <EditorHead {...props} />
      <WarningList
        organisation={organisation}
        review={review}
        about={shown}
        arePeopleKnown={people.length > 0}
        onAbout={(warning) => setAbout(warning?.key ?? null)}
      />
      <SkillLegend />
      <ul className={dragging ? "cards dragging" : "cards"} ref={cards}>
        {editor.teams.map((team) => (
          <TeamCard
            key={team.name ?? ""}
            team={team}
            editor={editor}
            call={call}
            isMarked={isMarked}
            isAbout={shown !== null && team.name !== null && shown.teams.includes(team.name)}
            isOver={!isFixed && dragging?.over === (team.name ?? outsidePlace)}
            onBegin={beginWith}
          />
        ))}
        {!isFixed && (
          <li
            className={dragging?.over === newTeamPlace ? "card new-place over" : "card new-place"}
            data-team=""
          >
            <button
              type="button"
              className="button quiet"
              onClick={() => editor.moveChosen(newTeamPlace, false)}
            >
              {t("newTeam")}
            </button>
            <span className="small">{t("newTeamDrop")}</span>
          </li>
        )}
      </ul>
      {chosen.length > 0 && <MoveBar editor={editor} people={people} call={call} review={review} />}
      {chosen.length === 0 && before && (
        <AfterDrop before={before} review={review} onSeen={() => setBefore(null)} />
      )}
      <div className="drag-ghost" ref={ghost} hidden={!dragging} aria-hidden="true">
        {dragging &&
          format.list(
            dragging.items.slice(0, 4).map(({ kind, name }) => (kind === "person" ? call(name) : name)),
          )}
        <Obstacles obstacles={obstacles} />
      </div>
      <HandoverForm study={study} editor={editor} />
    </section>
  );
}
