import { useMemo, useState } from "react";
import { focusLater } from "../../../ui/dragging/focus-later.ts";
import { newTeamPlace } from "../../../ui/dragging/use-dragging.ts";
import { useTexts } from "../../../ui/texts.ts";
import type { History } from "../../../ui/use-history.ts";
import {
  addTeam,
  hasTeams,
  isFreeName,
  type Member,
  type MemberKind,
  memberKey,
  missingTeam,
  moveMembers,
  placeMembers,
  putBack,
} from "./drawing.ts";
import { findTeams } from "./find-teams.ts";
import type { Drawing, TeamsView } from "./teams.contract.ts";
import { teamsTexts } from "./teams.texts.ts";

const firstTeams = 12;
const moreTeams = 24;

/** What is on the board, what is chosen, and how members move. */
export function useBoard(view: TeamsView, history: History<Drawing>) {
  const t = useTexts(teamsTexts);
  const drawing = history.present;
  const [kind, setKind] = useState<MemberKind>(() => usualKind(view));
  const [text, setText] = useState("");
  const [most, setMost] = useState(firstTeams);
  const [chosen, setChosen] = useState<readonly Member[]>([]);
  const teams = useMemo(() => placeMembers(view, drawing), [view, drawing]);
  const found = useMemo(() => findTeams(teams, text), [teams, text]);
  const shown = found.filter(
    ({ isNew, members }, index) => index < most || isNew || members.some(({ isMoved }) => isMoved),
  );
  const isChosen = (member: Member) => chosen.some((other) => memberKey(other) === memberKey(member));
  const others = (member: Member) => chosen.filter((other) => memberKey(other) !== memberKey(member));
  const move = (members: readonly Member[], place: string) => {
    if (place === missingTeam) return;
    const isNew = place === newTeamPlace;
    const team = isNew ? nameNewTeam(view, drawing, (n) => t("newTeamName", { n })) : place;
    history.change(moveMembers(view, isNew ? addTeam(drawing, team) : drawing, { members, team }));
    setChosen([]);
  };
  return {
    ...{ drawing, kind, setKind, text, setText, teams, found, shown, chosen, isChosen },
    isFolding: teams.length > firstTeams,
    isUnfolded: most > firstTeams,
    more: Math.min(moreTeams, found.length - shown.length),
    unfold: () => setMost(most + moreTeams),
    fold: () => setMost(firstTeams),
    toggle: (member: Member) => setChosen(isChosen(member) ? others(member) : [...chosen, member]),
    /** By keyboard or finger: who presses goes along with the first of the chosen ones. */
    moveChosen(place: string) {
      move(chosen, place);
      follow(chosen);
    },
    chooseNone() {
      setChosen([]);
      follow(chosen);
    },
    canPutBack: teams.some(({ members }) => members.some((member) => member.isMoved && isChosen(member))),
    move,
    putBackChosen() {
      history.change(chosen.reduce(putBack, drawing));
      setChosen([]);
      follow(chosen);
    },
  };
}

function follow([first]: readonly Member[]): void {
  if (first) focusLater("data-member", memberKey(first));
}

/** Where there is hardly a team to move, people are, and else steps. */
function usualKind({ teams, persons, stepsWithoutTeam }: TeamsView): MemberKind {
  if (hasTeams({ teams })) return "team";
  if (persons.length > 0) return "person";
  return stepsWithoutTeam.length > 0 ? "step" : "team";
}

function nameNewTeam(view: TeamsView, drawing: Drawing, nameOf: (n: number) => string): string {
  let n = 1;
  while (!isFreeName(view, drawing, nameOf(n))) n++;
  return nameOf(n);
}
