/** The name, with a number behind it when it is in use. */
export function freeName(wanted: string, inUse: readonly string[]): string {
  const taken = new Set(inUse.map((name) => name.toLowerCase()));
  const name = wanted.trim().slice(0, 190);
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${name} ${number}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}
