-- A run that was deleted can be brought back until it is cleared away. Of a run that is done only the explanations of its
-- designs in `result` grow: each is found out in a job of its own, which `job_id` then names.
alter table simulation_run add column deleted_at timestamptz;
grant update (deleted_at) on simulation_run to stuur_app;
