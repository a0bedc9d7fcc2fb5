-- A group of commands decides by what its process remembers and lets the transaction that writes prove it (docs/fast-path.md). What does
-- not hold ends in serialization_failure or unique_violation, and the group decides again by what it then reads.

-- Proves that the plans and institutions are those of this revision (-1: nobody asked for any) and that these streams, which the
-- transaction does not append to, still end at these numbers.
create function prove_remembered(revision_remembered bigint, streams text[], numbers bigint[]) returns void language plpgsql as $$
begin
  if revision_remembered >= 0 and revision_remembered <> (select revision from reference_revision) then
    raise exception 'plans or institutions have changed' using errcode = 'serialization_failure';
  end if;
  if exists (select from unnest(streams, numbers) as remembered(stream, number)
             where number <> coalesce((select max(sequence_number) from domain_event_entry where aggregate_identifier = stream), -1)) then
    raise exception 'a stream has grown' using errcode = 'serialization_failure';
  end if;
end $$;

-- Takes the append lock, then proves the same and that nobody has taken a place in the order of settlement from the first on, of which so
-- many are taken now. Under the lock, so such places are in the order of commit.
create function lock_for_append(revision_remembered bigint, streams text[], numbers bigint[], first_place bigint, places bigint)
returns bigint language plpgsql as $$
declare
  head bigint := lock_for_append();
begin
  perform prove_remembered(revision_remembered, streams, numbers);
  if places > 0 then
    update settlement_ordinal set next = first_place + places where next <= first_place;
    if not found then
      raise exception 'places in the order of settlement were taken' using errcode = 'serialization_failure';
    end if;
  end if;
  return head;
end $$;

-- An invoice whose last claim was reversed is free to the claim that corrects it and to no other. Whether a correction names the right
-- claim is read before it is decided; that any other claim has an invoice never used is proved here and by the unique index.
create function prove_invoices_unused(institutions text[], invoices text[]) returns void language plpgsql as $$
begin
  -- Counted one by one: a join might be planned as a scan of the table.
  if exists (select from unnest(institutions, invoices) as used(place, invoice)
             where (select count(*) from claim_register where institution = place and invoice_no = invoice and reversed) > 0) then
    raise exception 'an invoice was used by a reversed claim' using errcode = 'unique_violation';
  end if;
end $$;

-- A settlement is a little larger than the 2 KB from which on PostgreSQL compresses, which costs more than the insert itself.
alter table domain_event_entry set (toast_tuple_target = 8160);
