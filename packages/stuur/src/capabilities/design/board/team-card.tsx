import { removeTeam, renameTeam } from "@stuur/methods/team-formation";
import { memo, type PointerEvent, useState } from "react";
import { focusLater } from "../../../ui/dragging/focus-later.ts";
import { NameForm } from "../../../ui/dragging/name-form.tsx";
import { useFormat } from "../../../ui/format.ts";
import { useTexts } from "../../../ui/texts.ts";
import type { CallPerson } from "./call-people.ts";
import { editorTexts } from "./editor.texts.ts";
import { PersonChip, WorkChip } from "./member-chip.tsx";
import type { Member, PlacedPerson, PlacedTeam } from "./place-members.ts";
import { type Editor, memberKey, outsidePlace } from "./use-editor.ts";

/** More steps than this are folded away in a team that carries all of them. */
const mostSteps = 6;
const mostPersons = 24;

interface CardProps {
  readonly team: PlacedTeam;
  readonly editor: Editor;
  readonly call: CallPerson;
  /** What the warning is about that was pressed last. */
  readonly isMarked: (member: Member) => boolean;
  readonly onBegin: (event: PointerEvent, member: Member) => void;
}

/** One team of a design: who is in it, which steps it carries and for whom. Members can be dragged onto it: then only it is drawn again. */
export const TeamCard = memo(function TeamCard({
  isOver,
  isAbout,
  ...card
}: CardProps & {
  readonly isOver: boolean;
  /** The warning that was pressed last is about this team. */
  readonly isAbout: boolean;
}) {
  const t = useTexts(editorTexts);
  const { team, editor } = card;
  const { persons } = team;
  return (
    <li
      className={`card${isOver ? " over" : ""}${isAbout ? " marked" : ""}`}
      data-team={team.name ?? outsidePlace}
    >
      <TeamName team={team} editor={editor} />
      <TeamSteps {...card} />
      <TeamPersons {...card} />
      <TeamSegments {...card} />
      {team.name !== null && persons.length === 0 && <p className="small">{t("emptyTeam")}</p>}
    </li>
  );
});

/** What every chip on a card is told. */
function chipsOf({ editor, isMarked, onBegin }: CardProps) {
  return (member: Member) => ({
    onToggle: editor.isFixed ? undefined : () => editor.toggle(member),
    onBegin: (event: PointerEvent) => onBegin(event, member),
    isChosen: editor.isChosen(member),
    isMarked: isMarked(member),
  });
}

function TeamName({ team: { name }, editor }: Pick<CardProps, "team" | "editor">) {
  const t = useTexts(editorTexts);
  const [isRenaming, setRenaming] = useState(false);
  const { model, design, isFixed } = editor;
  if (name === null) {
    return (
      <div className="card-head">
        <h3 className="quiet">{t("outside")}</h3>
      </div>
    );
  }
  if (isRenaming) {
    return (
      <NameForm
        name={name}
        label={t("renameField", { name })}
        isFree={(to) => design.teams.every(({ id }) => id !== to)}
        onDone={(to) => {
          if (to !== name) editor.change(renameTeam(model, { design: design.id, team: name, name: to }));
          setRenaming(false);
          focusLater("data-rename", to);
        }}
      />
    );
  }
  return (
    <div className="card-head">
      <h3>{name}</h3>
      {!isFixed && (
        <span className="card-actions">
          <button
            type="button"
            className="as-link"
            data-rename={name}
            aria-label={t("rename", { name })}
            onClick={() => setRenaming(true)}
          >
            {t("renameShort")}
          </button>
          {design.teams.length > 1 && (
            <button
              type="button"
              className="as-link"
              aria-label={t("removeTeam", { name })}
              onClick={() => editor.change(removeTeam(model, { design: design.id, team: name }))}
            >
              {t("removeShort")}
            </button>
          )}
        </span>
      )}
    </div>
  );
}

function TeamSteps(card: CardProps) {
  const t = useTexts(editorTexts);
  const { team, editor } = card;
  const { steps } = editor.model;
  if (team.name === null && team.steps.length === 0) return null;
  const isAll = team.steps.length === steps.length;
  const titles = isAll ? t("allSteps") : t("steps", { count: team.steps.length });
  const title = team.steps.length === 0 ? t("noSteps") : titles;
  return (
    <WorkList
      {...card}
      title={team.name === null ? t("stepsOutside") : title}
      work={team.steps}
      isFoldable={isAll && steps.length > mostSteps}
      numberOf={(name) => steps.findIndex(({ id }) => id === name) + 1}
    />
  );
}

function TeamSegments(card: CardProps) {
  const t = useTexts(editorTexts);
  const { segments, isForAllSegments } = card.team;
  if (segments.length === 0) return null;
  const title = t(isForAllSegments ? "forAllSegments" : "forSegments");
  return <WorkList {...card} title={title} work={segments} isFoldable={isForAllSegments} />;
}

/** Steps or segments; what is all of them is folded away until somebody wants to move one. */
function WorkList({
  title,
  work,
  isFoldable,
  numberOf,
  ...card
}: CardProps & {
  readonly title: string;
  readonly work: readonly Member[];
  readonly isFoldable: boolean;
  readonly numberOf?: (name: string) => number;
}) {
  const t = useTexts(editorTexts);
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const chip = chipsOf(card);
  const isNeeded = work.some((member) => card.isMarked(member) || card.editor.isChosen(member));
  return (
    <>
      <h4>{title}</h4>
      {isFoldable && !isOpen && !isNeeded ? (
        <p className="small">
          <button type="button" className="as-link" onClick={() => setOpen(true)}>
            {t("showWork", { n: format.number(work.length) })}
          </button>
        </p>
      ) : (
        <ul className="members">
          {work.map((member) => (
            <li key={member.name}>
              <WorkChip
                member={member}
                {...(numberOf && { number: numberOf(member.name) })}
                {...chip(member)}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function TeamPersons(card: CardProps) {
  const t = useTexts(editorTexts);
  const format = useFormat();
  const [isWhole, setWhole] = useState(false);
  const { team, editor } = card;
  const { persons } = team;
  const chip = chipsOf(card);
  if (persons.length === 0) return null;
  const isShown = (person: PlacedPerson, index: number) =>
    isWhole || index < mostPersons || editor.isChosen(person) || card.isMarked(person);
  const shown = persons.filter(isShown);
  return (
    <>
      <h4>{t(team.name === null ? "personsOutside" : "persons", { count: persons.length })}</h4>
      <ul className="members">
        {shown.map((person) => (
          <li key={memberKey(person)}>
            <PersonChip
              person={person}
              called={card.call(person.name)}
              steps={editor.model.steps.length}
              {...chip(person)}
            />
          </li>
        ))}
        {shown.length < persons.length && (
          <li>
            <button type="button" className="as-link" onClick={() => setWhole(true)}>
              {t("moreMembers", { n: format.number(persons.length - shown.length) })}
            </button>
          </li>
        )}
      </ul>
    </>
  );
}
