import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { useFormat } from "../../../ui/format.ts";
import { frameTexts } from "../../../ui/frame.texts.ts";
import type { Organisation } from "../../../ui/organisations.ts";
import { useTexts } from "../../../ui/texts.ts";
import type { MatrixView } from "./matrix.contract.ts";
import { matrixTexts } from "./matrix.texts.ts";

/** On paper only: whose data this is, from which file, printed when. */
export function PrintHead({
  organisation,
  log,
}: {
  readonly organisation: Organisation;
  readonly log: MatrixView["log"];
}) {
  const t = useTexts(matrixTexts);
  const frame = useTexts(frameTexts);
  const format = useFormat();
  const printedAt = usePrintTime();
  const parts = [
    organisation.name ?? frame("ownOrganisation"),
    log.name,
    t("printedOn", { date: format.date(printedAt, organisation.timeZone) }),
    ...(log.isExample ? [frame("example")] : []),
  ];
  return <p className="print-only print-head">{parts.join(" · ")}</p>;
}

/** A page can stand open for days: the date is that of the print. */
function usePrintTime(): string {
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    // Without flushing, the paper would get what was on the page before.
    const look = () => flushSync(() => setNow(new Date().toISOString()));
    window.addEventListener("beforeprint", look);
    return () => window.removeEventListener("beforeprint", look);
  }, []);
  return now;
}
