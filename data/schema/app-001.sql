-- App: what people did in the product. Kept apart from the facts so that an audit write never waits for an import.

create table app_state (
  name nchar varying(60) not null primary key,
  value {text} null);

create table operation (
  operation_id bigint not null primary key,
  done_on {timestamp} not null,
  actor nchar varying(120) not null,
  act nchar varying(60) not null,
  subject nchar varying(260) null,
  outcome nchar varying(400) null);
