import { type RefObject, useEffect, useRef, useState } from "react";

/** The row of designs that scrolls: the open one comes into sight, and an edge shows where there are more. */
export function useDesignRow(
  open: string,
  made: string | undefined,
): {
  readonly row: RefObject<HTMLUListElement | null>;
  readonly hasMore: boolean;
  readonly look: () => void;
} {
  const row = useRef<HTMLUListElement>(null);
  const [hasMore, setMore] = useState(false);
  const look = () => {
    const list = row.current;
    if (list) setMore(list.scrollLeft + list.clientWidth < list.scrollWidth - 2);
  };
  useEffect(() => {
    const list = row.current;
    const today = list?.firstElementChild;
    const card = list?.querySelector(".design-card.opened");
    if (!list || !today || !card || card === today) return;
    const { left, right } = card.getBoundingClientRect();
    const edge = list.getBoundingClientRect().right;
    // Today's card stays in its place and covers what scrolls under it.
    const covered = today.getBoundingClientRect().right - left;
    if (right > edge || covered > 0) list.scrollLeft += right > edge ? right - edge + 4 : -covered;
    if (open === made) card.querySelector(".open-design")?.scrollIntoView({ block: "nearest" });
  }, [open, made]);
  useEffect(() => {
    const list = row.current;
    if (!list) return;
    const observer = new ResizeObserver(look);
    for (const element of [list, ...list.children]) observer.observe(element);
    return () => observer.disconnect();
  });
  return { row, hasMore, look };
}
