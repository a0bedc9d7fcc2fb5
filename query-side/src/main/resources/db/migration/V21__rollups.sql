-- Sums of the facts, kept so that the report of whole months costs the same whatever the number of claims. They are derived, not recorded:
-- the only tables of the read side whose rows change. Amounts in fen. A month is named by its first day.

-- The facts with position <= this one are in the rollups; readers add or take away what lies between it and the position they ask for.
create table rollup_position (
  position bigint not null
);
insert into rollup_position (position) values (0);

create table kind_month_rollup (
  month      date   not null,
  kind       text   not null,
  claims     bigint not null,
  large      bigint not null,
  total      bigint not null,
  basic      bigint not null,
  serious    bigint not null,
  assistance bigint not null,
  guarantee  bigint not null,
  account    bigint not null,
  primary key (month, kind)
) with (fillfactor = 50);

-- What the basic layer paid for a resident in each month of a year (null in a month without a settlement), and in the whole year for the
-- kinds that share the plan's annual ceiling (null without one of them).
create table resident_year_rollup (
  year          integer  not null,
  under_ceiling bigint,
  resident      text     not null,
  months        bigint[] not null check (array_length(months, 1) = 12),
  primary key (resident, year)
) with (fillfactor = 80);
create index resident_year_rollup_under_ceiling on resident_year_rollup (year, under_ceiling) where under_ceiling is not null;

-- How many residents the basic layer paid anything, and how many ten thousand yuan or more, over the months first_month to last_month of
-- a year. Who is paid in several months is one person, so each of the 78 spans of a year is counted by itself.
create table span_rollup (
  year          integer  not null,
  first_month   smallint not null,
  last_month    smallint not null,
  beneficiaries bigint   not null,
  large         bigint   not null,
  primary key (year, first_month, last_month)
) with (fillfactor = 20);

-- By how many the residents change with a year, and how many are enrolled in it.
create table population_rollup (
  year      integer not null primary key,
  residents bigint  not null,
  enrolled  bigint  not null
);

-- What came between the rollups and a position is found by position; who may be at the ceiling, by resident: outpatient visits, nearly all
-- the claims there are, do not count towards it.
create index resident_fact_position on resident_fact (position);
create index enrollment_fact_position on enrollment_fact (position);
create index settlement_fact_under_ceiling on settlement_fact (resident) where kind <> 'OUTPATIENT';

grant select, insert, update on kind_month_rollup, resident_year_rollup, span_rollup, population_rollup to heyi_runtime;
grant select, update on rollup_position to heyi_runtime;
