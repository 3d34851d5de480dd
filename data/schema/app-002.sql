-- Snapshots are only ever added: no statement of the product changes or removes one.

create table snapshot (
  snapshot_id bigint not null primary key,
  code nchar varying(40) not null,
  name nchar varying(200) not null,
  unit_codes {text} null,
  first_month integer not null,
  last_month integer not null,
  data_through date null,
  run_id bigint not null,
  code_version nchar varying(60) not null,
  format integer not null,
  frozen_on {timestamp} not null,
  frozen_by nchar varying(120) not null,
  sha256 nchar varying(64) not null,
  measures integer not null,
  flags integer not null,
  is_sample smallint not null);

-- content is the part's canonical text, compressed with gzip and written in base64
create table snapshot_part (
  snapshot_id bigint not null,
  part nchar varying(40) not null,
  line_count integer not null,
  sha256 nchar varying(64) not null,
  content {text} not null,
  primary key (snapshot_id, part));

-- the imports whose rows may lie behind a snapshot's figures
create table snapshot_batch (
  snapshot_id bigint not null,
  batch_id bigint not null,
  primary key (snapshot_id, batch_id));

create unique index snapshot_by_code on snapshot (code);
