import { useEffect, useRef, useState } from "react";

/**
 * Takes a file that is dropped anywhere on the page, which else the browser would open; whether one hangs above it now. What
 * else is dragged, as a selected text or a link, goes where the browser brings it.
 */
export function usePageDrop(onFile: (file: File) => void): boolean {
  const [isOver, setOver] = useState(false);
  const take = useRef(onFile);
  useEffect(() => {
    take.current = onFile;
  });
  useEffect(() => {
    const listening = new AbortController();
    const listen = (
      name: "dragenter" | "dragleave" | "dragover" | "drop",
      react: (event: DragEvent) => void,
    ) =>
      document.addEventListener(
        name,
        (event) => {
          if (!event.dataTransfer?.types.includes("Files")) return;
          event.preventDefault();
          react(event);
        },
        { signal: listening.signal },
      );
    // Entering a child fires before leaving its parent: only counting knows whether the file is still above the page.
    let depth = 0;
    const track = (change: number) => () => {
      depth = Math.max(0, depth + change);
      setOver(depth > 0);
    };
    listen("dragenter", track(1));
    listen("dragleave", track(-1));
    listen("dragover", () => {});
    listen("drop", ({ dataTransfer }) => {
      track(-depth)();
      const file = dataTransfer?.files[0];
      if (file) take.current(file);
    });
    return () => listening.abort();
  }, []);
  return isOver;
}
