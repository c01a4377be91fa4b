/** Lists of whole numbers in two arrays: list i is `items` from `from[i]` until `from[i + 1]`. */
export interface NumberLists {
  readonly from: Int32Array;
  readonly items: Int32Array;
}

export function packLists(lists: readonly (readonly number[])[]): NumberLists {
  const from = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => {
    from[i + 1] = from[i]! + list.length;
  });
  return { from, items: Int32Array.from(lists.flat()) };
}
