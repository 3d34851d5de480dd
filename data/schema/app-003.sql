-- Briefings that people write, and the files made of them. content is the draft as JSON; version grows with every save.

create table briefing (
  briefing_id bigint not null primary key,
  title nchar varying(300) not null,
  template nchar varying(60) not null,
  first_month integer not null,
  last_month integer not null,
  snapshot_code nchar varying(40) null,
  content {text} not null,
  version integer not null,
  created_on {timestamp} not null,
  created_by nchar varying(120) not null,
  changed_on {timestamp} not null,
  changed_by nchar varying(120) not null);

-- state: 0 waiting, 1 running, 2 done, 3 failed, 4 cancelled
create table briefing_export (
  export_id bigint not null primary key,
  briefing_id bigint not null,
  format nchar varying(20) not null,
  state smallint not null,
  progress integer not null,
  file_name nchar varying(260) not null,
  size_bytes bigint null,
  problem nchar varying(60) null,
  requested_on {timestamp} not null,
  requested_by nchar varying(120) not null,
  finished_on {timestamp} null);

create index export_by_briefing on briefing_export (briefing_id, export_id);
