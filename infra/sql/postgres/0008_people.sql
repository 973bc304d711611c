-- Contacts and on-call schedules, each of whose changes is written to audit_log as those of the alert tables are.
-- What was deleted keeps its row, with deleted_at.

create table contacts (
  id                text collate "C" primary key,
  name              text not null,
  channels          jsonb not null,
  roles             jsonb not null,
  time_zone         text,
  preferred_channel text,
  updated_at        timestamptz not null,
  deleted_at        timestamptz,
  changed_by        text not null
);

create table on_call_schedules (
  id         text collate "C" primary key,
  name       text not null,
  time_zone  text not null,
  layers     jsonb not null,
  overrides  jsonb not null,
  updated_at timestamptz not null,
  deleted_at timestamptz,
  changed_by text not null
);

create trigger contacts_audit after insert or update or delete on contacts
  for each row execute function write_audit();

create trigger on_call_schedules_audit after insert or update or delete on on_call_schedules
  for each row execute function write_audit();
