-- The rows of the published catalogues, whole and once, under the hash of their text: a CSV file ordered by item. The event of the
-- publication names the hash, so other rows could not pass for these. Inserted and read, never changed.
create table catalogue_content (
  sha256  text    not null primary key check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
  content text    not null
);

-- The published versions as claims ask for them.
create table catalogue_register (
  kind       text    not null,
  region     text    not null,
  version    integer not null,
  valid_from date    not null,
  valid_to   date,
  rows       integer not null,
  sha256     text    not null references catalogue_content,
  primary key (kind, region, version)
);

grant select, insert on catalogue_content, catalogue_register to heyi_runtime;

-- A day of a region belongs to one plan, whichever of its versions holds.
alter table plan_day add column code text;
update plan_day d set code = p.content ->> 'code'
from event p
where p.type = 'io.heyi.events.plan.BenefitPlanPublished' and p.content ->> 'region' = d.region
  and d.day between (p.content ->> 'validFrom')::date and (p.content ->> 'validTo')::date;
alter table plan_day alter column code set not null;

-- The last day for which a plan has settled: a new version may not reach back before it.
alter table claim_register add column served_on date, add column plan_code text;
update claim_register c set served_on = (s.content -> 'claim' ->> 'servedOn')::date, plan_code = s.content -> 'plan' ->> 'code'
from event s
where s.type = 'io.heyi.events.coverage.ClaimSettled' and s.content -> 'claimId' ->> 'institution' = c.institution
  and s.content -> 'claimId' ->> 'number' = c.claim_no;

-- Later levels of an institution, by their first day. The level it was designated with stays in institution_register.
create table institution_level (
  code       text not null references institution_register,
  valid_from date not null,
  level      text not null,
  primary key (code, valid_from)
);

-- Its designations, one after the other; -infinity where the first has no beginning.
create table institution_designation (
  code            text not null references institution_register,
  designated_from date not null,
  designated_to   date,
  primary key (code, designated_from)
);
insert into institution_designation (code, designated_from, designated_to)
select code, coalesce(designated_from, '-infinity'), designated_to from institution_register;
alter table institution_register drop column designated_from, drop column designated_to;

grant select, insert on institution_level to heyi_runtime;
grant select, insert, update on institution_designation to heyi_runtime;
