-- What happened. Rows are inserted and read, never changed: the runtime role is granted nothing else.
-- global_index is assigned under the append lock as max + 1 (see LedgerEventStorageEngine), so it has no gaps and is the order of commit.
create table domain_event_entry (
  global_index         bigint  not null primary key,
  aggregate_identifier text    not null,
  sequence_number      bigint  not null,
  type                 text    not null,
  event_identifier     text    not null,
  payload_type         text    not null,
  payload_revision     text,
  payload              bytea   not null,
  meta_data            bytea   not null,
  time_stamp           text    not null,
  unique (aggregate_identifier, sequence_number)
);

-- When each transaction of events ended, stamped under the append lock: "as known at T" is the last position with ended_at <= T.
create table append_log (
  position bigint      not null primary key,
  ended_at timestamptz not null
);

create index append_log_ended_at on append_log (ended_at desc, position desc);

-- The one order of all events. Who appends holds this lock from the first event of the transaction to its commit and numbers the events
-- from the head; who asks what is known right now shares it for a moment, so that no transaction is between its stamp and its commit.
create function lock_for_append() returns bigint language plpgsql as $$
begin
  perform pg_advisory_xact_lock(4859001);
  return (select coalesce(max(global_index), 0) from domain_event_entry);
end $$;

-- The last position all of whose transactions had ended by that moment; null asks for this moment. 0 before the first event.
create function position_as_known_at(moment timestamptz) returns bigint language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(4859001);
  return coalesce((select position from append_log where ended_at <= coalesce(moment, clock_timestamp())
                   order by ended_at desc, position desc limit 1), 0);
end $$;

-- Axon's JdbcTokenStore.
create table token_entry (
  processor_name text    not null,
  segment        integer not null,
  token          bytea,
  token_type     text,
  timestamp      text,
  owner          text,
  primary key (processor_name, segment)
);

-- The events as a person reads them: select * from event where stream = '...';
create view event as
select global_index as position, aggregate_identifier as stream, sequence_number as number, payload_type as type,
       payload_revision as revision, time_stamp as recorded_at, convert_from(payload, 'UTF8')::jsonb as content
from domain_event_entry;

grant select, insert on domain_event_entry, append_log to heyi_runtime;
grant select, insert, update, delete on token_entry to heyi_runtime;
grant select on event to heyi_runtime;
