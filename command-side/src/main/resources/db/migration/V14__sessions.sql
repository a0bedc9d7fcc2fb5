-- Who is signed in at a browser, for every process on this database and across restarts; the columns are those of Spring Session. Rows come and
-- go. What the cookie holds beyond session_id stands nowhere in here: a copy of this table signs nobody in.
create table person_session (
  primary_id            text    not null primary key,
  session_id            text    not null unique,
  creation_time         bigint  not null,
  last_access_time      bigint  not null,
  max_inactive_interval integer not null,
  expiry_time           bigint  not null,
  -- The account's name.
  principal_name        text
);
create index person_session_expiry on person_session (expiry_time);

create table person_session_attributes (
  session_primary_id text  not null references person_session on delete cascade,
  attribute_name     text  not null,
  -- UTF-8 text.
  attribute_bytes    bytea not null,
  primary key (session_primary_id, attribute_name)
);

grant select, insert, update, delete on person_session, person_session_attributes to heyi_runtime;
