-- Every row of the business belongs to an organisation, and `organisation_id` leads every key, index and foreign key.
-- Records carry a version; facts never change, jobs are guarded by their lease, deliveries by their row lock.

-- The organisation of the running transaction. Unset, and '' after an earlier transaction, are nobody's.
create function current_organisation() returns uuid language sql stable parallel safe
  return nullif(current_setting('stuur.organisation', true), '')::uuid;

-- The person for whom the running transaction works.
create function current_person() returns text language sql stable parallel safe
  return nullif(current_setting('stuur.person', true), '');

-- Shows stuur_app only the rows of its organisation. Forced, so that even the owner sees nothing without a policy.
create procedure keep_organisations_apart(table_name text, rights text) language plpgsql as $$
begin
  execute format('alter table %I enable row level security', table_name);
  execute format('alter table %I force row level security', table_name);
  execute format(
    'create policy own_organisation on %I to stuur_app using (organisation_id = current_organisation())',
    table_name);
  execute format('grant %s on %I to stuur_app', rights, table_name);
end $$;

-- Lets stuur_system reach a table across organisations, where its work needs it.
create procedure let_system_reach(table_name text) language plpgsql as $$
begin
  execute format('create policy system on %I to stuur_system using (true)', table_name);
end $$;

-- One row: which installation this database is. The data folder that belongs to it holds the same id; what lies in
-- any other folder is not this database's to sweep.
create table installation (id uuid primary key default gen_random_uuid());
insert into installation default values;

create table organisation (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique,
  -- Null until somebody names it: then the screens say "my organisation" in the reader's language.
  name text,
  is_example boolean not null default false,
  time_zone text not null default 'Europe/Amsterdam',
  -- What this organisation calls a case and a customer, in both languages.
  words jsonb not null,
  version integer not null default 1,
  created_at timestamptz not null default now()
);
alter table organisation enable row level security;
alter table organisation force row level security;
create policy own_organisation on organisation to stuur_app using (id = current_organisation());
grant select, update on organisation to stuur_app;
call let_system_reach('organisation');

-- A file in the data folder; after `delete_after` the sweep removes row and file.
create table stored_file (
  organisation_id uuid not null default current_organisation() references organisation on delete cascade,
  id uuid not null default gen_random_uuid(),
  purpose text not null,
  name text not null,
  size_bytes bigint not null check (size_bytes >= 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  delete_after timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (organisation_id, id)
);
create index stored_file_delete_after on stored_file (organisation_id, delete_after) where delete_after is not null;
call keep_organisations_apart('stored_file', 'select, insert, update, delete');
call let_system_reach('stored_file');

-- Work that a process computes. `lease_token` is the right to commit its result; who lost it commits nothing.
create table job (
  organisation_id uuid not null default current_organisation() references organisation on delete cascade,
  id uuid not null default gen_random_uuid(),
  kind text not null,
  input_version integer not null,
  input jsonb not null,
  person_id text default current_person(),
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  owner text,
  lease_token uuid,
  lease_until timestamptz,
  progress real not null default 0 check (progress between 0 and 1),
  note text,
  cancel_requested boolean not null default false,
  attempts integer not null default 0,
  max_attempts integer not null default 3,
  result jsonb,
  error jsonb,
  run_after timestamptz not null default now(),
  created_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz,
  primary key (organisation_id, id),
  check ((state = 'running') = (lease_token is not null and lease_until is not null))
);
create index job_to_take on job (organisation_id, state, run_after) where state in ('waiting', 'running');
call keep_organisations_apart('job', 'select, insert, update, delete');
call let_system_reach('job');

-- The record of an imported event log; `part` names the folder of its Parquet files, which never change.
create table event_log (
  organisation_id uuid not null default current_organisation() references organisation on delete cascade,
  id uuid not null default gen_random_uuid(),
  name text not null,
  file_id uuid,
  state text not null default 'importing' check (state in ('importing', 'ready', 'failed')),
  part text,
  manifest jsonb,
  error jsonb,
  job_id uuid,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (organisation_id, id),
  foreign key (organisation_id, file_id) references stored_file on delete set null (file_id),
  foreign key (organisation_id, job_id) references job on delete set null (job_id),
  check (state <> 'ready' or (part is not null and manifest is not null))
);
create index event_log_file on event_log (organisation_id, file_id);
create index event_log_job on event_log (organisation_id, job_id);
call keep_organisations_apart('event_log', 'select, insert, update, delete');
-- The sweep of the data folder asks which parts are still in use.
create policy system_reads on event_log for select to stuur_system using (true);

-- The one place where names of persons stand; deleting a row makes its pseudonym anonymous.
create table person_key (
  organisation_id uuid not null default current_organisation() references organisation on delete cascade,
  log_id uuid not null,
  pseudonym text not null,
  name text not null,
  created_at timestamptz not null default now(),
  primary key (organisation_id, log_id, pseudonym),
  foreign key (organisation_id, log_id) references event_log on delete cascade
);
call keep_organisations_apart('person_key', 'select, insert, update, delete');

-- What happened. Readers go by (transaction, position) below the oldest running transaction: `position` alone would
-- skip a fact whose transaction commits late.
create table fact (
  organisation_id uuid not null default current_organisation() references organisation on delete cascade,
  id uuid not null default gen_random_uuid(),
  position bigint not null generated always as identity,
  transaction xid8 not null default pg_current_xact_id(),
  kind text not null,
  body jsonb not null,
  depth integer not null default 0,
  cause_id uuid,
  person_id text default current_person(),
  occurred_at timestamptz not null default now(),
  dispatched_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, cause_id) references fact
);
create index fact_in_order on fact (organisation_id, transaction, position);
create index fact_cause on fact (organisation_id, cause_id) where cause_id is not null;
create index fact_to_dispatch on fact (organisation_id, transaction, position) where dispatched_at is null;
call keep_organisations_apart('fact', 'select, insert');
call let_system_reach('fact');

-- One row per fact and step that it leads to.
create table delivery (
  organisation_id uuid not null default current_organisation(),
  fact_id uuid not null,
  step text not null,
  state text not null default 'waiting' check (state in ('waiting', 'done', 'dead')),
  attempts integer not null default 0,
  next_attempt_at timestamptz not null default now(),
  error jsonb,
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  primary key (organisation_id, fact_id, step),
  foreign key (organisation_id, fact_id) references fact on delete cascade
);
create index delivery_due on delivery (organisation_id, next_attempt_at) where state = 'waiting';
call keep_organisations_apart('delivery', 'select, update');
call let_system_reach('delivery');

-- The named view through which every capability reads a log that can be questioned. The asker's own rights count.
create view ready_log with (security_invoker = true) as
  select event_log.organisation_id, event_log.id, event_log.name, part, manifest, organisation.is_example
  from event_log join organisation on organisation.id = event_log.organisation_id
  where part is not null;
grant select on ready_log to stuur_app;
