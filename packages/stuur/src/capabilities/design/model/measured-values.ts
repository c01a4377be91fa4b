import type { SimulationModel } from "@stuur/methods/simulation";
import type { ModelDraft } from "./edit-model.ts";
import type { ModelEvidence } from "./model.contract.ts";

/** What was measured of a place in the model. */
export interface Measured {
  readonly value: unknown;
  readonly n: number;
}

/** The measured value at a place, in the form that the model holds; null: not measured, or not to be told apart. */
export function findMeasured(
  evidence: ModelEvidence | null,
  { organisation: { steps, caseTypes, people, calendars = [] }, handovers }: ModelDraft,
  place: string,
): Measured | null {
  if (evidence === null) return null;
  const at = (pattern: RegExp) => pattern.exec(place)?.slice(1).map(Number);
  const step = at(/^steps\[(\d+)\]\.work$/);
  if (step) return ofStep(evidence, steps[step[0]!]?.id);
  const arrivals = at(/^caseTypes\[(\d+)\]\.arrivals$/);
  if (arrivals) return ofArrivals(evidence, caseTypes[arrivals[0]!]);
  const wait = at(/^caseTypes\[(\d+)\]\.route\[(\d+)\]\.wait$/);
  if (wait) return ofWait(evidence, caseTypes[wait[0]!], wait[1]!);
  const skill = at(/^people\[(\d+)\]\.skills\[(\d+)\]\.speed$/);
  if (skill) return ofSkill(evidence, people[skill[0]!], skill[1]!);
  const calendar = at(/^calendars\[(\d+)\]\.week$/);
  if (calendar) return ofCalendar(evidence, calendars[calendar[0]!]?.id);
  const pair = /^handovers\.exceptions\[(\d+)\]\.(delay|sendBack)$/.exec(place);
  if (pair) return ofHandover(evidence, handovers?.exceptions?.[Number(pair[1])], pair[2]!);
  return null;
}

/** What is known of a handover from team to team. */
export function findHandover(
  { handovers }: ModelEvidence,
  pair: { readonly from: string; readonly to: string } | undefined,
): ModelEvidence["handovers"][number] | undefined {
  return handovers.find(({ from, to }) => from === pair?.from && to === pair.to);
}

function ofHandover(
  evidence: ModelEvidence,
  pair: { readonly from: string; readonly to: string } | undefined,
  what: string,
): Measured | null {
  const found = findHandover(evidence, pair);
  if (found === undefined) return null;
  if (what === "sendBack") return { value: found.sendBack.probability, n: found.sendBack.n };
  return found.delay?.distribution ? { value: found.delay.distribution, n: found.delay.n } : null;
}

function ofStep({ steps }: ModelEvidence, id: string | undefined): Measured | null {
  const fit = steps.find(({ step }) => step === id)?.fit;
  return fit?.distribution ? { value: fit.distribution, n: fit.n } : null;
}

function ofArrivals(
  evidence: ModelEvidence,
  type: SimulationModel["caseTypes"][number] | undefined,
): Measured | null {
  const fit = evidence.arrivals.find(({ caseType }) => caseType === type?.id)?.fit;
  if (fit === undefined) return null;
  const calendar = type?.arrivals.kind === "replay" ? undefined : type?.arrivals.calendar;
  return { value: { ...fit.arrivals, ...(calendar !== undefined && { calendar }) }, n: fit.n };
}

/** A stop that cases come to from several others waits in more ways than one. */
function ofWait(
  { waits, ways, calendars }: ModelEvidence,
  type: SimulationModel["caseTypes"][number] | undefined,
  place: number,
): Measured | null {
  const stop = type?.route[place];
  const name = stop?.id ?? stop?.step;
  const from = ways.filter(({ caseType, to }) => caseType === type?.id && to === name);
  const before = type?.route.find(({ id, step }) => (id ?? step) === from[0]?.stop)?.step;
  const found = waits.find((one) => one.from === before && one.to === stop?.step)?.wait;
  if (from.length !== 1 || !found?.distribution) return null;
  return { value: { time: found.distribution, calendar: calendars[0]?.calendar }, n: found.n };
}

function ofSkill(
  evidence: ModelEvidence,
  person: SimulationModel["people"][number] | undefined,
  place: number,
): Measured | null {
  const step = person?.skills[place]?.step;
  const found = evidence.people
    .find((one) => one.person === person?.id)
    ?.skills.find((skill) => skill.step === step);
  return found ? { value: found.speed, n: found.n } : null;
}

function ofCalendar({ calendars }: ModelEvidence, id: string | undefined): Measured | null {
  const fit = calendars.find(({ calendar }) => calendar === id)?.fit;
  return fit?.week ? { value: fit.week, n: fit.n } : null;
}
