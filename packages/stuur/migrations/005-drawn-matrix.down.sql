drop table drawn_matrix;
