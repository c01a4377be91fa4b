import { type PointerEvent, type RefObject, useCallback, useEffect, useRef, useState } from "react";

/** What is being dragged, and over which team; {@link newTeamPlace} where a new one begins. */
export interface Dragging<Item> {
  readonly items: readonly Item[];
  readonly over: string | null;
}

export interface Dragged<Item> {
  readonly dragging: Dragging<Item> | null;
  /** Follows the pointer. */
  readonly ghost: RefObject<HTMLDivElement | null>;
  /** The same at every drawing. To be called when a pointer goes down; a finger drags by the grip only, since elsewhere it scrolls. */
  readonly begin: (event: PointerEvent, items: readonly Item[]) => void;
}

/** The name of no team: those of the contract are never empty. */
export const newTeamPlace = "";

const startsAfterPixels = 6;
const edgePixels = 70;
const scrollPixels = 14;

/** Dragging by mouse, pen or finger onto what has `data-team`; Escape lets go. The keyboard has its own way. */
export function useDragging<Item>(onDrop: (items: readonly Item[], team: string) => void): Dragged<Item> {
  const [dragging, setDragging] = useState<Dragging<Item> | null>(null);
  const ghost = useRef<HTMLDivElement>(null);
  const running = useRef<AbortController>(null);
  const drop = useRef(onDrop);
  drop.current = onDrop;
  useEffect(() => () => running.current?.abort(), []);

  const begin = useCallback((event: PointerEvent, items: readonly Item[]) => {
    const target = event.target as Element;
    if (event.button !== 0 || (event.pointerType !== "mouse" && !target.closest(".grip"))) return;
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    const { pointerId } = event;
    const at = { x: event.clientX, y: event.clientY, isDragging: false };
    const follow = (moved: globalThis.PointerEvent) => {
      if (moved.pointerId !== pointerId) return;
      const far = Math.hypot(moved.clientX - event.clientX, moved.clientY - event.clientY);
      if (!at.isDragging && far < startsAfterPixels) return;
      moved.preventDefault();
      [at.x, at.y] = [moved.clientX, moved.clientY];
      if (!at.isDragging) keepScrolling(at, signal);
      at.isDragging = true;
      ghost.current?.style.setProperty("translate", `${at.x + 12}px ${at.y + 12}px`);
      const over = teamAt(at.x, at.y);
      setDragging((before) => (before && before.over === over ? before : { items, over }));
    };
    const end = (ended: globalThis.PointerEvent) => {
      if (ended.pointerId !== pointerId) return;
      controller.abort();
      if (!at.isDragging) return;
      swallowClick();
      const team = ended.type === "pointerup" ? teamAt(ended.clientX, ended.clientY) : null;
      if (team !== null) drop.current(items, team);
    };
    signal.addEventListener("abort", () => setDragging(null));
    window.addEventListener("pointermove", follow, { signal });
    window.addEventListener("pointerup", end, { signal });
    window.addEventListener("pointercancel", end, { signal });
    window.addEventListener("keydown", ({ key }) => key === "Escape" && controller.abort(), { signal });
  }, []);
  return { dragging, ghost, begin };
}

function teamAt(x: number, y: number): string | null {
  return document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-team]")?.dataset.team ?? null;
}

/** The page goes along when the pointer comes near its edge. */
function keepScrolling(at: { readonly y: number }, signal: AbortSignal): void {
  if (signal.aborted) return;
  if (at.y < edgePixels) window.scrollBy({ top: -scrollPixels, behavior: "instant" });
  if (at.y > window.innerHeight - edgePixels) window.scrollBy({ top: scrollPixels, behavior: "instant" });
  requestAnimationFrame(() => keepScrolling(at, signal));
}

/** The end of a drag is no click on what lies under it. */
function swallowClick(): void {
  const controller = new AbortController();
  const swallow = (event: Event) => {
    event.stopPropagation();
    event.preventDefault();
  };
  window.addEventListener("click", swallow, { capture: true, signal: controller.signal });
  setTimeout(() => controller.abort(), 0);
}
