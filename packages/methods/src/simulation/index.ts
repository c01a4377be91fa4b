export { EventLimitError } from "./engine/case-flow.ts";
export { TimeEndsError } from "./engine/timeline.ts";
export { carries } from "./model/check-designs.ts";
export { type CheckedModel, checkSimulationModel } from "./model/check-simulation-model.ts";
export { type Distribution, distributionMean } from "./model/distribution.ts";
export type { SimulationProblem, SimulationProblemCode, SimulationWords } from "./model/problems.ts";
export { type Schema, simulationModelSchema } from "./model/schema.ts";
export type {
  Arrivals,
  CaseType,
  Design,
  Facility,
  Handover,
  ModelCalendar,
  ModelPerson,
  ModelStep,
  ModelTeam,
  RouteStop,
  Segment,
  SimulationModel,
  Skill,
  Wait,
} from "./model/simulation-model.ts";
export {
  type BreakEven,
  type BreakEvenOptions,
  type BreakEvenPoint,
  findBreakEven,
  findBreakEvenInSteps,
} from "./output/break-even.ts";
export type { ComparedFigure, DesignDifference, FigureDifference } from "./output/compare-designs.ts";
export {
  type Decomposition,
  type DecompositionOptions,
  decomposeDifference,
  decomposeInSteps,
  type GrowingHybrid,
} from "./output/decompose-difference.ts";
export { type Estimate, estimateMean } from "./output/estimate.ts";
export { expectedCases } from "./output/expected-cases.ts";
export { type ExpectedWork, expectedWork } from "./output/expected-work.ts";
export { checkExperiment, type Experiment } from "./output/experiment.ts";
export type { DesignFigures, Spread } from "./output/figures.ts";
export type { Effect } from "./output/hybrid-designs.ts";
export { type DifferenceVerdict, judgeDifference, practicalMargin } from "./output/judge-difference.ts";
export {
  type LeadTimeHistograms,
  type LeadTimeOptions,
  simulateLeadTimes,
} from "./output/lead-time-histograms.ts";
export { tellImpossible } from "./output/runs.ts";
export {
  concludeSimulation,
  type DesignResult,
  type ReplicationTask,
  type SimulationAnswer,
  type SimulationProgress,
  simulateDesigns,
  simulateInBatches,
  simulateReplication,
} from "./output/simulate-designs.ts";
export { type SimulatedEvent, simulateLog } from "./output/simulated-log.ts";
export { findWarmUp, type WarmUp } from "./output/warm-up.ts";
