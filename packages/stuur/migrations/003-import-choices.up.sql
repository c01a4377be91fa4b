-- What somebody said about the file of a log (columns, layout, time zone, who does which step): it is remembered for a newer
-- file. `difference` is what the last newer file changed; null until there was one.
alter table event_log add column choices jsonb not null default '{}', add column difference jsonb;
