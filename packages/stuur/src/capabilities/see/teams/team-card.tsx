import { type PointerEvent, useState } from "react";
import { focusLater } from "../../../ui/dragging/focus-later.ts";
import { useFormat } from "../../../ui/format.ts";
import { useTexts } from "../../../ui/texts.ts";
import { type DrawnTeam, type Member, missingTeam, type PlacedMember, removeTeam } from "./drawing.ts";
import { isFound } from "./find-teams.ts";
import { RenameTeam } from "./rename-team.tsx";
import type { Drawing, TeamsView } from "./teams.contract.ts";
import { teamsTexts } from "./teams.texts.ts";
import type { useBoard } from "./use-board.ts";

const mostMembers = 10;
/** Further teams of a person that are named. */
const mostOthers = 2;

/** One team: its name, and who and what is in it. Members can be dragged onto it. */
export function TeamCard({
  team,
  board,
  isOver,
  onBegin,
  view,
  onChange,
}: {
  readonly team: DrawnTeam;
  readonly board: ReturnType<typeof useBoard>;
  readonly isOver: boolean;
  readonly onBegin: (event: PointerEvent, member: Member) => void;
  readonly view: TeamsView;
  readonly onChange: (drawing: Drawing) => void;
}) {
  const t = useTexts(teamsTexts);
  const format = useFormat();
  const [isWhole, setWhole] = useState(false);
  const { drawing, kind, text } = board;
  const listed = team.members.filter((member) => member.kind === kind || member.isMoved);
  const isShown = (member: PlacedMember, index: number) =>
    isWhole || index < mostMembers || member.isMoved || board.isChosen(member) || isFound(member.name, text);
  const shown = listed.filter(isShown);
  return (
    <li className={isOver ? "card over" : "card"} data-team={team.name}>
      <TeamName team={team} view={view} drawing={drawing} onChange={onChange} />
      {team.was !== null && <p className="small">{t("formerly", { name: team.was })}</p>}
      <ul className="members">
        {shown.map((member) => (
          <li key={member.key}>
            <MemberButton
              member={member}
              isChosen={board.isChosen(member)}
              onToggle={() => board.toggle(member)}
              onBegin={onBegin}
            />
          </li>
        ))}
        {shown.length < listed.length && (
          <li>
            <button type="button" className="as-link" onClick={() => setWhole(true)}>
              {t("moreMembers", { n: format.number(listed.length - shown.length) })}
            </button>
          </li>
        )}
      </ul>
      {team.members.length === 0 ? (
        <p className="small">
          {t("emptyTeam")}{" "}
          {team.isNew && (
            <button
              type="button"
              className="as-link"
              onClick={() => onChange(removeTeam(drawing, team.name))}
            >
              {t("removeTeam")}
            </button>
          )}
        </p>
      ) : (
        <p className="small holds">{holds(team, { t, list: format.list })}</p>
      )}
    </li>
  );
}

/** How many of each kind, so that nothing is lost while another kind is shown. */
function holds(
  { members }: DrawnTeam,
  { t, list }: { t: TeamsTranslate; list: (items: string[]) => string },
) {
  const count = (kind: Member["kind"]) => members.filter((member) => member.kind === kind).length;
  const missing = members.some(({ kind, name }) => kind === "team" && name === missingTeam) ? 1 : 0;
  const [teams, persons, steps] = [count("team") - missing, count("person"), count("step")];
  return list([
    ...(teams > 0 ? [t("teams", { count: teams })] : []),
    ...(persons > 0 ? [t("persons", { count: persons })] : []),
    ...(steps > 0 ? [t("steps", { count: steps })] : []),
  ]);
}

type TeamsTranslate = ReturnType<typeof useTexts<typeof teamsTexts.nl>>;

function TeamName({
  team,
  view,
  drawing,
  onChange,
}: {
  readonly team: DrawnTeam;
  readonly view: TeamsView;
  readonly drawing: Drawing;
  readonly onChange: (drawing: Drawing) => void;
}) {
  const t = useTexts(teamsTexts);
  const [isRenaming, setRenaming] = useState(false);
  const isMissing = team.name === missingTeam;
  if (isRenaming) {
    return (
      <RenameTeam
        name={team.name}
        view={view}
        drawing={drawing}
        onDone={(name, renamed) => {
          if (renamed) onChange(renamed);
          setRenaming(false);
          focusLater("data-rename", name);
        }}
      />
    );
  }
  return (
    <div className="card-head">
      <h3 className={isMissing ? "quiet" : undefined}>{isMissing ? t("none") : team.name}</h3>
      {!isMissing && (
        <button
          type="button"
          className="as-link"
          data-rename={team.name}
          aria-label={t("rename", { name: team.name })}
          onClick={() => setRenaming(true)}
        >
          {t("renameShort")}
        </button>
      )}
    </div>
  );
}

function MemberButton({
  member,
  isChosen,
  onToggle,
  onBegin,
}: {
  readonly member: PlacedMember;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
  readonly onBegin: (event: PointerEvent, member: Member) => void;
}) {
  const t = useTexts(teamsTexts);
  const format = useFormat();
  const { kind, name, isMoved, also } = member;
  const shownName = name === missingTeam ? t("none") : name;
  const others = also.slice(0, mostOthers);
  const rest = also.length - others.length;
  const named = rest > 0 ? [...others, t("andOthers", { n: format.number(rest) })] : others;
  return (
    <button
      type="button"
      className={isMoved ? `member of-${kind} moved` : `member of-${kind}`}
      data-member={member.key}
      aria-pressed={isChosen}
      onClick={onToggle}
      onPointerDown={(event) => onBegin(event, member)}
    >
      <span className="grip" aria-hidden="true" />
      <span>
        {shownName}
        <span className="hidden-visually"> ({t(kind)})</span>
        {named.length > 0 && <small> {t("alsoIn", { teams: format.list(named) })}</small>}
        {isMoved && <small> {t("moved")}</small>}
      </span>
    </button>
  );
}
