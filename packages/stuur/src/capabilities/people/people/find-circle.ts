/** Who leads whom. */
interface Led {
  readonly id: string;
  readonly managerId: string | null;
}

/** People who lead each other in a circle, each the manager of the one before; null: nobody leads himself in the end. */
export function findCircle(people: readonly Led[]): readonly string[] | null {
  const managerOf = new Map(people.map(({ id, managerId }) => [id, managerId]));
  const cleared = new Set<string>();
  for (const { id } of people) {
    const path: string[] = [];
    const onPath = new Set<string>();
    let at: string | null | undefined = id;
    while (at && !cleared.has(at)) {
      if (onPath.has(at)) return path.slice(path.indexOf(at));
      path.push(at);
      onPath.add(at);
      at = managerOf.get(at);
    }
    for (const passed of path) cleared.add(passed);
  }
  return null;
}
