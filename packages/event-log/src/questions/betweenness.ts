/** A directed edge between two nodes, by their numbers from 0. */
export interface Edge {
  readonly from: number;
  readonly to: number;
}

/**
 * The betweenness centrality of each node: of the shortest routes between two other nodes, in the direction of the edges
 * and each edge as long as another, the share that passes through it; averaged over all ordered pairs of other nodes, so
 * between 0 and 1. With fewer than three nodes it is 0. Source: Brandes, A Faster Algorithm for Betweenness Centrality
 * (Journal of Mathematical Sociology 25, 2001). The work is proportional to nodes × edges.
 */
export function betweenness(size: number, edges: readonly Edge[]): number[] {
  const neighbours: number[][] = Array.from({ length: size }, () => []);
  for (const { from, to } of edges) neighbours[from]!.push(to);
  const passing = new Float64Array(size);
  for (let source = 0; source < size; source++) addRoutesFrom(source, neighbours, passing);
  const pairs = (size - 1) * (size - 2);
  return Array.from(passing, (routes) => (pairs > 0 ? routes / pairs : 0));
}

/** Adds for each node the routes from the source that pass through it. */
function addRoutesFrom(
  source: number,
  neighbours: readonly (readonly number[])[],
  passing: Float64Array,
): void {
  const { order, distance, routes } = findRoutes(source, neighbours);
  const dependency = new Float64Array(neighbours.length);
  for (const node of order.reverse()) {
    for (const next of neighbours[node]!) {
      if (distance[next] !== distance[node]! + 1) continue;
      dependency[node]! += (routes[node]! / routes[next]!) * (1 + dependency[next]!);
    }
    if (node !== source) passing[node]! += dependency[node]!;
  }
}

/** The nodes that the source reaches, nearest first; how far each is and by how many shortest routes. */
function findRoutes(source: number, neighbours: readonly (readonly number[])[]) {
  const distance = new Int32Array(neighbours.length).fill(-1);
  const routes = new Float64Array(neighbours.length);
  const order = [source];
  distance[source] = 0;
  routes[source] = 1;
  for (let reached = 0; reached < order.length; reached++) {
    const node = order[reached]!;
    for (const next of neighbours[node]!) {
      if (distance[next] === -1) {
        distance[next] = distance[node]! + 1;
        order.push(next);
      }
      if (distance[next] === distance[node]! + 1) routes[next]! += routes[node]!;
    }
  }
  return { order, distance, routes };
}
