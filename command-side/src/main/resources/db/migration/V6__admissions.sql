-- Who lies in which institution: written from the events, in the transaction of the events.
create table admission_register (
  institution   text not null,
  admission_no  text not null,
  resident      text not null,
  kind          text not null,
  admitted_on   date not null,
  discharged_on date,
  cancelled     boolean not null default false,
  primary key (institution, admission_no)
);
-- A resident lies in an institution once; a stay in another one at the same time is for people to look at, so it is shown and not refused.
create unique index admission_register_open on admission_register (resident, institution) where discharged_on is null and not cancelled;

grant select, insert, update on admission_register to heyi_runtime;
