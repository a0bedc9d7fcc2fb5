-- Where institutions are paid, as confirmed by a second person.
create table institution_account_register (
  institution text not null primary key,
  holder      text not null,
  bank        text not null,
  number      text not null
);

-- Claims that residents are owed or were paid: whose they are, whether the bank paid them and did not return them, and what of them was
-- paid back or is held for a batch of payments that withholds it.
create table resident_claim_register (
  institution          text    not null,
  claim_no             text    not null,
  resident             text    not null,
  paid                 boolean not null default false,
  recovered_basic      bigint  not null default 0 check (recovered_basic >= 0),
  recovered_serious    bigint  not null default 0 check (recovered_serious >= 0),
  recovered_assistance bigint  not null default 0 check (recovered_assistance >= 0),
  recovered_guarantee  bigint  not null default 0 check (recovered_guarantee >= 0),
  recovered_account    bigint  not null default 0 check (recovered_account >= 0),
  primary key (institution, claim_no)
);
create index resident_claim_register_paid on resident_claim_register (resident) where paid;

-- A receipt is an office's and about one claim.
create table recovery_receipt_register (
  office      text not null,
  receipt_no  text not null,
  institution text not null,
  claim_no    text not null,
  primary key (office, receipt_no)
);

-- What was settled at the counter before, and what of it was paid: the batch that holds it still was.
insert into resident_claim_register (institution, claim_no, resident, paid)
select p.institution, p.claim_no, s.content ->> 'resident',
       exists (select from event b where b.type = 'io.heyi.events.payment.PaymentBatchPaid' and b.content ->> 'batchNo' = p.held_by)
from payable_register p
join event s on s.type = 'io.heyi.events.coverage.ClaimSettled' and s.content #>> '{claimId,institution}' = p.institution
            and s.content #>> '{claimId,number}' = p.claim_no
where p.sign = 1 and p.payee = 'RESIDENT';

grant select, insert, update on institution_account_register, resident_claim_register to heyi_runtime;
grant select, insert on recovery_receipt_register to heyi_runtime;
