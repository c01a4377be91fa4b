import type { ColumnType, Generated } from "kysely";
import type { Given, Instant, JsonValue, OfTransaction } from "./columns.ts";

/** A question about teams; its capability knows what the columns of jsonb hold. */
export interface DesignStudyTable {
  organisation_id: OfTransaction<string>;
  id: Generated<string>;
  name: string;
  log_id: string | null;
  state: Generated<"fitting" | "ready" | "failed">;
  choices: ColumnType<JsonValue, string | undefined, string>;
  content: ColumnType<JsonValue | null, string | null | undefined, string | null>;
  error: ColumnType<JsonValue | null, string | null | undefined, string | null>;
  job_id: string | null;
  version: Generated<number>;
  created_by: OfTransaction<string | null>;
  created_at: Given<Instant>;
  changed_at: ColumnType<Instant, never, Instant>;
  deleted_at: Instant | null;
}

/** A study with a model; every capability may read it. */
export interface ReadyStudyView {
  organisation_id: Given<string>;
  id: Given<string>;
  name: Given<string>;
  version: Given<number>;
  log_id: Given<string | null>;
  content: Given<JsonValue>;
}

export interface PersonTable {
  organisation_id: OfTransaction<string>;
  id: Generated<string>;
  name: string;
  pseudonym: string | null;
  log_id: string | null;
  team: string | null;
  manager_id: string | null;
  is_frontline: Generated<boolean>;
  version: Generated<number>;
  created_at: Given<Instant>;
  changed_at: ColumnType<Instant, never, Instant>;
}

export interface PersonSkillTable {
  organisation_id: OfTransaction<string>;
  person_id: string;
  step: string;
  speed: Generated<number>;
  place: number;
}

/** A person with skills; every capability may read it. */
export interface KnownPersonView {
  organisation_id: Given<string>;
  id: Given<string>;
  name: Given<string>;
  pseudonym: Given<string | null>;
  log_id: Given<string | null>;
  team: Given<string | null>;
  manager_id: Given<string | null>;
  is_frontline: Given<boolean>;
  version: Given<number>;
  skills: Given<JsonValue>;
}

/** Designs of a study simulated side by side; its capability knows what the columns of jsonb hold. */
export interface SimulationRunTable {
  organisation_id: OfTransaction<string>;
  id: Generated<string>;
  study_id: string;
  study_version: number;
  inputs: ColumnType<JsonValue, string, never>;
  experiment: ColumnType<JsonValue, string, never>;
  engine: ColumnType<string, string, never>;
  job_id: string | null;
  state: Generated<"computing" | "done" | "failed" | "cancelled">;
  result: ColumnType<JsonValue | null, never, string>;
  error: ColumnType<JsonValue | null, never, string>;
  created_by: OfTransaction<string | null>;
  created_at: Given<Instant>;
  finished_at: Instant | null;
  deleted_at: Instant | null;
}
