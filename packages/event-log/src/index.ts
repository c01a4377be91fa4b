export type { Database, DatabaseLimits } from "./database.ts";
export type { ErrorDetails, EventLogError, EventLogErrorCode, Words } from "./errors.ts";
export { EventLogFailure } from "./errors.ts";
export type { EventLog } from "./event-log.ts";
export { openEventLog } from "./event-log.ts";
export type { ImportOptions, ImportProgress, ImportResult } from "./import-event-log.ts";
export { importEventLog } from "./import-event-log.ts";
export type {
  CodedText,
  ColumnRole,
  EventLogManifest,
  RecognisedColumn,
  RejectedRow,
  SourceDescription,
} from "./manifest.ts";
export type { Between, Durations, LateShare } from "./questions/between.ts";
export type { Doubt } from "./questions/doubt.ts";
export { doubt } from "./questions/doubt.ts";
export type { Handover } from "./questions/handovers.ts";
export { handovers } from "./questions/handovers.ts";
export type { Matrix, MatrixCell, MatrixFlow } from "./questions/matrix.ts";
export { matrix } from "./questions/matrix.ts";
export type { QuestionOptions } from "./questions/options.ts";
export type { PairCount } from "./questions/pairs.ts";
export { pairs } from "./questions/pairs.ts";
export type { Summary } from "./questions/summary.ts";
export { summary } from "./questions/summary.ts";
export type { ColumnsChosen } from "./read/choose-columns.ts";
export type { CsvDialect } from "./read/csv-dialect.ts";
export { detectCsvDialect } from "./read/csv-dialect.ts";
export type { RecognisedColumns } from "./read/recognise-by-content.ts";
export { recogniseColumns } from "./read/recognise-columns.ts";
export type { Side } from "./write/sequence.ts";
