-- Who has died, in whichever household it was recorded: nobody joins one afterwards. Written from the events like every register.
create table resident_death (
  resident     text not null primary key,
  household_no text not null,
  died_on      date not null
);

-- What was recorded before this register was kept; of a death that two households tell, the one recorded first.
insert into resident_death (resident, household_no, died_on)
select content ->> 'resident', content ->> 'householdNo', (content ->> 'diedOn')::date
from event where type = 'io.heyi.events.household.MemberDied'
order by position
on conflict (resident) do nothing;

grant select, insert on resident_death to heyi_runtime;

-- Who is registered without a day of joining is new to the county: known neither as anybody's member (the key says that) nor as dead nor as
-- somebody who left.
create function register_residents(residents text[], households text[]) returns void language plpgsql as $$
begin
  -- Counted one by one: a join might be planned as a scan of the table.
  if exists (select from unnest(residents) as told
             where (select count(*) from resident_death d where d.resident = told) > 0
                or (select count(*) from resident_departure d where d.resident = told) > 0) then
    raise exception 'a resident is known already' using errcode = 'unique_violation';
  end if;
  insert into resident_register select * from unnest(residents, households);
end $$;
