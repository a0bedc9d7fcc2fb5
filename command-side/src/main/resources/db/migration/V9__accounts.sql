-- Who may sign in. account and institution_key are written from the events, in the transaction of the events.

create table account (
  name          text    not null primary key,
  owner         text    not null,
  role          text,
  region        text,
  disabled      boolean not null default false,
  one_time      boolean not null default true,
  second_factor boolean not null default false,
  -- Counts what changed about it: a session begun under an earlier epoch is over.
  epoch         bigint  not null default 0
);

-- What no event may hold. The password is a hash; the second factor's secret is encrypted with a key that is not in the database.
create table account_secret (
  name         text    not null primary key references account,
  password     text    not null,
  totp         bytea,
  -- The last half minute whose code was used: a code is good once.
  totp_step    bigint  not null default 0,
  failures     integer not null default 0,
  locked_until timestamptz
);

-- Who came in, and who tried to. An unknown name is not kept: it may be a password in the wrong field.
create table sign_in_attempt (
  at      timestamptz not null default clock_timestamp(),
  name    text,
  what    text        not null check (what in ('TRY', 'SIGNED_IN')),
  address text        not null
);
create index sign_in_attempt_at on sign_in_attempt (at);

-- The keys that hospitals sign with.
create table institution_key (
  key_id      text    not null primary key,
  institution text    not null,
  jwk         text    not null,
  valid_from  date    not null,
  valid_to    date    not null,
  revoked     boolean not null default false
);

grant select, insert, update on account, account_secret, institution_key to heyi_runtime;
grant select, insert on sign_in_attempt to heyi_runtime;
