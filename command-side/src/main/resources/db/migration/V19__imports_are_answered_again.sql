-- What became of an import that two people agreed to, as its summary in JSON: agreeing again is answered with it.
create table import_outcome (
  approval text not null primary key,
  summary  text not null
);
grant select, insert on import_outcome to heyi_runtime;
