-- The collection of one village reads that village's rows, not the county's; the region of a connection is a prefix like the village asked
-- for. An end finds the enrollment that it takes off.
create index enrollment_fact_village on enrollment_fact (year, village text_pattern_ops);
create index collection_fact_village on collection_fact (year, village text_pattern_ops);
create index resident_fact_village on resident_fact (village text_pattern_ops);
create index enrollment_fact_resident on enrollment_fact (resident, year);

-- What is refunded is taken off where it was counted in, so enrollments are counted from the first event anew, and what sums them.
truncate enrollment_fact, kind_month_rollup, resident_year_rollup, span_rollup, population_rollup;
update rollup_position set position = 0;
update projection_position set position = 0 where projection = 'enrollment';
delete from token_entry where processor_name = 'projections';
