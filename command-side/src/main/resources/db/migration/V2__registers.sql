-- What must be unique across streams. Written from the events, in the transaction of the events; the constraints are the rule.

-- A resident belongs to one household.
create table resident_register (
  resident     text not null primary key,
  household_no text not null
);

-- A resident is enrolled once a year.
create table enrollment_register (
  resident     text    not null,
  year         integer not null,
  household_no text    not null,
  primary key (resident, year)
);
create index enrollment_register_year on enrollment_register (year, household_no);

-- A settlement number is used once by its institution; an invoice is held by at most one unreversed claim.
create table claim_register (
  institution  text    not null,
  claim_no     text    not null,
  invoice_no   text    not null,
  household_no text    not null,
  year         integer not null,
  ordinal      bigint  not null,
  reversed     boolean not null default false,
  primary key (institution, claim_no)
);
create unique index claim_register_invoice on claim_register (institution, invoice_no) where not reversed;
create index claim_register_invoice_history on claim_register (institution, invoice_no, ordinal) where reversed;

-- The plans, and the rule that a region has at most one plan on a day.
create table plan_register (
  code    text    not null,
  version integer not null,
  yaml    text    not null,
  primary key (code, version)
);
create table plan_day (
  region text not null,
  day    date not null,
  primary key (region, day)
);

-- The institutions as claims ask for them.
create table institution_register (
  code            text not null primary key,
  level           text not null,
  placement       text not null,
  designated_from date,
  designated_to   date
);
create table institution_suspension (
  code       text not null references institution_register,
  suspended_from date not null,
  until      date,
  primary key (code, suspended_from)
);

-- Counts every change of plans and institutions: who holds a copy of them compares one number.
create table reference_revision (
  only_row boolean not null primary key default true check (only_row),
  revision bigint  not null
);
insert into reference_revision (revision) values (0);

-- Places in the order of settlement. An import takes as many as it has claims and keeps them by the content of its files,
-- so that an interrupted import that runs again settles in the same order.
create table settlement_ordinal (
  only_row boolean not null primary key default true check (only_row),
  next     bigint  not null
);
insert into settlement_ordinal (next) values (1);
create table claims_file (
  sha256        text   not null primary key,
  claims        bigint not null,
  first_ordinal bigint not null
);

grant select, insert on resident_register, enrollment_register, plan_register, plan_day, institution_register, claims_file to heyi_runtime;
grant select, insert, update on claim_register, institution_suspension, reference_revision, settlement_ordinal to heyi_runtime;
