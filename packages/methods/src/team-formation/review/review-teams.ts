import { carries, type Design, type SimulationModel } from "../../simulation/index.ts";
import { designOf } from "../change-design.ts";
import { reviewCoverage } from "./review-coverage.ts";
import { type PersonRecord, reviewHierarchy } from "./review-hierarchy.ts";
import { reviewMembership, type TeamSizeLimits, usualSizes } from "./review-membership.ts";
import { teamLoads } from "./team-loads.ts";
import { countAble, type FormationWarning, makeWarning } from "./warnings.ts";

export interface ReviewOptions {
  /** Who leads whom and who is in touch with customers; without it nothing is said of that. */
  readonly people?: readonly PersonRecord[];
  /** Who was to be in which team. */
  readonly wishes?: readonly { readonly person: string; readonly team: string }[];
  readonly limits?: Partial<TeamSizeLimits>;
}

/** What fits exactly is not refused for rounding. */
const full = 1 - 1e-9;

/**
 * What stands out in the teams of a design, what must be mended before it is simulated first. A warning has a code, the
 * names concerned, a text in Dutch and English with a way out, and the numbers behind it:
 *
 * - blocking: an empty team; a step or segment without a team; a step that nobody in the team can do; more work than time;
 * - fewer people for a step than teams that need it, and who could learn it (`rankLearners`); a step that one person carries
 *   alone; more people than two pizzas feed (above 8 in a team with its own customers or all steps, above 12 in another);
 *   a manager and somebody below, also through others; managers in a circle; a contact person who executes
 *   nothing; somebody without a step, without a team, or in several; a segment that chance divides over teams; wishes that
 *   contradict each other or are not met.
 *
 * The model must have passed `checkSimulationModel`, apart from its designs.
 *
 * @throws RangeError when the design does not exist.
 * @example
 * ```ts
 * import { reviewTeams } from "@stuur/methods/team-formation";
 *
 * const model = {
 *   version: 1,
 *   steps: ["plan", "make"].map((id) => ({ id, work: { kind: "constant", value: 60 } as const })),
 *   caseTypes: [
 *     {
 *       id: "order",
 *       arrivals: { kind: "gaps", gap: { kind: "exponential", mean: 3600 } },
 *       route: [{ step: "plan" }, { step: "make" }],
 *     },
 *   ],
 *   people: [
 *     { id: "Ada", skills: [{ step: "plan" }, { step: "make" }] },
 *     { id: "Bo", skills: [{ step: "make" }] },
 *     { id: "Cor", skills: [{ step: "make" }] },
 *     { id: "Dee", skills: [{ step: "make" }] },
 *   ],
 *   designs: [{ id: "two", teams: [{ id: "North", members: ["Ada", "Bo"] }, { id: "South", members: ["Cor", "Dee"] }] }],
 * } as const;
 * const warnings = reviewTeams(model, "two");
 * warnings.map(({ code }) => code); // => ["TEAM_NOBODY_CAN", "TEAM_SCARCE_SKILL", "TEAM_ONE_PERSON"]
 * warnings[0]?.message.en; // => "Nobody in South can do plan. Let Cor learn it, who does make already."
 * warnings[1]?.details; // => { n: 1, k: 2, lessons: 1 }
 * ```
 */
export function reviewTeams(
  model: SimulationModel,
  design: string,
  { people = [], wishes = [], limits = {} }: ReviewOptions = {},
): readonly FormationWarning[] {
  const found = designOf(model, design);
  const contacts = new Set(people.filter(({ isFrontline }) => isFrontline).map(({ id }) => id));
  const warnings = [
    ...reviewCoverage(model, found),
    ...reviewLoad(model, design),
    ...reviewMembership(model, found, { limits: { ...usualSizes, ...limits }, contacts }),
    ...reviewHierarchy(found, people),
    ...reviewPortfolios(model, found),
    ...reviewWishes(found, wishes),
  ];
  return [
    ...warnings.filter(({ isBlocking }) => isBlocking),
    ...warnings.filter(({ isBlocking }) => !isBlocking),
  ];
}

function reviewLoad(model: SimulationModel, design: string): readonly FormationWarning[] {
  return teamLoads(model, design)
    .filter(({ load }) => load >= full)
    .map(({ teams, load, steps, people, needed }) =>
      makeWarning(
        "TEAM_OVERLOADED",
        { teams, steps, people },
        {
          load: Math.min(9999, Math.round(load * 1000) / 10),
          needed,
          able: people.length,
          whoCan: countAble(people.length),
        },
      ),
    );
}

/** Segments that several teams serve at one step, while one of them has the segment in its portfolio. */
function reviewPortfolios(model: SimulationModel, { teams }: Design): readonly FormationWarning[] {
  return (model.segments ?? []).flatMap(({ id: segment }) => {
    const shared = model.steps
      .map(({ id: step }) => teams.filter((team) => carries(team, step, segment)))
      .filter((carriers) => carriers.length > 1)
      .filter((carriers) => carriers.some(({ portfolio }) => portfolio !== undefined))
      .flat();
    const names = teams.filter((team) => shared.includes(team)).map(({ id }) => id);
    return names.length === 0
      ? []
      : [makeWarning("TEAM_SEGMENT_IN_SEVERAL", { segments: [segment], teams: names })];
  });
}

function reviewWishes(
  { teams }: Design,
  wishes: NonNullable<ReviewOptions["wishes"]>,
): readonly FormationWarning[] {
  return [...new Set(wishes.map(({ person }) => person))].flatMap((person) => {
    const wished = [...new Set(wishes.filter((wish) => wish.person === person).map(({ team }) => team))];
    if (wished.length > 1)
      return [makeWarning("TEAM_WISHES_CONTRADICT", { people: [person], teams: wished })];
    const isMet = teams.some(({ id, members }) => id === wished[0] && members.includes(person));
    return isMet ? [] : [makeWarning("TEAM_WISH_NOT_MET", { people: [person], teams: wished })];
  });
}
