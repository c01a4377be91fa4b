import { requireParameter } from "@stuur/methods/parameters";
import type { EventLog } from "../event-log.ts";
import { answer } from "./answer.ts";
import { betweenness } from "./betweenness.ts";
import { divideGreedily } from "./greedy-modularity.ts";
import { mostFirst } from "./most-first.ts";
import type { QuestionOptions } from "./options.ts";
import type { Relations, ValueKey } from "./relations.ts";
import { type Share, shareOf } from "./share.ts";

/** What is asked of the network. */
export interface NetworkOptions extends QuestionOptions {
  /** Edges with a smaller share of all pairs are left out, here and in the centralities and groups; by default none. */
  readonly minShare?: number;
}

/** A team (or person) of the network. */
export interface NetworkNode {
  readonly party: string;
  readonly events: number;
  /** Distinct cases. */
  readonly cases: number;
  /** Handovers to it and from it, over all edges, also those that were left out. */
  readonly handoversIn: number;
  readonly handoversOut: number;
  /** Of the pairs that begin here, those that stay here. */
  readonly stays: Share;
  /** Distinct parties that it has an edge with, whatever its direction. */
  readonly degree: number;
  /**
   * Of the shortest routes between two others, the share that passes here: 0 to 1. Null in a network that is too large
   * (nodes × edges above a hundred million).
   */
  readonly betweenness: number | null;
}

/** Handovers from one party to another. */
export interface NetworkEdge {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  /** Distinct cases. */
  readonly cases: number;
  /** `count` / all pairs, those within one party included: the weight of pm4py's network, which is no share of handovers. */
  readonly shareOfPairs: number;
}

/** Who hands over to whom. */
export interface Network {
  readonly pairs: number;
  readonly handovers: number;
  /** Most events first, then by name. */
  readonly nodes: readonly NetworkNode[];
  /** Most handovers first, then by name. */
  readonly edges: readonly NetworkEdge[];
  /**
   * Groups of parties that hand over among themselves more than chance would have it, the largest first: a suggestion of
   * who works together, no proof. A modularity below 0.3 says that there are hardly any. Null without edges, or in a
   * network that is too large.
   */
  readonly communities: {
    readonly modularity: number;
    readonly groups: readonly (readonly string[])[];
  } | null;
}

/**
 * The network of handover of work (van der Aalst, Reijers and Song, Discovering Social Networks from Event Logs, 2005;
 * direct succession, multiple occurrences counted): who hands over to whom, who stands between others, and who work
 * together. A missing team is the node `(none)`. Centrality: Brandes, 2001; groups: Clauset, Newman and Moore, 2004.
 *
 * @example
 * ```ts
 * import { mkdtemp, writeFile } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { importEventLog, network, openEventLog } from "@stuur/event-log";
 *
 * const folder = await mkdtemp(join(tmpdir(), "stuur-"));
 * const file = join(folder, "orders.csv");
 * const rows = ["Ask,Sales,2025-03-03", "Plan,Office,2025-03-04", "Make,Floor,2025-03-05", "Send,Floor,2025-03-06"];
 * await writeFile(file, ["order,step,team,completed", ...rows.map((row) => `1,${row}`)].join("\n"));
 * await importEventLog({ file, folder: join(folder, "log") });
 * const log = await openEventLog(join(folder, "log"));
 * const { nodes, edges } = await network(log);
 * nodes.map(({ party, betweenness }) => [party, betweenness]); // => [["Floor", 0], ["Office", 0.5], ["Sales", 0]]
 * edges[0]; // => { from: "Office", to: "Floor", count: 1, cases: 1, shareOfPairs: 1 / 3 }
 * await log.close();
 * ```
 */
export function network(log: EventLog, options: NetworkOptions = {}): Promise<Network> {
  const { minShare = 0 } = options;
  requireParameter(minShare >= 0 && minShare <= 1, "minShare", minShare, "a share from 0 to 1");
  return answer(log, options, async (relations) => {
    const parties = await readParties(log, relations);
    const flows = await readFlows(log, relations);
    const pairs = flows.reduce((sum, { count }) => sum + count, 0);
    const handed = flows.filter(({ handovers }) => handovers > 0);
    const all = handed.map(({ from, to, handovers, cases }): NetworkEdge => {
      return { from, to, count: handovers, cases, shareOfPairs: handovers / pairs };
    });
    const shown = all.filter(({ shareOfPairs }) => shareOfPairs >= minShare);
    const edges = mostFirst(
      shown,
      ({ count }) => count,
      ({ from }) => from,
      ({ to }) => to,
    );
    return {
      pairs,
      handovers: all.reduce((sum, { count }) => sum + count, 0),
      nodes: describeNodes(parties, flows, edges),
      edges,
      communities: findCommunities(parties, edges),
    };
  });
}

/** Above this, finding what stands between takes longer than anybody waits for it. */
const mostSteps = 100_000_000;

interface Party {
  readonly party: string;
  readonly events: number;
  readonly cases: number;
}

async function readParties(log: EventLog, relations: Relations): Promise<Party[]> {
  const rows = await log.database.query<{ value: ValueKey; events: number; cases: number }>(`
    SELECT value, count(*) AS events, count(DISTINCT case_no) AS cases FROM ${relations.events} GROUP BY value`);
  const parties = rows.map(({ value, ...counts }) => ({ party: relations.valueName(value), ...counts }));
  return mostFirst(
    parties,
    ({ events }) => events,
    ({ party }) => party,
  );
}

/** All pairs from one party to another (or the same), those of them that are handovers, and in how many cases these are. */
interface Flow {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly handovers: number;
  readonly cases: number;
}

async function readFlows(log: EventLog, relations: Relations): Promise<Flow[]> {
  const rows = await log.database.query<
    Omit<Flow, "from" | "to"> & { from_value: ValueKey; to_value: ValueKey }
  >(`
    SELECT from_value, to_value, count(*) AS count, count(*) FILTER (handed) AS handovers,
      count(DISTINCT case_no) FILTER (handed) AS cases
    FROM ${relations.pairs} GROUP BY from_value, to_value`);
  return rows.map(({ from_value, to_value, ...counts }) => {
    return { from: relations.valueName(from_value), to: relations.valueName(to_value), ...counts };
  });
}

function describeNodes(
  parties: readonly Party[],
  flows: readonly Flow[],
  edges: readonly NetworkEdge[],
): NetworkNode[] {
  const between =
    parties.length * edges.length > mostSteps
      ? null
      : betweenness(parties.length, numberEnds(parties, edges));
  const tallies = new Map(parties.map(({ party }) => [party, { in: 0, out: 0, stays: 0, pairs: 0 }]));
  for (const { from, to, count, handovers } of flows) {
    const [sender, receiver] = [tallies.get(from)!, tallies.get(to)!];
    sender.pairs += count;
    sender.out += handovers;
    receiver.in += handovers;
    if (from === to) sender.stays += count;
  }
  const neighbours = new Map(parties.map(({ party }) => [party, new Set<string>()]));
  for (const { from, to } of edges) {
    neighbours.get(from)!.add(to);
    neighbours.get(to)!.add(from);
  }
  return parties.map((counts, index) => {
    const tally = tallies.get(counts.party)!;
    return {
      ...counts,
      handoversIn: tally.in,
      handoversOut: tally.out,
      stays: shareOf(tally.stays, tally.pairs),
      degree: neighbours.get(counts.party)!.size,
      betweenness: between?.[index] ?? null,
    };
  });
}

function numberEnds(parties: readonly Party[], edges: readonly NetworkEdge[]) {
  const numbers = new Map(parties.map(({ party }, index) => [party, index]));
  return edges.map(({ from, to, count }) => {
    return { from: numbers.get(from)!, to: numbers.get(to)!, weight: count };
  });
}

function findCommunities(parties: readonly Party[], edges: readonly NetworkEdge[]): Network["communities"] {
  if (edges.length === 0 || parties.length * edges.length > mostSteps) return null;
  const { modularity, groups } = divideGreedily(parties.length, numberEnds(parties, edges));
  return { modularity, groups: groups.map((group) => group.map((index) => parties[index]!.party)) };
}
