-- Money that came in for a benefit year, and what sources are to pay for it (筹资): every row traces to its event. Amounts in fen, signed.
-- No key and no index: summed whole by year; what keeps a row from coming twice is projection_position.
create table collection_fact (
  position     bigint  not null,
  amount       bigint  not null,
  year         integer not null,
  kind         text    not null check (kind in ('CONTRIBUTION', 'REFUND', 'SUBSIDY')),
  source       text    not null,
  receipt_no   text    not null,
  resident     text    not null,
  household_no text    not null,
  village      text    not null
);

-- Who left comes back seldom, but then must be found.
create index resident_fact_gone on resident_fact (resident) where delta = -1;

-- What is known of the members of a household, fact by fact; days are ISO text, empty where there is none.
create table member_fact (
  position     bigint not null,
  what         text   not null,
  day          text   not null,
  reason       text   not null,
  other        text   not null,
  name         text   not null,
  relation     text   not null,
  category     text   not null,
  phone        text   not null,
  record_no    text   not null,
  resident     text   not null,
  household_no text   not null,
  village      text   not null
);
create index member_fact_household on member_fact (household_no);
create index member_fact_resident on member_fact (resident);

-- Where and from when to when a resident is enrolled.
create table coverage_fact (
  position      bigint  not null,
  premium       bigint  not null,
  year          integer not null,
  what          text    not null,
  covered_from  text    not null,
  covered_until text    not null,
  receipt_no    text    not null,
  resident      text    not null,
  household_no  text    not null
);
create index coverage_fact_resident on coverage_fact (resident);

create table card_fact (
  position bigint not null primary key,
  what     text   not null,
  day      text   not null,
  card_no  text   not null,
  replaces text   not null,
  resident text   not null
);
create index card_fact_resident on card_fact (resident);

insert into projection_position (projection, position) values ('collection', 0), ('households', 0);

-- The new ones begin with the first event, so a ledger that has events reads them again from there; the others skip what they know.
delete from token_entry where processor_name = 'projections';

grant select, insert on collection_fact, member_fact, coverage_fact, card_fact to heyi_runtime;
