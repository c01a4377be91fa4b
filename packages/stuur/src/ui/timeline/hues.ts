/** The colour class of each team or person: seven in order of appearance; from the seventh on they share the last. */
export function assignHues(names: Iterable<string | null>): (name: string | null) => string {
  const known = [...new Set([...names].filter((name) => name !== null))];
  return (name) => {
    const index = name === null ? -1 : known.indexOf(name);
    return `t${index < 0 ? mostHues : Math.min(mostHues, index + 1)}`;
  };
}

export const mostHues = 7;
