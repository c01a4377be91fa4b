import { type Clock, useDuration } from "../../../ui/duration.ts";
import { useFormat } from "../../../ui/format.ts";
import { SortedTable } from "../../../ui/table/sorted-table.tsx";
import type { TableColumn } from "../../../ui/table/table-column.ts";
import { useTexts } from "../../../ui/texts.ts";
import type { TeamInside } from "./inside.contract.ts";
import { insideTexts } from "./inside.texts.ts";
import type { InsideShown } from "./inside-shown.ts";

type Flow = TeamInside["flows"][number];

/** Who hands over to whom inside the team, most often first. */
export function PersonFlows({ inside, team, view }: InsideShown) {
  const t = useTexts(insideTexts);
  const format = useFormat();
  const { say } = useDuration(view.log.secondsPerWorkingDay);
  const nobody = t("nonePerson");
  const { flows, handovers, otherFlows } = inside;
  const isWaiting = flows.every(({ kind }) => kind === "waiting");
  const half = t(isWaiting ? "flowHalf" : "flowHalfDone");
  const sayHalf = (flow: Flow) => {
    const time = timeOf(flow);
    return time && say(time.p50, time.clock);
  };
  const columns: readonly TableColumn<Flow>[] = [
    { key: "from", label: t("flowFrom"), value: ({ from }) => from ?? nobody },
    { key: "to", label: t("flowTo"), value: ({ to }) => to ?? nobody },
    {
      key: "count",
      label: t("flowCount"),
      value: ({ count }) => count,
      cell: ({ count }) => format.number(count),
      isFigure: true,
    },
    { key: "returned", label: t("flowReturned"), value: ({ returned }) => returned, isFigure: true },
    {
      key: "half",
      label: half,
      value: (flow) => timeOf(flow)?.p50 ?? null,
      savedAs: clocks
        .filter((of) => flows.some((flow) => timeOf(flow)?.clock === of))
        .map((of) => ({
          label: t(of === "working" ? "flowHalfHours" : "flowHalfClock", { half }),
          value: (flow) => hoursOf(flow, of),
        })),
      cell: (flow) => sayHalf(flow) ?? t("few"),
      isFigure: true,
    },
  ];
  return (
    <section className="panel" aria-labelledby="flows">
      <h2 id="flows">{t("flowsTitle")}</h2>
      <p className="lead">
        {handovers === 0 ? t("flowsNone", { team }) : t("flowsLead", { n: format.number(handovers), team })}
      </p>
      {flows.length > 0 && (
        <SortedTable
          label={t("flowsTitle")}
          columns={columns}
          rows={flows}
          rowKey={({ from, to }) => JSON.stringify([from, to])}
          fileName={`${team} ${t("flowsFile")}`}
        />
      )}
      {flows.length === 0 && handovers > 0 && <p className="small apart">{t("flowsFew")}</p>}
      {otherFlows > 0 && <p className="small">{t("flowsOther", { n: format.number(otherFlows) })}</p>}
    </section>
  );
}

const clocks: readonly Clock[] = ["working", "clock"];

function hoursOf(flow: Flow, clock: Clock): number | null {
  const time = timeOf(flow);
  return time?.clock === clock ? time.p50 / 3600 : null;
}

function timeOf({ working, clock }: Flow): { readonly p50: number; readonly clock: Clock } | null {
  if (working) return { p50: working.p50, clock: "working" };
  return clock && { p50: clock.p50, clock: "clock" };
}
