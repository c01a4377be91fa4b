delete from simulation_run where deleted_at is not null;
alter table simulation_run drop column deleted_at;
