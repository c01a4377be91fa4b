import type { MatrixData } from "./matrix-data.ts";

/** How somebody wants to see teams and steps; what it leaves out stands in its usual order. */
export interface Arrangement {
  readonly sort?: "volume" | undefined;
  /** These first, in this order. */
  readonly teamOrder?: readonly string[] | undefined;
  readonly stepOrder?: readonly string[] | undefined;
}

/** The same matrix, with teams and steps in the order that was asked for. */
export function arrangeMatrix(data: MatrixData, { sort, teamOrder, stepOrder }: Arrangement): MatrixData {
  const teams = sort === "volume" ? data.teams.toSorted((a, b) => b.events - a.events) : data.teams;
  return {
    ...data,
    teams: putFirst(teams, ({ team }) => team, teamOrder),
    steps: putFirst(data.steps, ({ step }) => step, stepOrder),
  };
}

/** Those that `order` names first, then the others as they were; a name that is not there is passed over. */
export function putFirst<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  order: readonly string[] | undefined,
): readonly Item[] {
  if (!order || order.length === 0) return items;
  const places = new Map(order.map((name, place) => [name, place]));
  const placeOf = (item: Item) => places.get(nameOf(item)) ?? order.length;
  return items.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** `name` at the place where `target` stood; the ones in between move up. */
export function moveTo(names: readonly string[], name: string, target: string): readonly string[] {
  const place = names.indexOf(target);
  if (place < 0 || !names.includes(name)) return names;
  return names.filter((other) => other !== name).toSpliced(place, 0, name);
}

/**
 * The order as short as an address can hold it: the fewest first names after which the rest stands as usual; `undefined`
 * when nothing was moved. {@link putFirst} with this gives `names` again.
 */
export function shortenOrder(
  names: readonly string[],
  usual: readonly string[],
): readonly string[] | undefined {
  const known = usual.filter((name) => names.includes(name));
  const placeOf = (index: number) => known.indexOf(names[index] ?? "");
  let from = names.length - 1;
  // Walking back, the rest stands as usual as long as each name belongs before the one after it.
  while (from > 0 && placeOf(from - 1) < placeOf(from)) from--;
  return from <= 0 ? undefined : names.slice(0, from);
}
