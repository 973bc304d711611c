-- The audit log: one row for each change of an alert table, chained by hash so that one altered row is found.
-- hash = sha256_hex(previous_hash || entry). SQLite has no such function: the service gives it to its own connection,
-- so another program cannot change an alert table unseen. What is searched by is generated from the entry, so that it
-- cannot be altered alone. audit_head holds the end of the chain: a tail that was cut off is found by it.

create table audit_log (
  sequence      integer primary key,
  entry         text not null,
  previous_hash text not null,
  hash          text not null,
  written_at    text generated always as (json_extract(entry, '$.at')) virtual,
  actor         text generated always as (json_extract(entry, '$.actor')) virtual,
  entity        text generated always as (json_extract(entry, '$.entity')) virtual,
  entity_id     text generated always as (json_extract(entry, '$.entity_id')) virtual
);

create index audit_log_time on audit_log (written_at);
create index audit_log_entity on audit_log (entity, entity_id, sequence);
create index audit_log_actor on audit_log (actor, sequence);

create table audit_head (
  id       integer primary key check (id = 1),
  sequence integer not null,
  hash     text not null
);

-- 64 zeros: nothing comes before the first row.
insert into audit_head (id, sequence, hash) values (1, 0, hex(zeroblob(32)));

create trigger audit_log_no_update before update on audit_log
begin
  select raise(abort, 'audit_log is only ever appended to');
end;

create trigger audit_log_no_delete before delete on audit_log
begin
  select raise(abort, 'audit_log is only ever appended to');
end;

-- The triggers of the tables insert here; the chain is written in this one place.
create view audit_entries as
  select entity, entity_id, actor, '' as action, '' as after from audit_log where false;

-- A row that was written again just as it was is no change.
create trigger audit_entries_insert instead of insert on audit_entries when new.after is null or new.after is not (
  select json_extract(log.entry, '$.after') from audit_log log
  where log.entity = new.entity and log.entity_id = new.entity_id order by log.sequence desc limit 1)
begin
  insert into audit_log (sequence, entry, previous_hash, hash)
    select next.sequence, next.entry, next.previous_hash, sha256_hex(next.previous_hash || next.entry)
    from (
      select head.sequence + 1 as sequence, head.hash as previous_hash, json_object(
        'sequence', head.sequence + 1,
        'at', strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z',
        'actor', new.actor,
        'entity', new.entity,
        'entity_id', new.entity_id,
        'action', new.action,
        'after', json(new.after)) as entry
      from audit_head head where head.id = 1) next;
  update audit_head set
    hash = (select log.hash from audit_log log where log.sequence = audit_head.sequence + 1),
    sequence = sequence + 1
  where id = 1;
end;

create trigger risk_alert_thresholds_insert after insert on risk_alert_thresholds
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'risk_alert_thresholds', new.id, new.changed_by, 'insert',
    json_object('id', new.id, 'portfolio_id', new.portfolio_id, 'metric_type', new.metric_type,
      'comparison_type', new.comparison_type, 'threshold_value', new.threshold_value, 'severity', new.severity,
      'description', new.description, 'clear_value', new.clear_value, 'pending_for_seconds', new.pending_for_seconds,
      'clear_for_seconds', new.clear_for_seconds, 'stale_after_seconds', new.stale_after_seconds,
      'reminder_minutes', new.reminder_minutes, 'escalation_policy_id', new.escalation_policy_id,
      'enabled', new.enabled, 'version', new.version, 'open_alert_id', new.open_alert_id,
      'created_at', new.created_at, 'updated_at', new.updated_at, 'deleted_at', new.deleted_at,
      'changed_by', new.changed_by));
end;

create trigger risk_alert_thresholds_update after update on risk_alert_thresholds
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'risk_alert_thresholds', new.id, new.changed_by, 'update',
    json_object('id', new.id, 'portfolio_id', new.portfolio_id, 'metric_type', new.metric_type,
      'comparison_type', new.comparison_type, 'threshold_value', new.threshold_value, 'severity', new.severity,
      'description', new.description, 'clear_value', new.clear_value, 'pending_for_seconds', new.pending_for_seconds,
      'clear_for_seconds', new.clear_for_seconds, 'stale_after_seconds', new.stale_after_seconds,
      'reminder_minutes', new.reminder_minutes, 'escalation_policy_id', new.escalation_policy_id,
      'enabled', new.enabled, 'version', new.version, 'open_alert_id', new.open_alert_id,
      'created_at', new.created_at, 'updated_at', new.updated_at, 'deleted_at', new.deleted_at,
      'changed_by', new.changed_by));
end;

create trigger risk_alert_thresholds_delete after delete on risk_alert_thresholds
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'risk_alert_thresholds', old.id, 'deleted by hand', 'delete', null);
end;

create trigger risk_alerts_insert after insert on risk_alerts
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'risk_alerts', new.id, new.changed_by, 'insert',
    json_object('id', new.id, 'portfolio_id', new.portfolio_id, 'threshold_id', new.threshold_id,
      'metric_type', new.metric_type, 'comparison_type', new.comparison_type, 'status', new.status,
      'severity', new.severity, 'description', new.description, 'threshold_value', new.threshold_value,
      'current_value', new.current_value, 'peak_value', new.peak_value, 'triggered_at', new.triggered_at,
      'acknowledged_at', new.acknowledged_at, 'acknowledged_by', new.acknowledged_by, 'resolved_at', new.resolved_at,
      'resolution', new.resolution, 'resolved_by', new.resolved_by, 'snoozed_until', new.snoozed_until,
      'changed_by', new.changed_by));
end;

create trigger risk_alerts_update after update on risk_alerts
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'risk_alerts', new.id, new.changed_by, 'update',
    json_object('id', new.id, 'portfolio_id', new.portfolio_id, 'threshold_id', new.threshold_id,
      'metric_type', new.metric_type, 'comparison_type', new.comparison_type, 'status', new.status,
      'severity', new.severity, 'description', new.description, 'threshold_value', new.threshold_value,
      'current_value', new.current_value, 'peak_value', new.peak_value, 'triggered_at', new.triggered_at,
      'acknowledged_at', new.acknowledged_at, 'acknowledged_by', new.acknowledged_by, 'resolved_at', new.resolved_at,
      'resolution', new.resolution, 'resolved_by', new.resolved_by, 'snoozed_until', new.snoozed_until,
      'changed_by', new.changed_by));
end;

create trigger risk_alerts_delete after delete on risk_alerts
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'risk_alerts', old.id, 'deleted by hand', 'delete', null);
end;

create trigger alert_acknowledgments_insert after insert on alert_acknowledgments
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'alert_acknowledgments', new.id, new.changed_by, 'insert',
    json_object('id', new.id, 'alert_id', new.alert_id, 'happened_at', new.happened_at, 'kind', new.kind,
      'text', new.text, 'user_name', new.user_name, 'value', new.value, 'changed_by', new.changed_by));
end;

create trigger alert_acknowledgments_update after update on alert_acknowledgments
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'alert_acknowledgments', new.id, new.changed_by, 'update',
    json_object('id', new.id, 'alert_id', new.alert_id, 'happened_at', new.happened_at, 'kind', new.kind,
      'text', new.text, 'user_name', new.user_name, 'value', new.value, 'changed_by', new.changed_by));
end;

create trigger alert_acknowledgments_delete after delete on alert_acknowledgments
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'alert_acknowledgments', old.id, 'deleted by hand', 'delete', null);
end;

create trigger escalation_rules_insert after insert on escalation_rules
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'escalation_rules', new.id, new.changed_by, 'insert',
    json_object('id', new.id, 'severity', new.severity, 'is_default', new.is_default,
      'initial_delay_minutes', new.initial_delay_minutes, 'escalation_steps', new.escalation_steps,
      'repeat_count', new.repeat_count, 'ack_timeout_minutes', new.ack_timeout_minutes, 'version', new.version,
      'updated_at', new.updated_at, 'deleted_at', new.deleted_at, 'changed_by', new.changed_by));
end;

create trigger escalation_rules_update after update on escalation_rules
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'escalation_rules', new.id, new.changed_by, 'update',
    json_object('id', new.id, 'severity', new.severity, 'is_default', new.is_default,
      'initial_delay_minutes', new.initial_delay_minutes, 'escalation_steps', new.escalation_steps,
      'repeat_count', new.repeat_count, 'ack_timeout_minutes', new.ack_timeout_minutes, 'version', new.version,
      'updated_at', new.updated_at, 'deleted_at', new.deleted_at, 'changed_by', new.changed_by));
end;

create trigger escalation_rules_delete after delete on escalation_rules
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'escalation_rules', old.id, 'deleted by hand', 'delete', null);
end;

create trigger escalation_events_insert after insert on escalation_events
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'escalation_events', new.id, new.changed_by, 'insert',
    json_object('id', new.id, 'alert_id', new.alert_id, 'happened_at', new.happened_at, 'kind', new.kind,
      'text', new.text, 'value', new.value, 'changed_by', new.changed_by));
end;

create trigger escalation_events_update after update on escalation_events
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'escalation_events', new.id, new.changed_by, 'update',
    json_object('id', new.id, 'alert_id', new.alert_id, 'happened_at', new.happened_at, 'kind', new.kind,
      'text', new.text, 'value', new.value, 'changed_by', new.changed_by));
end;

create trigger escalation_events_delete after delete on escalation_events
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'escalation_events', old.id, 'deleted by hand', 'delete', null);
end;

create trigger notification_templates_insert after insert on notification_templates
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'notification_templates', new.id, new.changed_by, 'insert',
    json_object('id', new.id, 'channel', new.channel, 'subject', new.subject, 'body', new.body,
      'version', new.version, 'updated_at', new.updated_at, 'deleted_at', new.deleted_at,
      'changed_by', new.changed_by));
end;

create trigger notification_templates_update after update on notification_templates
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'notification_templates', new.id, new.changed_by, 'update',
    json_object('id', new.id, 'channel', new.channel, 'subject', new.subject, 'body', new.body,
      'version', new.version, 'updated_at', new.updated_at, 'deleted_at', new.deleted_at,
      'changed_by', new.changed_by));
end;

create trigger notification_templates_delete after delete on notification_templates
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'notification_templates', old.id, 'deleted by hand', 'delete', null);
end;

create trigger notification_logs_insert after insert on notification_logs
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'notification_logs', new.id, new.changed_by, 'insert',
    json_object('id', new.id, 'alert_id', new.alert_id, 'portfolio_id', new.portfolio_id, 'step', new.step,
      'kind', new.kind, 'channel', new.channel, 'recipient', new.recipient, 'status', new.status,
      'reason', new.reason, 'attempts', new.attempts, 'created_at', new.created_at, 'sent_at', new.sent_at,
      'changed_by', new.changed_by));
end;

create trigger notification_logs_update after update on notification_logs
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'notification_logs', new.id, new.changed_by, 'update',
    json_object('id', new.id, 'alert_id', new.alert_id, 'portfolio_id', new.portfolio_id, 'step', new.step,
      'kind', new.kind, 'channel', new.channel, 'recipient', new.recipient, 'status', new.status,
      'reason', new.reason, 'attempts', new.attempts, 'created_at', new.created_at, 'sent_at', new.sent_at,
      'changed_by', new.changed_by));
end;

create trigger notification_logs_delete after delete on notification_logs
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'notification_logs', old.id, 'deleted by hand', 'delete', null);
end;
