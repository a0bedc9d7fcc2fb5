-- What is known of a member does not say in which village with every fact, and of enrollments and cards never: their rows are seen by whose
-- region the household is in. A card is where its holder belongs or belonged last. The functions see every row, as the policies they serve
-- must not ask themselves; they tell yes or no of the region of the connection and nothing else.
create function heyi_household_in_region(household text) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from member_fact m where m.household_no = household and m.village <> ''
                 and starts_with(m.village, nullif(current_setting('heyi.region', true), '')))
$$;
create function heyi_resident_in_region(holder text) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((select starts_with(m.village, nullif(current_setting('heyi.region', true), ''))
                   from member_fact m where m.resident = holder and m.what in ('REGISTERED', 'JOINED')
                   order by m.position desc limit 1), false)
$$;
revoke execute on function heyi_household_in_region(text), heyi_resident_in_region(text) from public;
grant execute on function heyi_household_in_region(text), heyi_resident_in_region(text) to heyi_reader;

alter policy of_the_caller on member_fact using (heyi_household_in_region(household_no));
alter policy of_the_caller on coverage_fact using (heyi_household_in_region(household_no));
alter policy of_the_caller on card_fact using (heyi_resident_in_region(resident));

-- The fund now books subsidies and refunds, and the notice follows who joined and was corrected: both read the events again from the first.
truncate fund_fact, notice_name_fact, notice_institution_fact, notice_fact;
update projection_position set position = 0 where projection in ('fund', 'notice');
delete from token_entry where processor_name = 'projections';
