import type { CaseFlow } from "../fitting/index.ts";
import { carries, type SimulationModel } from "../simulation/index.ts";
import { designOf } from "./change-design.ts";
import { type DividedStep, divideCases } from "./divide-cases.ts";

/** A design as a process matrix: teams down, steps across in the order of the model. */
export interface DesignMatrix {
  readonly steps: readonly string[];
  readonly rows: readonly { readonly team: string; readonly cells: readonly DesignCell[] }[];
}

/** What a team does at a step; counts are of the flows that were given, and expectations where several teams carry it. */
export interface DesignCell {
  readonly step: string;
  /** X: the team carries it for some customers. */
  readonly isCarried: boolean;
  readonly visits: number;
  /** Pairs that leave this step, for whichever team. */
  readonly out: number;
  /** Of these, to another team. */
  readonly handedOn: number;
  /** `!`: handedOn is at least the least share of out. */
  readonly isHandedOn: boolean;
  /** Who gets it, most first. */
  readonly receivers: readonly { readonly team: string; readonly count: number }[];
  /** Cases that end here: to the customer. */
  readonly delivered: number;
  /** Cases that end here are at least the least share of all that ends. */
  readonly isDelivery: boolean;
}

/**
 * The process matrix of a design on real cases: an X where a team carries a step, `!` where work leaves that step for
 * another team, and the delivery sign where cases end. Cases are divided as by `countHandovers`. A step that cases come to
 * more often than they leave it is where the difference ends; a case of a single step is not seen.
 *
 * @param leastShare below this part (0.05 by default) there is no sign; the counts stay.
 * @throws RangeError when the design does not exist.
 * @example
 * ```ts
 * import { designMatrix } from "@stuur/methods/team-formation";
 *
 * const model = {
 *   version: 1,
 *   steps: ["draw", "make"].map((id) => ({ id, work: { kind: "constant", value: 60 } as const })),
 *   caseTypes: [],
 *   people: [],
 *   designs: [
 *     {
 *       id: "today",
 *       teams: [
 *         { id: "Office", members: [], steps: ["draw"] },
 *         { id: "Shop", members: [], steps: ["make"] },
 *       ],
 *     },
 *   ],
 * } as const;
 * const flows = [{ segment: null, from: "draw", to: "make", count: 90, otherPerson: null }];
 * const [office, shop] = designMatrix(model, "today", flows).rows;
 * office?.cells.map(({ isCarried, isHandedOn }) => [isCarried, isHandedOn]); // => [[true, true], [false, false]]
 * office?.cells[0]?.receivers; // => [{ team: "Shop", count: 90 }]
 * [shop?.cells[1]?.isDelivery, shop?.cells[1]?.delivered]; // => [true, 90]
 * ```
 */
export function designMatrix(
  model: SimulationModel,
  design: string,
  flows: readonly CaseFlow[],
  leastShare = 0.05,
): DesignMatrix {
  const found = designOf(model, design);
  const divisions = divideCases(found, flows).map(({ segment, steps }) => ({
    steps,
    flows: flows.filter((flow) => flow.segment === segment),
  }));
  const ends = sum(divisions.flatMap(({ steps }) => steps.map((step) => step.ends)));
  return {
    steps: model.steps.map(({ id }) => id),
    rows: found.teams.map((team, t) => ({
      team: team.id,
      cells: model.steps.map(({ id: step }): DesignCell => {
        const { receivers, ...counts } = countCell(divisions, t, step);
        const handedOn = sum(receivers);
        return {
          step,
          isCarried: carries(team, step, undefined),
          ...counts,
          handedOn,
          isHandedOn: handedOn > 0 && handedOn >= leastShare * counts.out,
          receivers: receivers
            .map((count, to) => ({ team: found.teams[to]!.id, count }))
            .filter(({ count }) => count > 0)
            .toSorted((a, b) => b.count - a.count),
          isDelivery: counts.delivered > 0 && counts.delivered >= leastShare * ends,
        };
      }),
    })),
  };
}

interface DividedFlows {
  readonly steps: readonly DividedStep[];
  readonly flows: readonly CaseFlow[];
}

/** What comes to a team at a step, over all segments; receivers by position. */
function countCell(divisions: readonly DividedFlows[], team: number, step: string) {
  const parts = divisions.flatMap(({ steps, flows }) =>
    steps
      .filter((one) => one.step === step)
      .map((divided) => ({
        divided,
        share: divided.shares[team]!,
        onwards: flows
          .filter(({ from }) => from === step)
          .map(({ to, count }) => ({ count, lots: steps.find((one) => one.step === to)!.lots })),
      })),
  );
  const leaving = parts.flatMap(({ share, onwards }) =>
    onwards.filter(({ lots }) => lots[team] === 0).map(({ count, lots }) => ({ count: share * count, lots })),
  );
  const teams = parts[0]?.divided.shares ?? [];
  return {
    visits: sum(parts.map(({ divided, share }) => divided.visits * share)),
    out: sum(parts.flatMap(({ share, onwards }) => onwards.map(({ count }) => count * share))),
    delivered: sum(parts.map(({ divided, share }) => divided.ends * share)),
    receivers: teams.map((_, to) => sum(leaving.map(({ count, lots }) => count * lots[to]!))),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
