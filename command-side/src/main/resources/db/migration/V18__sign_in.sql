-- Who was told the account's one-time password, and so could have signed in before its owner: an administrator who opened it alone. Null when it
-- was the operator at the machine, when two persons were told a half each, or when the operator has granted the role since.
alter table account add column told_to text;

with told as (
  select distinct on (aggregate_identifier) substr(aggregate_identifier, length('account:') + 1) as name, global_index,
         convert_from(meta_data, 'UTF8')::jsonb ->> 'by' as told_to
  from domain_event_entry
  where aggregate_identifier like 'account:%' and payload_type like '%.PasswordSet'
    and (convert_from(payload, 'UTF8')::jsonb ->> 'oneTime')::boolean
  order by aggregate_identifier, global_index desc
)
update account a set told_to = t.told_to
from told t
where t.name = a.name and t.told_to not like '@%'
  and not exists (select from domain_event_entry e
                  where e.aggregate_identifier = 'account:' || a.name and e.payload_type like '%.RoleGranted' and e.global_index > t.global_index
                    and convert_from(e.meta_data, 'UTF8')::jsonb ->> 'by' like '@%');

-- What an institution calls its keys concerns no other.
alter table institution_key drop constraint institution_key_pkey, add primary key (institution, key_id);
