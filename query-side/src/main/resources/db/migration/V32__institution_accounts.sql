-- What happened to the accounts that institutions are paid on, their numbers masked. The county's and the institution's own, no township's.
create table institution_account_fact (
  position    bigint not null primary key,
  day         date   not null,
  institution text   not null,
  what        text   not null check (what in ('PROPOSED', 'CONFIRMED', 'REJECTED')),
  holder      text   not null,
  bank        text   not null,
  masked      text   not null,
  sha256      text   not null,
  by_account  text   not null,
  reason      text   not null
);
-- No such event can have happened before this table: the projection is as far as the others.
insert into projection_position (projection, position)
select 'institution-accounts', position from projection_position where projection = 'institutions';
grant select, insert on institution_account_fact to heyi_runtime;

select heyi_scope('institution_account_fact');
alter policy of_the_caller on institution_account_fact using (
  (select length(nullif(current_setting('heyi.region', true), '')) <= 6)
  or institution = (select nullif(current_setting('heyi.institution', true), '')));
