-- The fund's accounts. A posting moves an amount in fen from the account it credits to the account it debits, so debits equal credits by
-- its very form: per event, per day, and in sum. Rows are added and never changed; a reversal is the posting the other way round.
create table fund_fact (
  position     bigint  not null,
  line         integer not null,
  amount       bigint  not null check (amount > 0),
  day          date    not null,
  debit        text    not null,
  credit       text    not null,
  layer        text    not null,
  kind         text    not null,
  institution  text    not null,
  claim_no     text    not null,
  household_no text    not null,
  village      text    not null,
  primary key (position, line),
  check (debit <> credit)
);
-- A reversal finds what it takes back.
create index fund_fact_settled on fund_fact (claim_no, institution) where kind = 'SETTLED';

-- What happened to the months' remittances, signed in fen: what is to be paid for a month is their sum.
create table remittance_fact (
  position    bigint   not null primary key,
  amount      bigint   not null,
  day         date     not null,
  disputes    smallint not null check (disputes in (-1, 0, 1)),
  institution text     not null,
  month       text     not null,
  what        text     not null
);

insert into projection_position (projection, position) values ('fund', 0), ('remittances', 0);
grant select, insert on fund_fact, remittance_fact to heyi_runtime;
