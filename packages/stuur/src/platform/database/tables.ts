import type { ColumnType, Generated } from "kysely";
import type { Given, Instant, Json, JsonValue, OfTransaction } from "./columns.ts";
import type {
  DesignStudyTable,
  KnownPersonView,
  PersonSkillTable,
  PersonTable,
  ReadyStudyView,
  SimulationRunTable,
} from "./design-tables.ts";

export { type Json, type JsonValue, toJson } from "./columns.ts";

interface BilingualWord {
  readonly nl: string;
  readonly en: string;
}

/** What an organisation calls a case and a customer. */
export interface OrganisationWords {
  readonly case: BilingualWord;
  readonly cases: BilingualWord;
  readonly customer: BilingualWord;
}

/** One row, for the system only. */
export interface InstallationTable {
  id: Given<string>;
}

export interface OrganisationTable {
  id: Generated<string>;
  slug: string;
  name: string | null;
  is_example: Generated<boolean>;
  time_zone: Generated<string>;
  words: Json<OrganisationWords>;
  version: Generated<number>;
  created_at: Given<Instant>;
}

export interface StoredFileTable {
  organisation_id: OfTransaction<string>;
  id: Generated<string>;
  purpose: string;
  name: string;
  size_bytes: number;
  sha256: string;
  delete_after: Instant | null;
  version: Generated<number>;
  created_at: Given<Instant>;
}

export interface EventLogTable {
  organisation_id: OfTransaction<string>;
  id: Generated<string>;
  name: string;
  file_id: string | null;
  state: Generated<"importing" | "ready" | "failed">;
  part: string | null;
  manifest: ColumnType<JsonValue | null, string | null | undefined, string | null>;
  error: ColumnType<JsonValue | null, string | null | undefined, string | null>;
  job_id: string | null;
  choices: ColumnType<JsonValue, string | undefined, string>;
  difference: ColumnType<JsonValue | null, string | null | undefined, string | null>;
  file_part: string | null;
  earlier_file_id: string | null;
  pushes: Generated<number>;
  pushes_read: Generated<number>;
  persons: Generated<number>;
  pushed_attributes: ColumnType<readonly string[], string | undefined, string>;
  growth_error: ColumnType<JsonValue | null, string | null | undefined, string | null>;
  draft_choices: ColumnType<JsonValue | null, string | null | undefined, string | null>;
  version: Generated<number>;
  created_at: Given<Instant>;
}

export interface PersonKeyTable {
  organisation_id: OfTransaction<string>;
  log_id: string;
  pseudonym: string;
  name: string;
  created_at: Given<Instant>;
}

/** An event that another system sent; its capability knows what `content` holds. */
export interface PushedEventTable {
  organisation_id: OfTransaction<string>;
  log_id: string;
  key: string;
  content: Json<JsonValue>;
  push: number;
  place: number;
  changed_push: number;
  created_at: Given<Instant>;
}

/** A file of the watched folder as it was last read. */
export interface WatchedFileTable {
  organisation_id: OfTransaction<string>;
  name: string;
  log_id: string | null;
  size_bytes: number;
  changed_at: Instant;
  sha256: string | null;
  version: Generated<number>;
  created_at: Given<Instant>;
}

/** Other teams for a log, kept under a name; its capability knows what the columns of jsonb hold. */
export interface TeamAlternativeTable {
  organisation_id: OfTransaction<string>;
  id: Generated<string>;
  log_id: string;
  name: string;
  grouping: Json<JsonValue>;
  new_teams: Json<JsonValue>;
  version: Generated<number>;
  created_by: OfTransaction<string | null>;
  created_at: Given<Instant>;
  changed_at: ColumnType<Instant, never, Instant>;
}

/** A process matrix drawn by hand; its capability knows what the column of jsonb holds. */
export interface DrawnMatrixTable {
  organisation_id: OfTransaction<string>;
  id: Generated<string>;
  name: string;
  drawing: Json<JsonValue>;
  version: Generated<number>;
  created_by: OfTransaction<string | null>;
  created_at: Given<Instant>;
  changed_at: ColumnType<Instant, never, Instant>;
}

export type JobState = "waiting" | "running" | "done" | "failed" | "cancelled";

export interface JobTable {
  organisation_id: OfTransaction<string>;
  id: Generated<string>;
  kind: string;
  input_version: number;
  input: Json<JsonValue>;
  person_id: OfTransaction<string | null>;
  state: Generated<JobState>;
  owner: string | null;
  lease_token: string | null;
  lease_until: Instant | null;
  progress: Generated<number>;
  note: string | null;
  cancel_requested: Generated<boolean>;
  attempts: Generated<number>;
  max_attempts: Generated<number>;
  result: ColumnType<JsonValue | null, string | null | undefined, string | null>;
  error: ColumnType<JsonValue | null, string | null | undefined, string | null>;
  run_after: Generated<Instant>;
  created_at: Given<Instant>;
  started_at: Instant | null;
  finished_at: Instant | null;
}

export interface FactTable {
  organisation_id: OfTransaction<string>;
  id: Generated<string>;
  position: Given<number>;
  transaction: Given<string>;
  kind: string;
  body: ColumnType<JsonValue, string, never>;
  depth: ColumnType<number, number, never>;
  cause_id: ColumnType<string | null, string | null, never>;
  person_id: OfTransaction<string | null>;
  occurred_at: Given<Instant>;
  dispatched_at: Instant | null;
}

export interface DeliveryTable {
  organisation_id: string;
  fact_id: string;
  step: string;
  state: Generated<"waiting" | "done" | "dead">;
  attempts: Generated<number>;
  next_attempt_at: Generated<Instant>;
  error: ColumnType<JsonValue | null, string | null | undefined, string | null>;
  created_at: Given<Instant>;
  finished_at: Instant | null;
}

/** A log that can be questioned; every capability may read it. */
export interface ReadyLogView {
  organisation_id: Given<string>;
  id: Given<string>;
  name: Given<string>;
  part: Given<string>;
  manifest: Given<JsonValue>;
  is_example: Given<boolean>;
}

/** Every table and view of the schema, as the migrations make it. */
export interface Tables {
  installation: InstallationTable;
  organisation: OrganisationTable;
  stored_file: StoredFileTable;
  event_log: EventLogTable;
  person_key: PersonKeyTable;
  pushed_event: PushedEventTable;
  watched_file: WatchedFileTable;
  team_alternative: TeamAlternativeTable;
  drawn_matrix: DrawnMatrixTable;
  design_study: DesignStudyTable;
  person: PersonTable;
  person_skill: PersonSkillTable;
  job: JobTable;
  fact: FactTable;
  delivery: DeliveryTable;
  ready_log: ReadyLogView;
  ready_study: ReadyStudyView;
  simulation_run: SimulationRunTable;
  known_person: KnownPersonView;
}
