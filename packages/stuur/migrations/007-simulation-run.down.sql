drop table simulation_run;
