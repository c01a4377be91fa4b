import { useEffect, useState } from "react";
import { flushSync } from "react-dom";

/** One sheet of A3 for the wall: the page is drawn for it, printed, and drawn as before once that is done. */
export function useWallPrint(): { readonly isWall: boolean; readonly printWall: () => void } {
  const [isWall, setWall] = useState(false);
  useEffect(() => {
    const end = () => setWall(false);
    window.addEventListener("afterprint", end);
    return () => window.removeEventListener("afterprint", end);
  }, []);
  return {
    isWall,
    printWall: () => {
      // Without flushing, the paper would get what was on the page before.
      flushSync(() => setWall(true));
      window.print();
    },
  };
}
