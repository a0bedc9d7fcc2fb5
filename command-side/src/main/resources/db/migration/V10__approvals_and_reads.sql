-- What takes a second person. Written from the events, in the transaction of the events.
create table approval (
  id              text        not null primary key,
  kind            text        not null,
  decided_by_role text        not null,
  -- Whose people may decide; null where the region does not matter.
  region          text,
  content         text        not null,
  sha256          text        not null,
  requested_by    text        not null,
  requested_at    timestamptz not null,
  status          text        not null default 'OPEN' check (status in ('OPEN', 'GRANTED', 'REJECTED')),
  decided_by      text,
  decided_at      timestamptz
);
create index approval_open on approval (requested_at, id) where status = 'OPEN';

-- Files that wait for a second person; they go when they have been taken or refused, for what they say stands in the events.
create table import_file (
  sha256  text  not null primary key,
  content bytea not null
);

-- Who was shown whose data. Rows are added, never changed; each carries the hash of the one before, over every column.
create table read_log (
  number    bigint      not null primary key,
  at        timestamptz not null,
  account   text        not null,
  role      text        not null,
  -- The person or household that was asked for, as asked: a resident number or a household number.
  subject   text        not null,
  purpose   text        not null,
  operation text        not null,
  fields    text        not null,
  -- What came of it: 200, or 404 when there is no such person within the caller's scope.
  status    integer     not null,
  -- As known at.
  position  bigint      not null,
  previous  bytea       not null,
  hash      bytea       not null
);
create index read_log_subject on read_log (subject, number);
create index read_log_account on read_log (account, number);

grant select, insert, update on approval to heyi_runtime;
grant select, insert, delete on import_file to heyi_runtime;
grant select, insert on read_log to heyi_runtime;
