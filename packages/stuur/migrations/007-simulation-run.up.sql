-- Designs of a study simulated side by side. `inputs` is the model as it was then and what it rests on, `experiment` holds
-- the seed and the sizes, `engine` the version of the program: together they give the same figures again. None of these
-- changes, and neither does a result; a study that is changed later keeps its runs.
create table simulation_run (
  organisation_id uuid not null default current_organisation() references organisation on delete cascade,
  id uuid not null default gen_random_uuid(),
  study_id uuid not null,
  study_version integer not null,
  inputs jsonb not null,
  experiment jsonb not null,
  engine text not null,
  job_id uuid,
  state text not null default 'computing' check (state in ('computing', 'done', 'failed', 'cancelled')),
  result jsonb,
  error jsonb,
  created_by text default current_person(),
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, study_id) references design_study on delete cascade,
  foreign key (organisation_id, job_id) references job on delete set null (job_id),
  check ((state = 'done') = (result is not null))
);
create index simulation_run_study on simulation_run (organisation_id, study_id, created_at);
create index simulation_run_job on simulation_run (organisation_id, job_id);
call keep_organisations_apart('simulation_run', 'select, insert, delete');
grant update (state, result, error, job_id, finished_at) on simulation_run to stuur_app;
