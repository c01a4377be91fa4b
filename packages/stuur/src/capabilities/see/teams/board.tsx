import { newTeamPlace, useDragging } from "../../../ui/dragging/use-dragging.ts";
import { useFormat } from "../../../ui/format.ts";
import { useTexts } from "../../../ui/texts.ts";
import type { History } from "../../../ui/use-history.ts";
import { BoardTools } from "./board-tools.tsx";
import { listUnknown, type Member, missingTeam } from "./drawing.ts";
import { MoveBar } from "./move-bar.tsx";
import { TeamCard } from "./team-card.tsx";
import type { Comparison, Drawing, TeamsView } from "./teams.contract.ts";
import { teamsTexts } from "./teams.texts.ts";
import { useBoard } from "./use-board.ts";

/** The teams as cards with who is in them; by dragging, or by choosing and saying where to, they become others. */
export function Board({
  view,
  history,
  comparison,
}: {
  readonly view: TeamsView;
  readonly history: History<Drawing>;
  readonly comparison: Comparison | undefined;
}) {
  const t = useTexts(teamsTexts);
  const format = useFormat();
  const nameSome = useNameSome();
  const board = useBoard(view, history);
  const { dragging, ghost, begin } = useDragging<Member>(board.move);
  const { text, shown, found, chosen } = board;
  return (
    <section className="board" aria-labelledby="board">
      <div className="head">
        <div>
          <h2 id="board">{t("boardTitle")}</h2>
          <p className="lead">{t("boardLead")}</p>
        </div>
        <BoardTools view={view} history={history} kind={board.kind} onKind={board.setKind} />
      </div>
      {board.isFolding && (
        <input
          type="search"
          className="board-search"
          aria-label={t("findTeam")}
          placeholder={t("findTeam")}
          value={text}
          onChange={(event) => board.setText(event.target.value)}
        />
      )}
      {comparison && (
        // The headline above says the same aloud.
        <p className="board-result" aria-hidden="true">
          {t("resultLine", {
            today: format.number(comparison.today),
            drawn: format.number(comparison.remaining + comparison.added),
          })}
        </p>
      )}
      <BoardNotes view={view} drawing={board.drawing} isOfPersons={board.kind === "person"} />
      <ul className={dragging ? "cards dragging" : "cards"}>
        <NewTeamPlace
          isOver={dragging?.over === newTeamPlace}
          onNew={() => board.move(chosen, newTeamPlace)}
        />
        {shown.map((team) => (
          <TeamCard
            key={team.name}
            team={team}
            board={board}
            isOver={dragging?.over === team.name && team.name !== missingTeam}
            onBegin={(event, member) => begin(event, board.isChosen(member) ? chosen : [member])}
            view={view}
            onChange={history.change}
          />
        ))}
      </ul>
      {found.length === 0 && <p className="small">{t("nothingFound", { text })}</p>}
      <div className="unfold">
        {board.more > 0 && (
          <button type="button" className="button quiet" onClick={board.unfold}>
            {t("moreTeams", { n: format.number(board.more), all: format.number(found.length) })}
          </button>
        )}
        {board.isUnfolded && (
          <button type="button" className="button quiet" onClick={board.fold}>
            {t("fewerTeams")}
          </button>
        )}
      </div>
      {chosen.length > 0 && <MoveBar board={board} />}
      <div className="drag-ghost" ref={ghost} hidden={!dragging} aria-hidden="true">
        {dragging && nameSome(dragging.items.map(({ name }) => name))}
      </div>
    </section>
  );
}

function NewTeamPlace({ isOver, onNew }: { readonly isOver: boolean; readonly onNew: () => void }) {
  const t = useTexts(teamsTexts);
  return (
    <li className={isOver ? "card new-place over" : "card new-place"} data-team={newTeamPlace}>
      <button type="button" className="button quiet" onClick={onNew}>
        {t("newTeam")}
      </button>
      <span className="small">{t("newTeamDrop")}</span>
    </li>
  );
}

/** What somebody should know before moving: people in several teams, names that the file does not have. */
function BoardNotes({
  view,
  drawing,
  isOfPersons,
}: {
  readonly view: TeamsView;
  readonly drawing: Drawing;
  readonly isOfPersons: boolean;
}) {
  const t = useTexts(teamsTexts);
  const nameSome = useNameSome();
  const several = view.persons.filter(
    ({ teams }) => teams.filter((team) => team !== missingTeam).length > 1,
  ).length;
  const unknown = listUnknown(view, drawing);
  return (
    <>
      {several > 0 && (
        <p className="small">{t(isOfPersons ? "alsoInHint" : "alsoInTeams", { count: several })}</p>
      )}
      {unknown.length > 0 && (
        <p className="small unknown-names">
          {t("unknownNames", { count: unknown.length, names: nameSome(unknown) })}
        </p>
      )}
    </>
  );
}

const mostNames = 4;

/** Writes a few names, and how many others. */
function useNameSome(): (names: readonly string[]) => string {
  const t = useTexts(teamsTexts);
  const format = useFormat();
  return (names) => {
    const first = names.slice(0, mostNames).map((name) => (name === missingTeam ? t("none") : name));
    const rest = names.length - first.length;
    return format.list(rest > 0 ? [...first, t("andOthers", { n: format.number(rest) })] : first);
  };
}
