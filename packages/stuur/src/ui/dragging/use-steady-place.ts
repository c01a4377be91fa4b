import { type RefObject, useLayoutEffect, useRef } from "react";

/** Keeps an element where it is in the window when `value` changes and something above it grows or shrinks. */
export function useSteadyPlace<Place extends Element>(value: unknown): RefObject<Place | null> {
  const place = useRef<Place>(null);
  const before = useRef<{ readonly value: unknown; readonly top: number | null }>({ value, top: null });
  // While a change is being drawn the window still shows what was there.
  if (before.current.value !== value) before.current = { value, top: topInSight(place.current) };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each change
  useLayoutEffect(() => {
    const { top } = before.current;
    if (top === null || !place.current) return;
    const moved = place.current.getBoundingClientRect().top - top;
    if (moved !== 0) window.scrollBy({ top: moved, behavior: "instant" });
  }, [value]);
  return place;
}

function topInSight(place: Element | null): number | null {
  if (!place) return null;
  const { top, bottom } = place.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight ? top : null;
}
