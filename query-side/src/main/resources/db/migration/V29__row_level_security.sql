-- What a caller at the door may see. heyi_reader reads on a caller's behalf and sees the rows of the caller's region or institution; where
-- neither is set it sees none. heyi_runtime (projections, replays, the command line) sees all. The settings are made by whatever hands out the
-- connection (ScopedReads), each time.

-- Puts a table under that rule, by its columns: village or town holds an administrative code, institution the code of a hospital. What does
-- not say where it belongs (sums of the whole ledger, persons without a village) is for whose region is a whole county, six digits. What
-- belongs to an institution and to no person may be seen by any person whom the door lets through. Later migrations call it for the tables
-- they make.
create function heyi_scope(target regclass) returns void language plpgsql as $$
declare
  place    text;
  hospital boolean;
  personal boolean;
  visible  text;
begin
  select max(attname::text) filter (where attname in ('village', 'town')),
         coalesce(bool_or(attname = 'institution'), false),
         coalesce(bool_or(attname in ('resident', 'household_no')), false)
  into place, hospital, personal
  from pg_attribute where attrelid = target and attnum > 0 and not attisdropped;
  -- A setting is asked once a statement, not once a row; an empty one is none, and what compares with null is not seen.
  visible := concat_ws(' or ',
    case when place is not null then
      format('starts_with(%I, (select nullif(current_setting(''heyi.region'', true), '''')))', place) end,
    case when place is null and hospital and not personal then
      '(select nullif(current_setting(''heyi.region'', true), '''')) is not null' end,
    case when place is null and (personal or not hospital) then
      '(select length(nullif(current_setting(''heyi.region'', true), '''')) <= 6)' end,
    case when hospital then 'institution = (select nullif(current_setting(''heyi.institution'', true), ''''))' end);
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy of_the_ledger on %s to heyi_runtime, current_user using (true) with check (true)', target);
  execute format('create policy of_the_caller on %s for select to heyi_reader using (%s)', target, visible);
  execute format('grant select on %s to heyi_reader', target);
end $$;
revoke execute on function heyi_scope(regclass) from public;

-- The tables of facts and sums made so far. Facts that are nobody's (plans, catalogues) and positions are for all.
do $$
declare
  target regclass;
  whose  boolean;
begin
  for target, whose in
    select c.oid::regclass, c.relname like '%\_rollup'
           or exists (select from pg_attribute a where a.attrelid = c.oid and not a.attisdropped
                      and a.attname in ('village', 'town', 'institution', 'resident', 'household_no'))
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname ~ '_(fact|rollup|position)$'
  loop
    if whose then
      perform heyi_scope(target);
    else
      execute format('grant select on %s to heyi_reader', target);
    end if;
  end loop;
end $$;

-- Approvals: open to whose role decides them and whose region holds them, and to who asked; the read log: to auditors of a whole county.
alter table approval enable row level security;
alter table approval force row level security;
create policy of_the_ledger on approval to heyi_runtime, current_user using (true) with check (true);
create policy of_the_caller on approval for select to heyi_reader
  using ((region is null or starts_with(region, (select nullif(current_setting('heyi.region', true), ''))))
         and (decided_by_role = (select nullif(current_setting('heyi.role', true), ''))
              or (select current_setting('heyi.role', true)) = 'AUDITOR')
         or requested_by = (select nullif(current_setting('heyi.account', true), '')));

alter table read_log enable row level security;
alter table read_log force row level security;
create policy of_the_ledger on read_log to heyi_runtime, current_user using (true) with check (true);
create policy of_the_caller on read_log for select to heyi_reader
  using ((select current_setting('heyi.role', true) = 'AUDITOR' and length(nullif(current_setting('heyi.region', true), '')) <= 6));

grant select on approval, read_log, append_log to heyi_reader;
