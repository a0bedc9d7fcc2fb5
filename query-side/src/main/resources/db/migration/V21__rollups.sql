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

-- What the basic layer paid for a resident in a month.
create table resident_month_rollup (
  month    date   not null,
  paid     bigint not null,
  resident text   not null,
  primary key (resident, month)
) with (fillfactor = 90);

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

-- What the basic layer paid for a resident in a year for the kinds that share the plan's annual ceiling.
create table resident_year_rollup (
  year     integer not null,
  paid     bigint  not null,
  resident text    not null,
  primary key (year, resident)
);
create index resident_year_rollup_paid on resident_year_rollup (year, paid);

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

grant select, insert, update on kind_month_rollup, resident_month_rollup, span_rollup, resident_year_rollup, population_rollup to heyi_runtime;
grant select, update on rollup_position to heyi_runtime;
