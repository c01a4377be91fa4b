/** A copy of a model with another value at a place such as `steps[0].work.mean`; `undefined` removes it. */
export function changeModel(model: unknown, place: string, value: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(model));
  const path = place.split(/[.[\]]+/).filter((part) => part !== "");
  let parent = copy;
  for (const name of path.slice(0, -1)) parent = parent[name];
  const last = path.at(-1)!;
  if (value !== undefined) parent[last] = value;
  else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else delete parent[last];
  return copy;
}

/** Every place of a model, but the model itself. */
export function listPlaces(value: unknown, place = ""): readonly string[] {
  if (typeof value !== "object" || value === null) return [place];
  const parts = Object.entries(value).flatMap(([name, part]) =>
    listPlaces(part, Array.isArray(value) ? `${place}[${name}]` : place === "" ? name : `${place}.${name}`),
  );
  return place === "" ? parts : [place, ...parts];
}
