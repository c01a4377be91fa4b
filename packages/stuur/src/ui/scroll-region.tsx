import { type ReactNode, useEffect, useRef, useState } from "react";
import { frameTexts } from "./frame.texts.ts";
import { useTexts } from "./texts.ts";

/** A wide table in a narrow place: it scrolls sideways, by keyboard too, and says so while part of it is out of sight. */
export function ScrollRegion({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const t = useTexts(frameTexts);
  const region = useRef<HTMLElement>(null);
  const [isCut, setCut] = useState(false);
  useEffect(() => {
    const { current } = region;
    if (!current) return;
    const look = () => setCut(current.scrollLeft + current.clientWidth < current.scrollWidth - 4);
    const observer = new ResizeObserver(look);
    observer.observe(current);
    for (const child of current.children) observer.observe(child);
    current.addEventListener("scroll", look, { passive: true });
    return () => {
      observer.disconnect();
      current.removeEventListener("scroll", look);
    };
  }, []);
  return (
    <>
      <p className="scroll-hint small" aria-hidden="true">
        {isCut && t("scrollHint")}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={isCut ? "scroll cut" : "scroll"} tabIndex={0} aria-label={label} ref={region}>
        {children}
      </section>
    </>
  );
}
