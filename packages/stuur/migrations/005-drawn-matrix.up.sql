-- A process matrix drawn by hand, without data: steps, teams, and which team carries which step. It belongs to the
-- organisation, not to a log, so that it can be laid beside any of them.
create table drawn_matrix (
  organisation_id uuid not null default current_organisation() references organisation on delete cascade,
  id uuid not null default gen_random_uuid(),
  name text not null,
  drawing jsonb not null,
  version integer not null default 1,
  created_by text default current_person(),
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  primary key (organisation_id, id)
);
create unique index drawn_matrix_name on drawn_matrix (organisation_id, lower(name));
call keep_organisations_apart('drawn_matrix', 'select, insert, update, delete');
