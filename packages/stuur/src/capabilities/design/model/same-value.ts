/** Whether two values of JSON are equal, in whatever order their fields are: a database keeps fields in its own order. */
export function isSameValue(a: unknown, b: unknown): boolean {
  return write(a) === write(b);
}

function write(value: unknown): string {
  return JSON.stringify(value, (_key, field: unknown) =>
    typeof field === "object" && field !== null && !Array.isArray(field)
      ? Object.fromEntries(Object.entries(field).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : field,
  );
}
