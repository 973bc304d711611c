-- Silences and maintenance windows, each of whose changes is written to audit_log as those of the alert tables are.
-- portfolio_ids, metric_types and severities are lists of what they fit; recurring_window is null for one without a
-- break.

create table silences (
  id               text primary key,
  portfolio_ids    text not null,
  metric_types     text not null,
  severities       text not null,
  starts_at        text not null,
  ends_at          text not null,
  recurring_window text,
  owner            text not null,
  reason           text not null,
  created_at       text not null,
  expired_at       text,
  expired_by       text,
  changed_by       text not null
);

create trigger silences_insert after insert on silences
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'silences', new.id, new.changed_by, 'insert',
    json_object('id', new.id, 'portfolio_ids', new.portfolio_ids, 'metric_types', new.metric_types,
      'severities', new.severities, 'starts_at', new.starts_at, 'ends_at', new.ends_at,
      'recurring_window', new.recurring_window, 'owner', new.owner, 'reason', new.reason,
      'created_at', new.created_at, 'expired_at', new.expired_at, 'expired_by', new.expired_by,
      'changed_by', new.changed_by));
end;

create trigger silences_update after update on silences
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'silences', new.id, new.changed_by, 'update',
    json_object('id', new.id, 'portfolio_ids', new.portfolio_ids, 'metric_types', new.metric_types,
      'severities', new.severities, 'starts_at', new.starts_at, 'ends_at', new.ends_at,
      'recurring_window', new.recurring_window, 'owner', new.owner, 'reason', new.reason,
      'created_at', new.created_at, 'expired_at', new.expired_at, 'expired_by', new.expired_by,
      'changed_by', new.changed_by));
end;

create trigger silences_delete after delete on silences
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'silences', old.id, 'deleted by hand', 'delete', null);
end;
