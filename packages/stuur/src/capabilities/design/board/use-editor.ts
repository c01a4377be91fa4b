import type { Design, SimulationModel } from "@stuur/methods/simulation";
import { useMemo, useRef, useState } from "react";
import { focusLater } from "../../../ui/dragging/focus-later.ts";
import { newTeamPlace } from "../../../ui/dragging/use-dragging.ts";
import { useTexts } from "../../../ui/texts.ts";
import { moveMembers, type Place, shareMembers } from "./change-board.ts";
import { editorTexts } from "./editor.texts.ts";
import { type Member, marksOf, placeMembers } from "./place-members.ts";

/** The name of no team: to be put there is to be in none. */
export const outsidePlace = "\u0000";

export const memberKey = ({ kind, name, team }: Member) => JSON.stringify([kind, name, team]);

/** What is on the board of one design, what is chosen, and how it moves. */
export interface Editor {
  readonly model: SimulationModel;
  readonly design: Design;
  /** Today's design is looked at, not changed. */
  readonly isFixed: boolean;
  readonly teams: ReturnType<typeof placeMembers>;
  readonly chosen: readonly Member[];
  readonly isChosen: (member: Member) => boolean;
  readonly toggle: (member: Member) => void;
  readonly chooseNone: () => void;
  /** `place` is the name of a team, {@link newTeamPlace} or {@link outsidePlace}. */
  readonly move: (members: readonly Member[], place: string) => void;
  /** By keyboard or finger: the chosen ones move, or come into a team besides where they are. */
  readonly moveChosen: (place: string, isShared: boolean) => void;
  /** The model as a move would make it. */
  readonly after: (members: readonly Member[], place: string) => SimulationModel;
  readonly change: (model: SimulationModel) => void;
}

export function useEditor({
  model,
  design,
  isFixed,
  onChange,
}: {
  readonly model: SimulationModel;
  readonly design: Design;
  readonly isFixed: boolean;
  readonly onChange: (model: SimulationModel) => void;
}): Editor {
  const t = useTexts(editorTexts);
  const { steps, people } = model;
  const marks = useMemo(() => marksOf({ steps, people }, design.skills), [steps, people, design.skills]);
  const teams = useMemo(() => placeMembers(model, design, marks), [model, design, marks]);
  const [picked, setPicked] = useState<readonly Member[]>([]);
  const chosen = useMemo(() => {
    const members = teams.flatMap(({ persons, steps: work, segments }) => [...persons, ...work, ...segments]);
    const onBoard = new Set(members.map(memberKey));
    // An undo can take away what was chosen.
    return picked.filter((member) => onBoard.has(memberKey(member)));
  }, [teams, picked]);
  const change = useRef(onChange);
  change.current = onChange;
  // The same as long as it says the same: hundreds of cards are drawn with it.
  return useMemo(() => {
    const isChosen = (member: Member) => chosen.some((other) => memberKey(other) === memberKey(member));
    const placeNamed = (place: string): Place => {
      if (place === outsidePlace) return { kind: "outside" };
      return place === newTeamPlace ? { kind: "new", name: t("newTeamName") } : { kind: "team", team: place };
    };
    const put = (members: readonly Member[], place: string, isShared: boolean) => {
      const move = isShared ? shareMembers : moveMembers;
      change.current(move(model, { design: design.id, members, place: placeNamed(place) }));
      setPicked([]);
    };
    return {
      ...{ model, design, isFixed, teams, chosen, isChosen },
      toggle: (member) =>
        setPicked(
          isChosen(member)
            ? chosen.filter((other) => memberKey(other) !== memberKey(member))
            : [...chosen, member],
        ),
      chooseNone() {
        setPicked([]);
        follow(chosen[0]);
      },
      move: (members, place) => put(members, place, false),
      after: (members, place) => moveMembers(model, { design: design.id, members, place: placeNamed(place) }),
      moveChosen(place, isShared) {
        put(chosen, place, isShared);
        const team = place === outsidePlace ? null : place === newTeamPlace ? t("newTeamName") : place;
        follow(chosen[0] && { ...chosen[0], team });
      },
      change: (changed) => change.current(changed),
    };
  }, [model, design, isFixed, teams, chosen, t]);
}

function follow(member: Member | undefined): void {
  if (member) focusLater("data-member", memberKey(member));
}
