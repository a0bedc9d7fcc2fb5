-- What V29 could not tell from the columns alone. A setting is asked once a statement; what compares with null is not seen.

-- A posting without a village (what is remitted to a hospital, what review deducts) is of the county and of the hospital.
alter policy of_the_caller on fund_fact using (
  starts_with(nullif(village, ''), (select nullif(current_setting('heyi.region', true), '')))
  or village = '' and (select length(nullif(current_setting('heyi.region', true), '')) <= 6)
  or institution = (select nullif(current_setting('heyi.institution', true), '')));

-- What a hospital is remitted is the whole county's, no township's.
alter policy of_the_caller on remittance_fact using (
  (select length(nullif(current_setting('heyi.region', true), '')) <= 6)
  or institution = (select nullif(current_setting('heyi.institution', true), '')));

-- Sums of the whole ledger are for whose region holds every region that there is a plan for, and so every settlement. Whoever does not see
-- how far they have come is told from the facts.
create function heyi_sees_whole_ledger() returns boolean language sql stable as $$
  select coalesce(length(current_setting('heyi.region', true)) between 1 and 6, false)
         and not exists (select from plan_fact where not starts_with(region, current_setting('heyi.region', true)))
$$;
alter policy of_the_caller on kind_month_rollup using ((select heyi_sees_whole_ledger()));
alter policy of_the_caller on resident_year_rollup using ((select heyi_sees_whole_ledger()));
alter policy of_the_caller on span_rollup using ((select heyi_sees_whole_ledger()));
alter policy of_the_caller on population_rollup using ((select heyi_sees_whole_ledger()));
alter table rollup_position enable row level security;
alter table rollup_position force row level security;
create policy of_the_ledger on rollup_position to heyi_runtime, current_user using (true) with check (true);
create policy of_the_caller on rollup_position for select to heyi_reader using ((select heyi_sees_whole_ledger()));

-- A file is seen by whoever sees an application that it is attached to.
create index reimbursement_attachment_fact_sha256 on reimbursement_attachment_fact (sha256);
alter table attachment enable row level security;
alter table attachment force row level security;
create policy of_the_ledger on attachment to heyi_runtime, current_user using (true) with check (true);
create policy of_the_caller on attachment for select to heyi_reader
  using (exists (select from reimbursement_attachment_fact f where f.sha256 = attachment.sha256));
grant select on attachment to heyi_reader;
