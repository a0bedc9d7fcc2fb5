-- The public notice (公示). Names are masked before they are stored, so that these tables cannot publish one.
create table notice_name_fact (
  position     bigint not null,
  masked_name  text   not null,
  resident     text   not null,
  household_no text   not null,
  village      text   not null
);
create index notice_name_fact_resident on notice_name_fact (resident, position);

-- What a claim was reimbursed: a settlement is one row, its reversal another with the opposite sign, in the same month.
create table notice_fact (
  position     bigint   not null primary key,
  total        bigint   not null,
  fund         bigint   not null,
  account      bigint   not null,
  month        text     not null,
  sign         smallint not null check (sign in (1, -1)),
  institution  text     not null,
  claim_no     text     not null,
  resident     text     not null,
  household_no text     not null,
  village      text     not null
);
create unique index notice_fact_claim on notice_fact (claim_no, institution) where sign = 1;
create index notice_fact_village on notice_fact (village, month);

create table notice_institution_fact (
  position bigint not null primary key,
  code     text   not null,
  name     text   not null,
  level    text   not null
);

insert into projection_position (projection, position) values ('notice', 0);
grant select, insert on notice_name_fact, notice_fact, notice_institution_fact to heyi_runtime;
