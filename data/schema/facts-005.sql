-- Counts of records that pages draw their first view from: how many of a class there were in a month (or at its end), by unit.
-- They are made with every run; what a count says is told by the statement that makes it.

create table tally (
  tally_code nchar varying(40) not null,
  class_code nchar varying(60) not null,
  month integer not null,
  unit_id integer not null,
  total bigint not null,
  primary key (tally_code, month, unit_id, class_code));
