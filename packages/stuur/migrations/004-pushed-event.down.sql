drop table watched_file, pushed_event;
alter table event_log
  drop column file_part, drop column earlier_file_id, drop column pushes, drop column pushes_read, drop column persons,
  drop column growth_error, drop column draft_choices, drop column pushed_attributes;
