import { type RefObject, useEffect, useRef, useState } from "react";

/** The row of designs that scrolls: the open one comes into sight, and which are out of sight is known. */
export function useDesignRow(
  open: string,
  made: string | undefined,
): {
  readonly row: RefObject<HTMLUListElement | null>;
  readonly hasMore: boolean;
  /** Places of designs that are for the larger part under today's or past the edge. */
  readonly outOfSight: readonly number[];
  readonly look: () => void;
} {
  const row = useRef<HTMLUListElement>(null);
  const [hasMore, setMore] = useState(false);
  const [outOfSight, setOutOfSight] = useState<readonly number[]>([]);
  const look = () => {
    const list = row.current;
    if (!list) return;
    setMore(list.scrollLeft + list.clientWidth < list.scrollWidth - 2);
    const found = list.scrollWidth > list.clientWidth + 2 ? findOutOfSight(list) : [];
    setOutOfSight((before) => (String(before) === String(found) ? before : found));
  };
  useEffect(() => {
    const list = row.current;
    const today = list?.firstElementChild;
    const card = list?.querySelector(".design-card.opened");
    if (!list || !today || !card || card === today) return;
    const { left, right } = card.getBoundingClientRect();
    const edge = list.getBoundingClientRect().right;
    // Today's card stays in its place and covers what scrolls under it.
    const covered =
      today.getBoundingClientRect().right + Number.parseFloat(getComputedStyle(list).columnGap) - left;
    if (right > edge || covered > 0) list.scrollLeft -= covered;
    if (open === made) card.querySelector(".open-design")?.scrollIntoView({ block: "nearest" });
  }, [open, made]);
  useEffect(() => {
    const list = row.current;
    if (!list) return;
    const observer = new ResizeObserver(look);
    for (const element of [list, ...list.children]) observer.observe(element);
    return () => observer.disconnect();
  });
  return { row, hasMore, outOfSight, look };
}

function findOutOfSight(list: HTMLUListElement): readonly number[] {
  const [today, ...others] = [...list.children].map((card) => card.getBoundingClientRect());
  const edge = list.getBoundingClientRect().right;
  return others.flatMap(({ left, right, width }, index) => {
    const inSight = Math.min(right, edge) - Math.max(left, today?.right ?? 0);
    return inSight < width / 2 ? [index + 1] : [];
  });
}
