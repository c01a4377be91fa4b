export type {
  ComparisonOptions,
  QuantileComparison,
  ResemblanceReason,
  SampleComparison,
} from "./compare-samples.ts";
export { compareSamples } from "./compare-samples.ts";
export type { FittedForm } from "./distribution/assess-form.ts";
export { describeFit, type FitDescription, type FitDistance } from "./distribution/describe-fit.ts";
export { distributionCdf, distributionQuantile } from "./distribution/distribution-functions.ts";
export type { ParametricKind } from "./distribution/estimate-form.ts";
export {
  type ExcludedForm,
  type FitOptions,
  type FitReason,
  type FittedDistribution,
  fitDistribution,
} from "./distribution/fit-distribution.ts";
export type { ObservationOptions } from "./distribution/observations.ts";
export type { FittedParameter } from "./distribution/parameter-intervals.ts";
export { type ArrivalCell, type ArrivalOptions, type FittedArrivals, fitArrivals } from "./fit-arrivals.ts";
export {
  type CalendarFitOptions,
  type FittedCalendar,
  type FittedWeekday,
  fitCalendar,
} from "./fit-calendar.ts";
export { type FittedChoice, type FittedProbability, fitChoices, fitProbability } from "./fit-probability.ts";
export { addLeavers } from "./model/add-leavers.ts";
export type { EventTrace } from "./model/event-trace.ts";
export { type FittedModel, fitModel, type ModelFitOptions } from "./model/fit-model.ts";
export type { FitProblem } from "./model/fit-problems.ts";
export type { FitNames } from "./model/fitted-parts.ts";
export type { CaseFlow, MeasuredTimes, ModelEvidence, TimesPicture } from "./model/model-evidence.ts";
export type { SampleDistance } from "./sample-distance.ts";
export type {
  ComparedDistribution,
  ComparedFigureName,
  ComparedWithLog,
  ModelValidation,
  ValidationProgress,
  ValidationReason,
  ValidationReasonCode,
} from "./validate/model-validation.ts";
export {
  type ObservedCases,
  type ObservedEvent,
  observeCases,
  observeTrace,
} from "./validate/observe-cases.ts";
export {
  type ValidationOptions,
  validateInBatches,
  validateModel,
} from "./validate/validate-model.ts";
