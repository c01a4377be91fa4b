import { useMemo } from "react";
import { SortedTable } from "../../../ui/table/sorted-table.tsx";
import type { TableColumn } from "../../../ui/table/table-column.ts";
import type { TeamTime, TimeView } from "./time.contract.ts";
import { type Measure, nameParty, type TimeWords } from "./time-words.ts";

type TeamPart = keyof TeamTime["clock"];

interface Row {
  readonly team: string;
  readonly shares: TeamTime["clock"];
  readonly total: number;
}

/** With which team the time lies, as shares of all elapsed time; not between persons. */
export function TeamTimes({
  view,
  measure,
  words,
}: {
  readonly view: TimeView;
  readonly measure: Measure;
  readonly words: TimeWords;
}) {
  const { t, names } = words;
  const rows = useMemo(() => shareTimes(view, measure), [view, measure]);
  const kind = t(measure === "working" ? "kindWorking" : "kindClock", { cases: names.cases });
  const percent = (share: number) => (share === 0 ? "–" : words.percent(share));
  const isTold = view.canTellWorkFromWaiting;
  const labels: readonly (readonly [TeamPart, string])[] = [
    ...(isTold ? [["work", t("teamWork")] as const] : []),
    ["inside", t(isTold ? "teamInside" : "teamBetween")],
    ["handover", t(isTold ? "teamHandover" : "teamHandoverTogether")],
    ["returned", t("teamReturned")],
    ...(rows.some(({ shares }) => shares.unknown > 0) ? [["unknown", t("teamUnknown")] as const] : []),
  ];
  const columns: readonly TableColumn<Row>[] = [
    { key: "team", label: t("team"), value: ({ team }) => nameParty(team, words, view.by) },
    {
      key: "total",
      label: t("teamTotal"),
      isFigure: true,
      value: ({ total }) => total,
      kind: "share",
      cell: ({ total }) => <b>{percent(total)}</b>,
    },
    ...labels.map(
      ([part, label]): TableColumn<Row> => ({
        key: part,
        label,
        isFigure: true,
        value: ({ shares }) => shares[part],
        kind: "share",
        cell: ({ shares }) => percent(shares[part]),
      }),
    ),
  ];
  return (
    <section aria-labelledby="teams">
      <h2 id="teams">{t("teamsTitle")}</h2>
      {view.by === "team" ? (
        <>
          <p className="lead">{t(isTold ? "teamsLead" : "teamsLeadTogether", { kind })}</p>
          <SortedTable
            label={t("teamsTitle")}
            columns={columns}
            rows={rows}
            rowKey={({ team }) => team}
            sortedBy="total"
            fileName={`${view.log.name} ${t("teamsTitle")}`}
          />
        </>
      ) : (
        <p className="lead">{t("noTeams")}</p>
      )}
    </section>
  );
}

function shareTimes(view: TimeView, measure: Measure): readonly Row[] {
  const { elapsed } = view[measure];
  const share = (seconds: number) => (elapsed > 0 ? seconds / elapsed : 0);
  return view.teams
    .map((row): Row => {
      const { work, inside, handover, returned, unknown } = row[measure];
      const shares = {
        work: share(work),
        inside: share(inside),
        handover: share(handover),
        returned: share(returned),
        unknown: share(unknown),
      };
      const total = share(work + inside + handover + returned + unknown);
      return { team: row.team, shares, total };
    })
    .toSorted((a, b) => b.total - a.total);
}
