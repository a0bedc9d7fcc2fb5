-- What is approved, deducted and paid to a hospital is of no village (the column is empty). The people of the whole county see it, or the
-- fund they read owes what was paid long since.
create policy of_the_county on fund_fact for select to heyi_reader
  using (village = '' and (select length(nullif(current_setting('heyi.region', true), '')) <= 6));
