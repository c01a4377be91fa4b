/** In `count` cases both occur, and `earlier` occurs first before `later` does. Both are places in the list to order. */
export interface Precedence {
  readonly earlier: number;
  readonly later: number;
  readonly count: number;
}

/**
 * Orders a list of `size` items so that few cases contradict it: a case counts once for each two items that it has in the
 * other order. Finding the very best order (Kemeny's) is NP-hard; this one moves items to where fewest cases contradict,
 * one at a time, until no move helps. Starts from the order of the list and keeps it where the cases do not decide.
 * Gives the places in the list. At most size³ steps, in practice a few times size².
 */
export function orderByPrecedence(size: number, precedences: readonly Precedence[]): number[] {
  const net = new Float64Array(size * size);
  for (const { earlier, later, count } of precedences) {
    net[earlier * size + later]! += count;
    net[later * size + earlier]! -= count;
  }
  const majority = (earlier: number, later: number) => net[earlier * size + later]!;
  const order = Array.from({ length: size }, (_, item) => item);
  for (let pass = 0; pass < size; pass++) {
    const moved = [...order].filter((item) => moveToBestPlace(order, item, majority));
    if (moved.length === 0) break;
  }
  return order;
}

type Majority = (earlier: number, later: number) => number;

/** Moves the item to the nearest of the places that most cases agree with; tells whether another place was better. */
function moveToBestPlace(order: number[], item: number, majority: Majority): boolean {
  const from = order.indexOf(item);
  let best = { place: from, gain: 0 };
  for (let place = from - 1, gain = 0; place >= 0; place--) {
    gain += majority(item, order[place]!);
    if (gain > best.gain) best = { place, gain };
  }
  for (let place = from + 1, gain = 0; place < order.length; place++) {
    gain += majority(order[place]!, item);
    if (gain > best.gain) best = { place, gain };
  }
  order.splice(from, 1);
  order.splice(best.place, 0, item);
  return best.place !== from;
}
