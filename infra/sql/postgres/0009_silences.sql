-- Silences and maintenance windows, each of whose changes is written to audit_log as those of the alert tables are.
-- portfolio_ids, metric_types and severities are lists of what they fit; recurring_window is null for one without a
-- break.

create table silences (
  id               text collate "C" primary key,
  portfolio_ids    jsonb not null,
  metric_types     jsonb not null,
  severities       jsonb not null,
  starts_at        timestamptz not null,
  ends_at          timestamptz not null,
  recurring_window jsonb,
  owner            text not null,
  reason           text not null,
  created_at       timestamptz not null,
  expired_at       timestamptz,
  expired_by       text,
  changed_by       text not null
);

create trigger silences_audit after insert or update or delete on silences
  for each row execute function write_audit();
