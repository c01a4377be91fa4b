export type { AddEventsOptions } from "./add-events.ts";
export { addEvents } from "./add-events.ts";
export type { EventLogDifference, NameDifference } from "./compare-event-logs.ts";
export { compareEventLogs } from "./compare-event-logs.ts";
export type { Database, DatabaseLimits } from "./database.ts";
export type { ErrorDetails, EventLogError, EventLogErrorCode, Words } from "./errors.ts";
export { EventLogFailure } from "./errors.ts";
export type { EventLog } from "./event-log.ts";
export { openEventLog } from "./event-log.ts";
export type { ImportOptions, ImportProgress, ImportResult } from "./import-event-log.ts";
export { importEventLog } from "./import-event-log.ts";
export { listColumns, listStepColumns } from "./list-columns.ts";
export type {
  CodedText,
  ColumnRole,
  CountedReason,
  EventLogManifest,
  LogAttribute,
  LogNote,
  RecognisedColumn,
  RejectedRow,
  Remedy,
  SourceDescription,
  SourceKind,
  TimesBetween,
} from "./manifest.ts";
export type { AttributeColumn, AttributesOptions, AttributeValue } from "./questions/attributes.ts";
export { attributes } from "./questions/attributes.ts";
export type { Between, Durations, LateShare } from "./questions/between.ts";
export type { Period, PeriodLength } from "./questions/calendar-periods.ts";
export { selectCases } from "./questions/case-filter.ts";
export type { CaseTimeline, CaseTimelinesOptions, TimelineEvent } from "./questions/case-timelines.ts";
export { caseTimelines } from "./questions/case-timelines.ts";
export type { CaseMeasure, CaseValues } from "./questions/case-values.ts";
export { caseValues } from "./questions/case-values.ts";
export type { ChosenFor } from "./questions/choose-cases.ts";
export type { ColumnSamples } from "./questions/column-samples.ts";
export { columnSamples } from "./questions/column-samples.ts";
export type { CountedHandover } from "./questions/count-handovers.ts";
export { countHandovers } from "./questions/count-handovers.ts";
export type { Doubt } from "./questions/doubt.ts";
export { doubt } from "./questions/doubt.ts";
export type { EventTraceOptions } from "./questions/event-trace.ts";
export { eventTrace } from "./questions/event-trace.ts";
export type { FirstCase, FirstCasesOptions } from "./questions/first-cases.ts";
export { firstCases } from "./questions/first-cases.ts";
export type {
  HandoverDetail,
  HandoverOptions,
  StepCount,
  WaitingDistribution,
} from "./questions/handover.ts";
export { handover } from "./questions/handover.ts";
export type {
  HandoverEffect,
  HandoverEffectOptions,
  MatchedStratum,
  OutcomeDifference,
  OutcomeOf,
} from "./questions/handover-effect.ts";
export { handoverEffect } from "./questions/handover-effect.ts";
export type { HandoverEnds } from "./questions/handover-keys.ts";
export type { Bounded, HandoverMonth } from "./questions/handover-months.ts";
export type { Handover, HandoversOptions } from "./questions/handovers.ts";
export { handovers } from "./questions/handovers.ts";
export type { LeadTimeBin } from "./questions/lead-time-bins.ts";
export type { LeadTimeFigures, LeadTimes, LeadTimesOptions } from "./questions/lead-times.ts";
export { leadTimes } from "./questions/lead-times.ts";
export type { BalanceRow, CountOf } from "./questions/match-balance.ts";
export type { Matrix, MatrixCell, MatrixFlow, MatrixOptions } from "./questions/matrix.ts";
export { matrix } from "./questions/matrix.ts";
export type { Members } from "./questions/members.ts";
export { members } from "./questions/members.ts";
export type { Network, NetworkEdge, NetworkNode, NetworkOptions } from "./questions/network.ts";
export { network } from "./questions/network.ts";
export type { Grouping, QuestionOptions } from "./questions/options.ts";
export type { OverTimeOptions, PeriodAnswer, Question } from "./questions/over-time.ts";
export { overTime } from "./questions/over-time.ts";
export type { PairCount, PairsOptions } from "./questions/pairs.ts";
export { pairs } from "./questions/pairs.ts";
export type { PartiesMet } from "./questions/parties-met.ts";
export type { PassedCase, PillarToPost, PillarToPostOptions } from "./questions/pillar-to-post.ts";
export { pillarToPost } from "./questions/pillar-to-post.ts";
export type { PingPong, PingPongPair, Swings, TimeAway } from "./questions/ping-pong.ts";
export { pingPong } from "./questions/ping-pong.ts";
export type { Hands, Regrouped, RegroupedCounts, RegroupOptions } from "./questions/regroup.ts";
export { regroup } from "./questions/regroup.ts";
export { rejectedRows, removeRejectedRows } from "./questions/rejected-rows.ts";
export type { Rework, ReworkOptions, StepRework, TimeSpent } from "./questions/rework.ts";
export { rework } from "./questions/rework.ts";
export type { ServiceTime, ServiceTimesOptions } from "./questions/service-times.ts";
export { serviceTimes } from "./questions/service-times.ts";
export type { Share } from "./questions/share.ts";
export type { Spread } from "./questions/spread.ts";
export type { Summary } from "./questions/summary.ts";
export { summary } from "./questions/summary.ts";
export type {
  PersonFlow,
  ScarceStep,
  TeamInside,
  TeamInsideOptions,
} from "./questions/team-inside.ts";
export { teamInside } from "./questions/team-inside.ts";
export type { TeamReached } from "./questions/teams-reached.ts";
export { teamsReached } from "./questions/teams-reached.ts";
export type {
  DividedTime,
  HandoverTime,
  TeamParts,
  TeamTime,
  TimeDivision,
  TimeDivisionOptions,
} from "./questions/time-division.ts";
export { timeDivision } from "./questions/time-division.ts";
export type { TimePart } from "./questions/time-pieces.ts";
export type { PartOfTime } from "./questions/time-shares.ts";
export type { Variant, VariantOptions, VariantPart, Variants } from "./questions/variants.ts";
export { variants } from "./questions/variants.ts";
export type { WaitingBin } from "./questions/waiting-bins.ts";
export type { AttributesChosen } from "./read/choose-attributes.ts";
export type { ColumnsChosen } from "./read/choose-columns.ts";
export type { CsvDialect } from "./read/csv-dialect.ts";
export { detectCsvDialect } from "./read/csv-dialect.ts";
export { describeOcel } from "./read/ocel/describe-ocel.ts";
export type { ObjectTypeCount } from "./read/ocel/object-types.ts";
export type { FilePreview, PreviewOptions } from "./read/preview-file.ts";
export { previewFile } from "./read/preview-file.ts";
export type { RecognisedColumns } from "./read/recognise-by-content.ts";
export { recogniseColumns } from "./read/recognise-columns.ts";
export type { LayoutChosen, StepColumn, WideLayout } from "./read/wide-layout.ts";
export { recogniseWide } from "./read/wide-layout.ts";
export type { AddedEvent } from "./write/append-events.ts";
export type { ExportedFile, ExportFormat, ExportOptions, ExportResult } from "./write/export-event-log.ts";
export { exportEventLog } from "./write/export-event-log.ts";
export type { Side } from "./write/sequence.ts";
