-- A log grows after its first file: by events that another system pushes, and by newer files. `file_part` is the part as it
-- was read from the file, `part` that with the pushed events; both null until there is one. `pushes` counts the changes of
-- pushed events, `pushes_read` those that `part` holds. `persons` is the highest number that a pseudonym had. `growth_error`
-- is why pushed events could not be added, where `error` is about the file. `draft_choices` are said about the file and were
-- not yet read with; they become `choices` when that worked. `pushed_attributes` are the names of all attributes of pushed
-- events.
alter table event_log
  add column file_part text,
  add column earlier_file_id uuid,
  add column pushes integer not null default 0,
  add column pushes_read integer not null default 0,
  add column persons integer not null default 0,
  add column pushed_attributes jsonb not null default '[]',
  add column growth_error jsonb,
  add column draft_choices jsonb,
  add foreign key (organisation_id, earlier_file_id) references stored_file on delete set null (earlier_file_id);
create index event_log_earlier_file on event_log (organisation_id, earlier_file_id);

-- An event as another system sent it, under the key that system gave it; persons are pseudonyms. `push` and `place` are the
-- order of arrival, `changed_push` is when its content last changed.
create table pushed_event (
  organisation_id uuid not null default current_organisation() references organisation on delete cascade,
  log_id uuid not null,
  key text not null,
  content jsonb not null,
  push integer not null,
  place integer not null,
  changed_push integer not null,
  created_at timestamptz not null default now(),
  primary key (organisation_id, log_id, key),
  foreign key (organisation_id, log_id) references event_log on delete cascade
);
create index pushed_event_in_order on pushed_event (organisation_id, log_id, push, place);
create index pushed_event_changed on pushed_event (organisation_id, log_id, changed_push);
call keep_organisations_apart('pushed_event', 'select, insert, update, delete');

-- A file of the watched folder as it was last read. The row outlives its log, so that a file whose log somebody deleted
-- does not come back by itself. `sha256` is null of a file that was never read, because it is too large.
create table watched_file (
  organisation_id uuid not null default current_organisation() references organisation on delete cascade,
  name text not null,
  log_id uuid,
  size_bytes bigint not null,
  changed_at timestamptz not null,
  sha256 text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (organisation_id, name),
  foreign key (organisation_id, log_id) references event_log on delete set null (log_id)
);
create index watched_file_log on watched_file (organisation_id, log_id);
call keep_organisations_apart('watched_file', 'select, insert, update, delete');
