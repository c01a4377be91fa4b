drop view known_person;
drop table person_skill;
drop table person;
drop view ready_study;
drop table design_study;
