-- Rows of a batch that count now: those it brought, less those that later files replaced; and those of them that belong to no single unit.
-- A batch without a row here is counted at the next start.

create table batch_standing (
  batch_id bigint not null primary key,
  row_count integer not null,
  joint_count integer not null);
