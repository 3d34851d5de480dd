-- Windows also say where the last one that still holds a month ends, so that sums find their windows without trying each.
-- The table is filled at start.

drop table month_window;

create table month_window (
  span integer not null,
  month integer not null,
  first_month integer not null,
  last_month integer not null,
  primary key (span, month));
