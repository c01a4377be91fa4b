import { useEffect, useState } from "react";
import { useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import { useTexts } from "../../../ui/texts.ts";
import type { Person } from "./board.contract.ts";
import { editorTexts } from "./editor.texts.ts";
import type { Member } from "./place-members.ts";
import { type DesignReview, findNewObstacles } from "./review-designs.ts";
import { type Editor, outsidePlace } from "./use-editor.ts";

/** So long the pointer rests on a team before what would come of it is looked at: nothing may hold up a drag. */
const restMs = 120;

/** What a move that is not made yet would bring that stands in the way. */
export function useObstacles(
  { model, design, isFixed, after }: Editor,
  { members, place }: { readonly members: readonly Member[]; readonly place: string | null },
  { people, review }: { readonly people: readonly Person[]; readonly review: DesignReview },
): DesignReview {
  const [found, setFound] = useState<DesignReview>([]);
  const moved = members.map(({ kind, name, team }) => `${kind} ${name} ${team}`).join("\n");
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again when something else is moved, or elsewhere
  useEffect(() => {
    setFound([]);
    if (isFixed || place === null || members.length === 0) return;
    if (members.every(({ team }) => (team ?? outsidePlace) === place)) return;
    const look = () => setFound(findNewObstacles(after(members, place), design.id, { people, review }));
    const timer = setTimeout(look, restMs);
    return () => clearTimeout(timer);
  }, [model, design, moved, place, review]);
  return found;
}

/** More than this does not fit beside a pointer. */
const mostTold = 2;

/** In sentences, shortly: the list of warnings tells all of them. */
export function Obstacles({ obstacles }: { readonly obstacles: DesignReview }) {
  const t = useTexts(editorTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const left = obstacles.length - mostTold;
  if (obstacles.length === 0) return null;
  return (
    <ul className="obstacles" role="status">
      {obstacles.slice(0, mostTold).map(({ key, message }) => (
        <li key={key}>{message[language]}</li>
      ))}
      {left > 0 && <li>{t("moreObstacles", { n: format.number(left) })}</li>}
    </ul>
  );
}

/** What the last drop brought, where somebody looks who is dragging. */
export function AfterDrop({
  before,
  review,
  onSeen,
}: {
  /** What was there to look at before the drop. */
  readonly before: DesignReview;
  readonly review: DesignReview;
  readonly onSeen: () => void;
}) {
  const t = useTexts(editorTexts);
  const known = new Set(before.map(({ key }) => key));
  const come = review.filter(({ isBlocking, key }) => isBlocking && !known.has(key));
  if (come.length === 0) return null;
  return (
    <div className="move-bar">
      <Obstacles obstacles={come} />
      <button type="button" className="as-link" onClick={onSeen}>
        {t("seen")}
      </button>
    </div>
  );
}
