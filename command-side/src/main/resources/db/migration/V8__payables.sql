-- What the fund owes to whom: a settlement is one row, its reversal another. Written from the events, in the transaction of the events.
-- Each row stands on one statement of its hospital (or, owed to a resident, in one batch of payments) for ever, or on none yet: who takes
-- it there changes it under "held_by is null" and must find it so.
create table payable_register (
  institution  text     not null,
  claim_no     text     not null,
  sign         smallint not null check (sign in (1, -1)),
  payee        text     not null check (payee in ('HOSPITAL', 'RESIDENT')),
  village      text     not null,
  service_date date     not null,
  basic        bigint   not null,
  serious      bigint   not null,
  assistance   bigint   not null,
  guarantee    bigint   not null,
  account      bigint   not null,
  held_by      text,
  final        boolean  not null default false,
  primary key (institution, claim_no, sign)
);
create index payable_register_due on payable_register (institution, service_date) where held_by is null and payee = 'HOSPITAL';

-- What review deducted from a claim on an approved statement: its reversal gives it back.
create table deduction_register (
  institution text   not null,
  claim_no    text   not null,
  basic       bigint not null,
  serious     bigint not null,
  assistance  bigint not null,
  guarantee   bigint not null,
  account     bigint not null,
  primary key (institution, claim_no)
);

-- What was settled before this register was kept.
insert into payable_register (institution, claim_no, sign, payee, village, service_date, basic, serious, assistance, guarantee, account)
select s.content #>> '{claimId,institution}', s.content #>> '{claimId,number}', moved.sign,
       case when s.content #>> '{claimId,number}' like 'M-%' then 'RESIDENT' else 'HOSPITAL' end,
       s.content ->> 'village', (s.content #>> '{claim,servedOn}')::date,
       coalesce((s.content #>> '{adjudication,basic}')::numeric * 100, 0),
       coalesce((s.content #>> '{adjudication,serious}')::numeric * 100, 0),
       coalesce((s.content #>> '{adjudication,assistance}')::numeric * 100, 0),
       coalesce((s.content #>> '{adjudication,guarantee}')::numeric * 100, 0),
       coalesce((s.content #>> '{adjudication,account}')::numeric * 100, 0)
from event s
cross join (values (1), (-1)) as moved (sign)
where s.type = 'io.heyi.events.coverage.ClaimSettled'
  and (moved.sign = 1 or exists (select from claim_register c where c.institution = s.content #>> '{claimId,institution}'
                                 and c.claim_no = s.content #>> '{claimId,number}' and c.reversed));

grant select, insert, update on payable_register to heyi_runtime;
grant select, insert on deduction_register to heyi_runtime;
