-- The counter (手工报销): what happened to every application, and which claims a reversal touched. Added, never changed.

-- One row a step; the latest at a position is where the application stands then. "due" is signed fen: their sum is still to be paid.
create table reimbursement_fact (
  position       bigint  not null primary key,
  due            bigint  not null,
  approval       bigint  not null,
  needed         bigint  not null,
  happened_on    date    not null,
  application_no text    not null,
  household_no   text    not null,
  village        text    not null,
  what           text    not null,
  state          text    not null,
  account        text    not null,
  reason         text    not null,
  content_hash   text    not null,
  institution    text    not null,
  claim_no       text    not null,
  payment_ref    text    not null
);
create index reimbursement_fact_application on reimbursement_fact (application_no, position);
create index reimbursement_fact_state on reimbursement_fact (state, position);
create unique index reimbursement_fact_entered on reimbursement_fact (application_no) where what = 'ApplicationEntered';

-- What was applied for, as entered and as corrected; "content" is the JSON of the event.
create table reimbursement_content_fact (
  position       bigint not null primary key,
  total          bigint not null,
  service_date   date   not null,
  application_no text   not null,
  village        text   not null,
  institution    text   not null,
  kind           text   not null,
  content        text   not null
);
create index reimbursement_content_fact_application on reimbursement_content_fact (application_no, position);

create table reimbursement_attachment_fact (
  position       bigint not null primary key,
  size           bigint not null,
  happened_on    date   not null,
  application_no text   not null,
  village        text   not null,
  sha256         text   not null,
  type           text   not null,
  name           text   not null,
  account        text   not null
);
create index reimbursement_attachment_fact_application on reimbursement_attachment_fact (application_no, position);

-- A touched claim is a row with delta 1, the decision on it one with delta -1. Payments are the fund's and the family account's, in fen.
create table resettlement_fact (
  position            bigint   not null primary key,
  delta               smallint not null check (delta in (1, -1)),
  settled             bigint   not null,
  would               bigint   not null,
  benefit_year        integer  not null,
  institution         text     not null,
  claim_no            text     not null,
  because_institution text     not null,
  because_no          text     not null,
  household_no        text     not null,
  village             text     not null,
  choice              text     not null,
  reason              text     not null,
  settlement_no       text     not null,
  account             text     not null
);
create index resettlement_fact_claim on resettlement_fact (claim_no, institution);

create index if not exists settlement_fact_reversal on settlement_fact (claim_no, institution) where sign = -1;

insert into projection_position (projection, position) values ('reimbursements', 0), ('resettlements', 0);

grant select, insert on reimbursement_fact, reimbursement_content_fact, reimbursement_attachment_fact, resettlement_fact to heyi_runtime;
