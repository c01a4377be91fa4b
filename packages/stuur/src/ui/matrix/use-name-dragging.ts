import "./arranging.css";
import { type PointerEvent, useEffect, useRef } from "react";

/** Teams and steps: the two ways along which names stand. */
export type Axis = "team" | "step";

export type MoveName = (axis: Axis, name: string, target: string) => void;

const startsAfterPixels = 6;

/**
 * Drags a name in a picture to the place of another: whatever has `data-axis` and `data-name`. By mouse or pen; a finger
 * scrolls, and the keyboard has its own way. To be called when a pointer goes down anywhere in the picture; Escape lets go.
 */
export function useNameDragging(onMove: MoveName): (event: PointerEvent) => void {
  const running = useRef<AbortController>(null);
  const move = useRef(onMove);
  move.current = onMove;
  useEffect(() => () => running.current?.abort(), []);

  return (event) => {
    const source = nameAt(event.target as Element);
    if (!source || event.button !== 0 || event.pointerType === "touch") return;
    // Else the browser would begin to select text.
    event.preventDefault();
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    const picture = event.currentTarget;
    const { axis, name = "" } = source.dataset;
    let target: NamedElement | null = null;
    const follow = ({ clientX, clientY }: globalThis.PointerEvent) => {
      if (Math.hypot(clientX - event.clientX, clientY - event.clientY) < startsAfterPixels) return;
      source.dataset.dragged = "";
      const over = nameAt(document.elementFromPoint(clientX, clientY));
      if (target) delete target.dataset.over;
      target = over && over.dataset.axis === axis && picture.contains(over) ? over : null;
      if (target && target !== source) target.dataset.over = "";
    };
    const end = () => {
      const aim = target?.dataset.name;
      controller.abort();
      if (aim !== undefined && aim !== name) move.current(axis as Axis, name, aim);
    };
    signal.addEventListener("abort", () => {
      delete source.dataset.dragged;
      if (target) delete target.dataset.over;
    });
    window.addEventListener("pointermove", follow, { signal });
    window.addEventListener("pointerup", end, { signal });
    window.addEventListener("pointercancel", () => controller.abort(), { signal });
    window.addEventListener("keydown", ({ key }) => key === "Escape" && controller.abort(), { signal });
  };
}

type NamedElement = HTMLElement | SVGElement;

function nameAt(element: Element | null): NamedElement | null {
  return element?.closest<NamedElement>("[data-axis]") ?? null;
}
