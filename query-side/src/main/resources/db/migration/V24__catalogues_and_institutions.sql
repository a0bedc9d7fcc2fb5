-- The published versions of the catalogues.
create table catalogue_fact (
  position   bigint  not null primary key,
  version    integer not null,
  rows       integer not null,
  valid_from date    not null,
  valid_to   date    not null,
  kind       text    not null,
  region     text    not null,
  sha256     text    not null
);

-- What happened to an institution, one row an event. Open sides of a period are infinite, texts that an event does not bring are empty.
create table institution_fact (
  position  bigint not null primary key,
  from_day  date   not null,
  to_day    date   not null,
  code      text   not null,
  what      text   not null,
  name      text   not null,
  level     text   not null,
  region    text   not null,
  placement text   not null,
  reason    text   not null
);

-- On a ledger that has lived before, both begin where the others are: institutions with what is known of them, catalogues with nothing,
-- for there were none.
insert into projection_position (projection, position)
select projection, position
from (values ('catalogues'), ('institutions')) as added (projection),
     (select position from projection_position where projection = 'settlements') as reached;

insert into institution_fact (position, from_day, to_day, code, what, name, level, region, placement, reason)
select e.position, coalesce((e.content ->> 'from')::date, '-infinity'), coalesce((e.content ->> 'to')::date, 'infinity'), e.content ->> 'code',
       known.what, coalesce(e.content ->> 'name', ''), coalesce(e.content ->> 'level', ''), coalesce(e.content ->> 'region', ''),
       coalesce(e.content ->> 'placement', ''), coalesce(e.content ->> 'reason', '')
from event e
join (values ('io.heyi.events.institution.InstitutionDesignated', 'DESIGNATED'),
             ('io.heyi.events.institution.InstitutionSuspended', 'SUSPENDED'),
             ('io.heyi.events.institution.InstitutionReinstated', 'REINSTATED')) as known (type, what) on known.type = e.type
where e.position <= (select position from projection_position where projection = 'institutions');

grant select, insert on catalogue_fact, institution_fact to heyi_runtime;
