import {
  checkSimulationModel,
  type SimulationModel,
  type SimulationProblem,
} from "@stuur/methods/simulation";
import { StuurError, stuurError } from "../../../platform/errors/errors.ts";
import type { Alternative } from "../../../records/design-study.ts";
import type { DrawnModel } from "./studies.contract.ts";

/**
 * A model that may be kept: its form is right and its names exist. What merely cannot be simulated yet is kept while
 * somebody draws: a team without people or steps, a step that no team carries or nobody there can do.
 *
 * Blanks around the name of a design are left out.
 *
 * @param alternatives how its designs came about; by default the first is today's and somebody made the others
 * @throws STUUR_MODEL_REFUSED with every place that is wrong, STUUR_BAD_REQUEST
 */
export function checkContent(value: unknown, alternatives?: readonly Alternative[]): DrawnModel {
  refuseUnreadable(value);
  const written = trimDesigns(value);
  const checked = checkSimulationModel(fillTeams(written));
  const problems = checked.ok ? [] : checked.problems.filter(({ code }) => !isForLater.has(code));
  if (problems.length > 0) throw refused(problems);
  const model = written as SimulationModel;
  const named = alternatives ?? nameAlternatives(model);
  const isInOrder =
    named.length === model.designs.length &&
    named.every(({ design, kind }, i) => design === model.designs[i]!.id && (kind === "today") === (i === 0));
  if (!isInOrder) {
    throw stuurError("STUUR_BAD_REQUEST", {
      problem:
        "alternatives must name the designs of the model in their order, and only the first is today's",
    });
  }
  return { model, alternatives: named };
}

/** What the board warns of. */
const isForLater: ReadonlySet<string> = new Set<SimulationProblem["code"]>([
  "SIMULATION_NO_TEAM",
  "SIMULATION_NOBODY_CAN",
]);

/** The model as it is checked: somebody is in every team, so that an empty one is told of by the board alone. */
function fillTeams(value: unknown): unknown {
  if (!isRecord(value) || !Array.isArray(value.designs) || !Array.isArray(value.people)) return value;
  const somebody: unknown = isRecord(value.people[0]) ? value.people[0].id : undefined;
  const fill = (team: unknown) => {
    if (!isRecord(team)) return team;
    const isEmpty = (field: string) => Array.isArray(team[field]) && team[field].length === 0;
    const kept = Object.entries(team).filter(
      ([field]) => (field !== "steps" && field !== "portfolio") || !isEmpty(field),
    );
    return { ...Object.fromEntries(kept), ...(isEmpty("members") && { members: [somebody] }) };
  };
  const designs = value.designs.map((design: unknown) =>
    isRecord(design) && Array.isArray(design.teams) ? { ...design, teams: design.teams.map(fill) } : design,
  );
  return { ...value, designs };
}

function trimDesigns(value: unknown): unknown {
  if (!isRecord(value) || !Array.isArray(value.designs)) return value;
  const designs = value.designs.map((design: unknown) =>
    isRecord(design) && typeof design.id === "string" ? { ...design, id: design.id.trim() } : design,
  );
  return { ...value, designs };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** More than any model has: the least of what is deeper than a program can follow. */
const deepest = 50;

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((one) => isDeeper(one, levels - 1));
}

/** A database keeps no NUL and no half characters. */
function refuseUnreadable(value: unknown): void {
  if (isDeeper(value, deepest))
    throw stuurError("STUUR_BAD_REQUEST", { problem: `a model has at most ${deepest} levels` });
  // JSON writes them as \u0000 and \ud83d; a backslash of the text itself is written as two.
  if (!/(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/.test(JSON.stringify(value) ?? "")) return;
  throw stuurError("STUUR_BAD_REQUEST", { problem: "a name has unreadable characters" });
}

function refused(problems: readonly SimulationProblem[]): StuurError {
  const first = problems[0]!;
  const values = { count: problems.length, place: first.place };
  const { code, status, text } = stuurError("STUUR_MODEL_REFUSED", values);
  const why = { nl: `${text.nl} ${first.message.nl}`, en: `${text.en} ${first.message.en}` };
  return new StuurError({ code, status, text: why, values: { ...values, problems } });
}

function nameAlternatives({ designs }: SimulationModel): readonly Alternative[] {
  return designs.map(({ id }, i) => ({ design: id, kind: i === 0 ? "today" : "own" }));
}
