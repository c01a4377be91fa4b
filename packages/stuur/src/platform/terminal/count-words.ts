/** A formatted number with what is counted: "1 row", "1,200 rows". */
export function countWords(n: string, one: string, many: string): string {
  return `${n} ${n === "1" ? one : many}`;
}
