/**
 * Where labels go that each want to stand at a place of their own on a line: as near to it as can be, in the same order,
 * without overlap and within [0, length]. Labels are given in the order of their places; a centre comes back for each.
 * When they do not fit together, they stand at equal distances and overlap.
 */
export function spreadLabels(
  labels: readonly { readonly at: number; readonly size: number }[],
  length: number,
): readonly number[] {
  const total = labels.reduce((sum, { size }) => sum + size, 0);
  if (total > length) {
    return labels.map((_, index) => ((index + 0.5) * length) / labels.length);
  }
  const groups: Group[] = [];
  for (const { at, size } of labels) {
    // A group of labels that touch stands where the sum of their squared moves is least.
    let group: Group = { sizes: [size], wish: at - size / 2, size };
    for (let before = groups.at(-1); before && endOf(before, length) > startOf(group, length); ) {
      groups.pop();
      group = join(before, group);
      before = groups.at(-1);
    }
    groups.push(group);
  }
  return groups.flatMap((group) => {
    let edge = startOf(group, length);
    return group.sizes.map((size) => {
      edge += size;
      return edge - size / 2;
    });
  });
}

interface Group {
  readonly sizes: readonly number[];
  /** Where its first label wants to begin. */
  readonly wish: number;
  readonly size: number;
}

function join(before: Group, after: Group): Group {
  const [m, n] = [before.sizes.length, after.sizes.length];
  return {
    sizes: [...before.sizes, ...after.sizes],
    wish: (m * before.wish + n * (after.wish - before.size)) / (m + n),
    size: before.size + after.size,
  };
}

function startOf({ wish, size }: Group, length: number): number {
  return Math.min(Math.max(wish, 0), length - size);
}

function endOf(group: Group, length: number): number {
  return startOf(group, length) + group.size;
}
