/** What the pictures of a process matrix draw. The answer of the matrix route has this shape and more. */
export interface MatrixData {
  readonly summary: { readonly cases: number; readonly handovers: number };
  readonly teams: readonly {
    readonly team: string;
    readonly events: number;
    readonly persons: number | null;
    /** Not a team, but the work whose team is not in the data. */
    readonly isMissing?: boolean;
  }[];
  readonly steps: readonly { readonly step: string; readonly events: number; readonly cases: number }[];
  readonly cells: readonly MatrixCellData[];
  readonly flows: readonly MatrixFlowData[];
  readonly starts: readonly { readonly team: string; readonly step: string; readonly count: number }[];
}

/** What can weigh a handover, whether it leaves a cell, joins two cells or joins two teams. */
export interface Weighed {
  readonly returned: number;
  readonly late: { readonly count: number; readonly of: number };
  readonly between: {
    readonly kind: "waiting" | "completion";
    readonly clock: DurationSummary | null;
    readonly working: DurationSummary | null;
  };
}

/** Seconds. */
interface DurationSummary {
  readonly n: number;
  readonly p50: number;
  readonly p90: number;
}

export interface MatrixCellData extends Weighed {
  readonly team: string;
  readonly step: string;
  readonly events: number;
  readonly outgoing: number;
  readonly handedOn: number;
  readonly deliveries: number;
}

export interface MatrixFlowData extends Weighed {
  readonly fromTeam: string;
  readonly fromStep: string;
  readonly toTeam: string;
  readonly toStep: string;
  readonly count: number;
}

/** Cells in which a smaller share of the outgoing pairs leaves the team show no `!`; their counts stay in the table. */
const minShareHandedOn = 0.05;

export function showsHandover(cell: Pick<MatrixCellData, "handedOn" | "outgoing">): boolean {
  return cell.handedOn > 0 && cell.handedOn >= minShareHandedOn * cell.outgoing;
}

/** Likewise of the events: where fewer of them are the last one of a case, no delivery is drawn. */
export function showsDelivery({
  deliveries,
  events,
}: Pick<MatrixCellData, "deliveries" | "events">): boolean {
  return deliveries > 0 && deliveries >= minShareHandedOn * events;
}

/** How a cell is named in an address and looked up: nobody's team or step holds this sign. */
export function cellKey(team: string, step: string): string {
  return `${team}·${step}`;
}
