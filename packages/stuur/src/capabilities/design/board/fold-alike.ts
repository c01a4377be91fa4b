import type { DesignMatrix } from "@stuur/methods/team-formation";

/** So many rows are read one by one. */
const mostRows = 8;

/** In a matrix of many teams those after each other that do the same are one row, called by its first and last. */
export function foldAlike(
  { rows, ...matrix }: DesignMatrix,
  nameRow: (from: string, to: string, n: number) => string,
): DesignMatrix {
  if (rows.length <= mostRows) return { rows, ...matrix };
  const groups: DesignMatrix["rows"][number][][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last && signsOf(last[0]!) === signsOf(row)) last.push(row);
    else groups.push([row]);
  }
  const folded = groups.map((group) => {
    const [first] = group;
    const team = group.length === 1 ? first!.team : nameRow(first!.team, group.at(-1)!.team, group.length);
    return { ...first!, team };
  });
  return { rows: folded, ...matrix };
}

function signsOf({ cells }: DesignMatrix["rows"][number]): string {
  return cells.map((cell) => `${cell.isCarried} ${cell.isHandedOn} ${cell.isDelivery}`).join();
}
