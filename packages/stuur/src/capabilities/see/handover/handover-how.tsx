import { useFormat } from "../../../ui/format.ts";
import { HowComputed } from "../../../ui/question/how-computed.tsx";
import { useTexts } from "../../../ui/texts.ts";
import { handoverTexts } from "./handover.texts.ts";
import { chooseClock } from "./handover-answer.ts";
import type { HandoverShown } from "./handover-shown.ts";
import { useNames } from "./use-names.ts";

export function HandoverHow(shown: HandoverShown) {
  const t = useTexts(handoverTexts);
  const format = useFormat();
  const { view, handover, search } = shown;
  const names = useNames(shown);
  const hours = format.number(view.log.secondsPerWorkingDay / 3600);
  const definitions = [
    t("howHandover", names),
    t(handover.kind === "waiting" ? "howWaiting" : "howDone"),
    t("howWorking", { hours }),
    t("howReturned", names),
    ...(view.lateCases > 0 ? [t("howLate", names)] : []),
    t("howInterval"),
    t("howCases", {
      n: format.number(view.cases),
      cases: names.cases,
      measured: format.number(handover.clock?.n ?? 0),
      count: format.number(handover.count),
    }),
  ];
  // Between two persons no single case is told.
  const contributing =
    view.by === "team" &&
    ({
      organisation: shown.organisation,
      logId: shown.logId,
      search,
      asked: {
        contribution: "waiting",
        clock: chooseClock(handover, search.clock)?.clock,
        handover: { from: search.handoverFrom ?? "", to: search.handoverTo ?? "" },
        hasStartTimes: handover.kind === "waiting",
      },
    } as const);
  return (
    <HowComputed
      definitions={definitions}
      search={search}
      furtherOptions={["--json"]}
      contributing={contributing || undefined}
    />
  );
}
