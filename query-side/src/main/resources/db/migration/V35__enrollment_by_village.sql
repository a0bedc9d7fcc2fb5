-- What is refunded is taken off where it was counted in, so enrollments are counted from the first event anew, and what sums them.
truncate enrollment_fact, kind_month_rollup, resident_year_rollup, span_rollup, population_rollup;
update rollup_position set position = 0;
update projection_position set position = 0 where projection = 'enrollment';
delete from token_entry where processor_name = 'projections';
