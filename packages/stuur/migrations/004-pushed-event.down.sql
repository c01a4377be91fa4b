drop table watched_file, pushed_event;
alter table event_log
  drop column file_part, drop column earlier_file_id, drop column pushes, drop column pushes_read, drop column persons;
