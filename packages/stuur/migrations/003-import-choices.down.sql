alter table event_log drop column choices, drop column difference;
