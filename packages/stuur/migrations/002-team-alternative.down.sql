drop table team_alternative;
