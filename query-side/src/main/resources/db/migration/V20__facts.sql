-- What people ask, from facts that are added and never changed: amounts in fen, signed, every row with the position of its event.
-- "As known at P" is: where position <= P.

-- A settlement is one row; its reversal is another with the opposite sign, in the same period, of the same resident and kind.
create table settlement_fact (
  position       bigint   not null primary key,
  ordinal        bigint   not null,
  total          bigint   not null,
  eligible       bigint   not null,
  deductible     bigint   not null,
  account        bigint   not null,
  basic          bigint   not null,
  serious        bigint   not null,
  assistance     bigint   not null,
  guarantee      bigint   not null,
  hospital_bears bigint   not null,
  self_pay       bigint   not null,
  service_date   date     not null,
  benefit_year   integer  not null,
  plan_version   integer  not null,
  sign           smallint not null check (sign in (1, -1)),
  institution    text     not null,
  claim_no       text     not null,
  resident       text     not null,
  household_no   text     not null,
  village        text     not null,
  kind           text     not null,
  plan_code      text     not null,
  ceilings_hit   text     not null
);

-- A reversal finds the settlement it takes back; a claim is settled once.
create unique index settlement_fact_claim on settlement_fact (claim_no, institution) where sign = 1;
-- Bills arrive more or less by date: a few pages say which blocks of the table a period lies in.
create index settlement_fact_service_date on settlement_fact using brin (service_date) with (pages_per_range = 32);

-- An event brings several residents or enrollments. These two tables have no key and no index: they are counted whole, and what keeps a
-- row from coming twice is projection_position.

-- Residents of year Y: the sum of delta where effective_year <= Y. +1 from the year of birth, -1 from the year after death.
create table resident_fact (
  position       bigint   not null,
  effective_year integer  not null,
  delta          smallint not null check (delta in (1, -1)),
  resident       text     not null,
  household_no   text     not null,
  village        text     not null
);

-- Enrolled residents of year Y: the sum of delta where year = Y. -1 when coverage ended before the year began.
create table enrollment_fact (
  position     bigint   not null,
  premium      bigint   not null,
  year         integer  not null,
  delta        smallint not null check (delta in (1, -1)),
  resident     text     not null,
  household_no text     not null,
  village      text     not null
);

create table plan_fact (
  position       bigint  not null primary key,
  annual_ceiling bigint  not null,
  version        integer not null,
  year           integer not null,
  valid_from     date    not null,
  valid_to       date    not null,
  code           text    not null,
  region         text    not null
);

-- The last event each projection has applied, moved in the transaction of its rows. A new projection comes with a row at 0.
create table projection_position (
  projection text   not null primary key,
  position   bigint not null
);
insert into projection_position (projection, position) values ('enrollment', 0), ('plans', 0), ('residents', 0), ('settlements', 0);

grant select, insert on settlement_fact, resident_fact, enrollment_fact, plan_fact to heyi_runtime;
grant select, update on projection_position to heyi_runtime;
