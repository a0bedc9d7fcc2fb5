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
