export { addDesign, copyDesign, removeDesign, renameDesign } from "./change-designs.ts";
export { addTeam, type HandoverPlace, removeTeam, renameTeam, setHandover } from "./change-teams.ts";
export { countHandovers, expectedFlows, type HandoverCount } from "./count-handovers.ts";
export { type DesignCell, type DesignMatrix, designMatrix } from "./design-matrix.ts";
export type { FormedDesign, Learning, PresetOptions } from "./form-design.ts";
export { forgetSkill, speedOf, teachSkill } from "./learn-skills.ts";
export { listPlaceable } from "./list-placeable.ts";
export { type MixedOptions, mixedDesign } from "./mixed-design.ts";
export { addPersonTo, listUnassigned, movePerson, type PersonMove } from "./move-people.ts";
export { moveSegment, moveStep, type SegmentMove, type StepMove } from "./move-work.ts";
export { orderSteps } from "./order-steps.ts";
export { type LearnerSpeed, learnerSpeed } from "./organisation.ts";
export { type ParallelOptions, parallelDesign } from "./parallel-design.ts";
export { type Learner, rankLearners } from "./review/rank-learners.ts";
export type { PersonRecord } from "./review/review-hierarchy.ts";
export type { TeamSizeLimits } from "./review/review-membership.ts";
export { type ReviewOptions, reviewTeams } from "./review/review-teams.ts";
export { type TeamLoad, teamLoads } from "./review/team-loads.ts";
export type { FormationWarning, FormationWarningCode } from "./review/warnings.ts";
export type { KruskalWallis } from "./segments/kruskal-wallis.ts";
export type { RatioOfMeans } from "./segments/ratio-of-means.ts";
export {
  type SegmentComparison,
  type SegmentSample,
  type SegmentTest,
  type SegmentTestOptions,
  type SegmentVerdict,
  testSegments,
} from "./segments/test-segments.ts";
export { type SeriesOptions, seriesDesign } from "./series-design.ts";
export { type SpecialisedOptions, specialisedDesign } from "./specialised-design.ts";
