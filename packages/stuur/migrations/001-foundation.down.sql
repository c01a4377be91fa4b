drop view ready_log;
drop table delivery, fact, person_key, event_log, job, stored_file, organisation, installation;
drop procedure let_system_reach(text);
drop procedure keep_organisations_apart(text, text);
drop function current_person();
drop function current_organisation();
