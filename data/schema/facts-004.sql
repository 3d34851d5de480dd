-- Flags that an earlier version of the detection settings raised, kept for six months after it was replaced.

create table earlier_flag (
  settings_version nchar varying(20) not null,
  flag_code nchar varying(80) not null,
  unit_id integer not null,
  month integer not null,
  strength float not null,
  direction smallint not null,
  explanation {text} not null,
  kept_until date not null,
  primary key (settings_version, flag_code));
