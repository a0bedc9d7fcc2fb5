-- The counter (手工报销). Registers written from the events, in their transaction.

-- Which benefit year an application asks, and where its number stands.
create table application_register (
  application_no text    not null primary key,
  household_no   text    not null,
  year           integer not null
);

-- The claims that come from applications: they are taken back and settled anew at the counter.
create table application_claim (
  institution    text    not null,
  claim_no       text    not null,
  application_no text    not null references application_register,
  year           integer not null,
  settlement     integer not null,
  primary key (institution, claim_no),
  unique (application_no, settlement)
);

-- The content of attachments under its own hash. Events refer to it; a row is inserted once and never changed.
create table attachment (
  sha256     text  not null primary key constraint attachment_is_its_hash check (sha256 = encode(sha256(content), 'hex')),
  media_type text  not null,
  content    bytea not null
);
alter table attachment alter column content set storage external;

grant select, insert on application_claim, attachment to heyi_runtime;
grant select, insert, update on application_register to heyi_runtime;
