-- Other teams than those of a log, drawn by somebody and kept under a name: who, which team or which step belongs to which
-- new team. It goes with its log. `new_teams` are the teams that were made by hand, also while nobody is in them.
create table team_alternative (
  organisation_id uuid not null default current_organisation() references organisation on delete cascade,
  id uuid not null default gen_random_uuid(),
  log_id uuid not null,
  name text not null,
  grouping jsonb not null,
  new_teams jsonb not null,
  version integer not null default 1,
  created_by text default current_person(),
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  primary key (organisation_id, id),
  foreign key (organisation_id, log_id) references event_log on delete cascade
);
create unique index team_alternative_name on team_alternative (organisation_id, log_id, lower(name));
call keep_organisations_apart('team_alternative', 'select, insert, update, delete');
