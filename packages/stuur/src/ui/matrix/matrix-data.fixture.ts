import type { MatrixCellData, MatrixData, MatrixFlowData } from "./matrix-data.ts";

/** A stretch of work: who does which step, and how many of the cases pass it. */
export interface Station {
  readonly team: string;
  readonly step: string;
  readonly share?: number;
}

const unknown = { returned: 0, late: { count: 0, of: 0 } };

/** Waiting of `days` working days of eight hours. */
export function waiting(days: number, n = 1000): MatrixFlowData["between"] {
  const seconds = { n, p50: days * 28_800, p90: days * 57_600 };
  return { kind: "waiting", clock: seconds, working: seconds };
}

/** Data for tests: cases that pass the stations in order, and flows besides that. */
export function matrixOf(
  stations: readonly Station[],
  extra: readonly (readonly [from: number, to: number, count: number])[] = [],
  cases = 1000,
): MatrixData {
  const countAt = (index: number) => Math.round(cases * (stations[index]?.share ?? 1));
  const links = [
    ...stations
      .slice(1)
      .map((_, index) => [index, index + 1, Math.min(countAt(index), countAt(index + 1))] as const),
    ...extra,
  ];
  const flows = links.map(([from, to, count]) => flowBetween(stations[from], stations[to], count));
  const cells = stations.map((station, index) =>
    cellOf(station, { events: countAt(index), flows, stations, cases }),
  );
  const names = [...new Set(stations.map(({ team }) => team))];
  const steps = [...new Set(stations.map(({ step }) => step))];
  const eventsOf = (matches: (cell: MatrixCellData) => boolean) =>
    cells.filter(matches).reduce((sum, { events }) => sum + events, 0);
  return {
    summary: {
      cases,
      handovers: flows
        .filter((flow) => flow.fromTeam !== flow.toTeam)
        .reduce((sum, { count }) => sum + count, 0),
    },
    teams: names.map((team) => ({ team, events: eventsOf((cell) => cell.team === team), persons: 2 })),
    steps: steps.map((step) => {
      const events = eventsOf((cell) => cell.step === step);
      return { step, events, cases: Math.min(events, cases) };
    }),
    cells,
    flows,
    starts: stations[0] ? [{ team: stations[0].team, step: stations[0].step, count: countAt(0) }] : [],
  };
}

/** The furniture maker: thirteen steps on the main path, four teams, work that goes back, a complaint now and then. */
export const furnitureMaker: MatrixData = matrixOf(
  [
    { team: "Accountmanagement", step: "klantgesprek" },
    { team: "Ontwerp", step: "inmeten" },
    { team: "Ontwerp", step: "schetsen" },
    { team: "Accountmanagement", step: "schets bespreken" },
    { team: "Accountmanagement", step: "opdracht bevestigen" },
    { team: "Ontwerp", step: "werktekening maken" },
    { team: "Planning en organisatie", step: "materiaal bestellen" },
    { team: "Planning en organisatie", step: "inplannen" },
    { team: "Productie", step: "zagen" },
    { team: "Productie", step: "verlijmen" },
    { team: "Productie", step: "lakken" },
    { team: "Productie", step: "afmonteren" },
    { team: "Productie", step: "plaatsen" },
    { team: "Accountmanagement", step: "klacht aannemen", share: 0.09 },
  ],
  [
    [3, 2, 400],
    [7, 5, 150],
    [8, 5, 120],
    [8, 7, 66],
  ],
);

function flowBetween(from: Station | undefined, to: Station | undefined, count: number): MatrixFlowData {
  return {
    fromTeam: from?.team ?? "",
    fromStep: from?.step ?? "",
    toTeam: to?.team ?? "",
    toStep: to?.step ?? "",
    count,
    ...unknown,
    between: waiting(1),
  };
}

function cellOf(
  { team, step }: Station,
  all: {
    readonly events: number;
    readonly flows: readonly MatrixFlowData[];
    readonly stations: readonly Station[];
    readonly cases: number;
  },
): MatrixCellData {
  const leaving = all.flows.filter((flow) => flow.fromTeam === team && flow.fromStep === step);
  const outgoing = leaving.reduce((sum, { count }) => sum + count, 0);
  const handedOn = leaving.filter(({ toTeam }) => toTeam !== team).reduce((sum, { count }) => sum + count, 0);
  const deliveries = Math.max(0, all.events - outgoing);
  return { team, step, events: all.events, outgoing, handedOn, deliveries, ...unknown, between: waiting(1) };
}
