-- Limits whose level follows from history, and templates that limits come from.

alter table risk_alert_thresholds add column dynamic text;
alter table risk_alert_thresholds add column template_id text;
alter table risk_alert_thresholds add column level text;

drop trigger risk_alert_thresholds_insert;
drop trigger risk_alert_thresholds_update;

create trigger risk_alert_thresholds_insert after insert on risk_alert_thresholds
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'risk_alert_thresholds', new.id, new.changed_by, 'insert',
    json_object('id', new.id, 'portfolio_id', new.portfolio_id, 'metric_type', new.metric_type,
      'comparison_type', new.comparison_type, 'threshold_value', new.threshold_value, 'severity', new.severity,
      'description', new.description, 'clear_value', new.clear_value, 'pending_for_seconds', new.pending_for_seconds,
      'clear_for_seconds', new.clear_for_seconds, 'stale_after_seconds', new.stale_after_seconds,
      'reminder_minutes', new.reminder_minutes, 'escalation_policy_id', new.escalation_policy_id,
      'enabled', new.enabled, 'dynamic', json(new.dynamic), 'template_id', new.template_id,
      'level', json(new.level), 'version', new.version, 'open_alert_id', new.open_alert_id,
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
      'enabled', new.enabled, 'dynamic', json(new.dynamic), 'template_id', new.template_id,
      'level', json(new.level), 'version', new.version, 'open_alert_id', new.open_alert_id,
      'created_at', new.created_at, 'updated_at', new.updated_at, 'deleted_at', new.deleted_at,
      'changed_by', new.changed_by));
end;

-- Each change of a template is written to audit_log as those of the alert tables are.
-- What was deleted keeps its row, with deleted_at.

create table threshold_templates (
  id          text primary key,
  description text,
  limits      text not null,
  version     integer not null,
  updated_at  text not null,
  deleted_at  text,
  changed_by  text not null
);

create trigger threshold_templates_insert after insert on threshold_templates
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'threshold_templates', new.id, new.changed_by, 'insert',
    json_object('id', new.id, 'description', new.description, 'limits', json(new.limits), 'version', new.version,
      'updated_at', new.updated_at, 'deleted_at', new.deleted_at, 'changed_by', new.changed_by));
end;

create trigger threshold_templates_update after update on threshold_templates
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'threshold_templates', new.id, new.changed_by, 'update',
    json_object('id', new.id, 'description', new.description, 'limits', json(new.limits), 'version', new.version,
      'updated_at', new.updated_at, 'deleted_at', new.deleted_at, 'changed_by', new.changed_by));
end;

create trigger threshold_templates_delete after delete on threshold_templates
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'threshold_templates', old.id, 'deleted by hand', 'delete', null);
end;
