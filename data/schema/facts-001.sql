-- Facts: what was imported, and what was computed from it. Record tables are made from data/streams, not here.
-- Tokens {timestamp}, {text} are replaced per engine; everything else is the common dialect (docs/architecture.md).

create table unit (
  unit_id integer not null primary key,
  code nchar varying(60) not null,
  name nchar varying(120) not null,
  kind smallint not null,
  parent_code nchar varying(60) null,
  valid_from date null,
  valid_to date null,
  is_current smallint not null);

-- the number of a code is kept for good, also while the unit itself is withdrawn
create table unit_number (
  code nchar varying(60) not null primary key,
  unit_id integer not null);

create table batch (
  batch_id bigint not null primary key,
  stream nchar varying(60) not null,
  file_name nchar varying(260) not null,
  sha256 nchar varying(64) not null,
  size_bytes bigint not null,
  imported_on {timestamp} not null,
  imported_by nchar varying(120) not null,
  accepted integer not null,
  rejected integer not null,
  duplicate integer not null,
  updated integer not null,
  faults integer not null,
  first_month integer null,
  last_month integer null,
  last_date date null,
  withdrawn_on {timestamp} null,
  withdrawn_by nchar varying(120) null,
  is_sample smallint not null,
  header {text} null,
  note {text} null);

create table batch_month (
  batch_id bigint not null,
  month integer not null,
  row_count integer not null,
  primary key (batch_id, month));

-- unit_id 1 (the district) means: the file speaks for every unit
create table coverage (
  batch_id bigint not null,
  stream nchar varying(60) not null,
  unit_id integer not null,
  month integer not null,
  row_count integer not null,
  primary key (batch_id, unit_id, month));

create table rejected_row (
  rejected_id bigint not null primary key,
  batch_id bigint not null,
  line_no integer not null,
  column_name nchar varying(120) not null,
  value nchar varying(400) null,
  reason nchar varying(60) not null,
  argument nchar varying(400) null,
  cells {text} null);

create table data_fault (
  fault_id bigint not null primary key,
  batch_id bigint not null,
  stream nchar varying(60) not null,
  line_no integer not null,
  unit_id integer not null,
  month integer null,
  column_name nchar varying(120) not null,
  value nchar varying(400) null,
  reason nchar varying(60) not null);

-- first month of a window of span months that ends in a month; span 0 means everything before
create table month_window (
  span integer not null,
  month integer not null,
  first_month integer not null,
  primary key (span, month));

create table measure (
  item_code nchar varying(12) not null,
  month integer not null,
  unit_id integer not null,
  numerator float null,
  denominator float null,
  value float null,
  state smallint not null,
  covered_months integer not null,
  window_months integer not null,
  round_on integer null,
  score float null,
  primary key (item_code, month, unit_id));

-- the middle of the unit's peers (same kind), drawn on every unit view
create table peer_middle (
  item_code nchar varying(12) not null,
  month integer not null,
  kind smallint not null,
  units integer not null,
  lower_quartile float null,
  median float null,
  upper_quartile float null,
  score_median float null,
  primary key (item_code, month, kind));

-- level: 1 dimension, 2 composite (code 'composite', arithmetic in value, geometric beside it)
create table score (
  unit_id integer not null,
  month integer not null,
  level smallint not null,
  code nchar varying(60) not null,
  value float null,
  geometric float null,
  coverage float not null,
  items_present integer not null,
  items_applicable integer not null,
  peer_lower_quartile float null,
  peer_median float null,
  peer_upper_quartile float null,
  primary key (month, unit_id, level, code));

create table signal (
  unit_id integer not null,
  item_code nchar varying(12) not null,
  month integer not null,
  verdict smallint not null,
  reason nchar varying(60) not null,
  value float null,
  centre float null,
  lower_limit float null,
  upper_limit float null,
  points integer not null,
  primary key (month, unit_id, item_code));

create table flag (
  flag_code nchar varying(80) not null primary key,
  unit_id integer not null,
  month integer not null,
  strength float not null,
  direction smallint not null,
  explanation {text} not null);

create table flag_driver (
  flag_code nchar varying(80) not null,
  position integer not null,
  level smallint not null,
  code nchar varying(60) not null,
  rule_code nchar varying(40) not null,
  direction smallint not null,
  distance float not null,
  share float not null,
  value float null,
  reference float null,
  numerator float null,
  denominator float null,
  since_month integer null,
  primary key (flag_code, position));

-- the verdict on every unit and month, flagged or not
create table unit_judgement (
  unit_id integer not null,
  month integer not null,
  verdict smallint not null,
  strength float null,
  reason nchar varying(60) not null,
  primary key (month, unit_id));

create table run (
  run_id bigint not null primary key,
  started_on {timestamp} not null,
  finished_on {timestamp} null,
  reason nchar varying(120) not null,
  data_through date null,
  code_version nchar varying(60) not null,
  settings {text} not null,
  measures integer not null,
  flags integer not null);

-- which imports and withdrawals a run has taken into account; what is missing here is still to be computed
create table run_batch (
  batch_id bigint not null,
  is_withdrawal smallint not null,
  run_id bigint not null,
  primary key (batch_id, is_withdrawal));

create index batch_by_stream on batch (stream, sha256);
create index rejected_by_batch on rejected_row (batch_id, line_no);
create index fault_by_batch on data_fault (batch_id, line_no);
create index coverage_by_stream on coverage (stream, month, unit_id);
create index measure_by_unit on measure (unit_id, month);
create index flag_by_month on flag (month, unit_id);
