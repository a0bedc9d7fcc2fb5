-- Members come and go, and what they are enrolled for goes along. Written from the events like every register.

-- resident_register says where a resident belongs now; who left the county has no row there, but one here.
create table resident_departure (
  resident     text not null primary key,
  household_no text not null,
  last_day     date not null
);

-- enrollment_register says which household covers a resident now. Where somebody moved in the course of a year, a claim belongs to the
-- household of its service date: that of the latest move until then, or the one left by the first move.
create table coverage_move (
  resident       text    not null,
  year           integer not null,
  moved_on       date    not null,
  from_household text    not null,
  to_household   text    not null,
  primary key (resident, year, moved_on)
);
create index coverage_move_from on coverage_move (year, from_household);
create index coverage_move_to on coverage_move (year, to_household);

-- A receipt is given for the contributions of one household and year.
create table receipt_register (
  receipt_no   text    not null primary key,
  household_no text    not null,
  year         integer not null
);

-- A card number is used once for ever; a resident has at most one valid card.
create table card_register (
  card_no  text    not null primary key,
  resident text    not null,
  valid    boolean not null default true
);
create unique index card_register_valid on card_register (resident) where valid;
create index card_register_resident on card_register (resident);

grant update, delete on resident_register, enrollment_register to heyi_runtime;
grant select, insert, update, delete on resident_departure to heyi_runtime;
grant select, insert on coverage_move, receipt_register to heyi_runtime;
grant select, insert, update on card_register to heyi_runtime;

-- A receipt may come again with more members of the same household and year, and with nobody else.
create function prove_receipts_own(receipts text[], households text[], years integer[]) returns void language plpgsql as $$
begin
  if exists (select from unnest(receipts, households, years) as told(receipt, household, of_year)
             join receipt_register r on r.receipt_no = told.receipt
             where (r.household_no, r.year) <> (told.household, told.of_year)) then
    raise exception 'a receipt number is used already' using errcode = 'unique_violation';
  end if;
end $$;
