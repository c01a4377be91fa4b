import type { SimulationModel } from "@stuur/methods/simulation";

/** The parts of the page, by how their places in the model begin. */
const sections = [
  ["stepsTitle", /^steps\[/],
  ["arrivalsTitle", /^caseTypes\[\d+\]\.(arrivals|due)/],
  ["routesTitle", /^caseTypes\[/],
  ["handoversTitle", /^designs\[/],
  ["peopleTitle", /^people\[/],
  ["calendarsTitle", /^calendars\[/],
] as const;

export type EstimatedSection = (typeof sections)[number][0];

/**
 * What of a model somebody estimated, by the part of the page where it is found, with the names of what it is about. A place
 * that no part shows is left out of the names, never of the count beside them.
 */
export function nameEstimates(
  model: SimulationModel,
  places: readonly string[],
): readonly { readonly section: EstimatedSection; readonly names: readonly string[] }[] {
  return sections.flatMap(([section], i) => {
    const own = places.filter((place) => sections.findIndex(([, begin]) => begin.test(place)) === i);
    if (own.length === 0) return [];
    return [{ section, names: [...new Set(own.flatMap((place) => nameOf(model, place)))] }];
  });
}

function nameOf({ steps, caseTypes, people, calendars = [] }: SimulationModel, place: string) {
  const [list, first, second] = [/^\w+/.exec(place)?.[0], ...place.matchAll(/\[(\d+)\]/g)].map((found) =>
    typeof found === "string" ? found : Number(found?.[1]),
  );
  const at = Number(first);
  if (list === "steps") return steps[at]?.id ?? [];
  if (list === "people") return people[at]?.id ?? [];
  if (list === "calendars") return calendars[at]?.id ?? [];
  if (list !== "caseTypes") return [];
  const type = caseTypes[at];
  return (place.includes(".route[") ? type?.route[Number(second)]?.step : type?.id) ?? [];
}
