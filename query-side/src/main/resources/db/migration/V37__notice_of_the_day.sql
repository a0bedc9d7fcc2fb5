-- An institution stands on the notice with the name of its month and the level that was settled at, and no longer with its first of both.
alter table notice_institution_fact drop column level, add column from_day date not null default '-infinity';
alter table notice_institution_fact alter column from_day drop default;
alter table notice_fact add column level text not null default '';
alter table notice_fact alter column level drop default;

-- The notice reads the events again from the first.
truncate notice_name_fact, notice_institution_fact, notice_fact;
update projection_position set position = 0 where projection = 'notice';
delete from token_entry where processor_name = 'projections';
