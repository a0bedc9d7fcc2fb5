-- As before (V3); but most groups prove no stream, and an empty list need not be looked through.
create or replace function prove_remembered(revision_remembered bigint, streams text[], numbers bigint[]) returns void language plpgsql as $$
begin
  if revision_remembered >= 0 and revision_remembered <> (select revision from reference_revision) then
    raise exception 'plans or institutions have changed' using errcode = 'serialization_failure';
  end if;
  if cardinality(streams) > 0
     and exists (select from unnest(streams, numbers) as remembered(stream, number)
                 where number <> coalesce((select max(sequence_number) from domain_event_entry where aggregate_identifier = stream), -1)) then
    raise exception 'a stream has grown' using errcode = 'serialization_failure';
  end if;
end $$;
