-- A question about teams: a model of today's organisation with other designs of it, one document in `content`, and the log
-- that it was fitted from. `choices` is what was asked of the fit: the estimates that somebody gave, and the segments.
-- A study that was deleted can be brought back until it is cleared away; its name is free at once.
create table design_study (
  organisation_id uuid not null default current_organisation() references organisation on delete cascade,
  id uuid not null default gen_random_uuid(),
  name text not null,
  log_id uuid,
  state text not null default 'fitting' check (state in ('fitting', 'ready', 'failed')),
  choices jsonb not null default '{}',
  content jsonb,
  error jsonb,
  job_id uuid,
  version integer not null default 1,
  created_by text default current_person(),
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, log_id) references event_log on delete set null (log_id),
  foreign key (organisation_id, job_id) references job on delete set null (job_id),
  check (state <> 'ready' or content is not null)
);
create index design_study_log on design_study (organisation_id, log_id);
create index design_study_job on design_study (organisation_id, job_id);
create unique index design_study_name on design_study (organisation_id, lower(name)) where deleted_at is null;
call keep_organisations_apart('design_study', 'select, insert, update, delete');

-- The named view through which other capabilities read a study that can be simulated. The asker's own rights count.
create view ready_study with (security_invoker = true) as
  select organisation_id, id, name, version, log_id, content
  from design_study
  where content is not null and deleted_at is null;
grant select on ready_study to stuur_app;

-- Somebody who works here. Who meets customers in the work is frontline; `pseudonym` is how the log `log_id` calls this
-- person: another log may call somebody else so.
create table person (
  organisation_id uuid not null default current_organisation() references organisation on delete cascade,
  id uuid not null default gen_random_uuid(),
  name text not null,
  pseudonym text,
  log_id uuid,
  team text,
  manager_id uuid,
  is_frontline boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  primary key (organisation_id, id),
  foreign key (organisation_id, log_id) references event_log on delete set null (log_id),
  foreign key (organisation_id, manager_id) references person on delete set null (manager_id)
);
create unique index person_name on person (organisation_id, lower(name));
create unique index person_pseudonym on person (organisation_id, log_id, pseudonym);
create index person_manager on person (organisation_id, manager_id);
call keep_organisations_apart('person', 'select, insert, update, delete');

-- What somebody can do; the time that it takes is the usual time ÷ speed. `place` 0 is the person's own trade.
create table person_skill (
  organisation_id uuid not null default current_organisation() references organisation on delete cascade,
  person_id uuid not null,
  step text not null,
  speed double precision not null default 1 check (speed between 0.01 and 100),
  place integer not null,
  primary key (organisation_id, person_id, step),
  foreign key (organisation_id, person_id) references person on delete cascade
);
call keep_organisations_apart('person_skill', 'select, insert, update, delete');

-- The named view through which every capability reads the people. The asker's own rights count.
create view known_person with (security_invoker = true) as
  select organisation_id, id, name, pseudonym, log_id, team, manager_id, is_frontline, version,
    coalesce(
      (select jsonb_agg(jsonb_build_object('step', step, 'speed', speed) order by place)
       from person_skill
       where person_skill.organisation_id = person.organisation_id and person_id = person.id),
      '[]') as skills
  from person;
grant select on known_person to stuur_app;
