-- Limits whose level follows from history, and templates that limits come from.

alter table risk_alert_thresholds add column dynamic text;
alter table risk_alert_thresholds add column template_id text;
alter table risk_alert_thresholds add column level text;

-- Each change of a template is written to audit_log as those of the alert tables are.
-- What was deleted keeps its row, with deleted_at.

create table threshold_templates (
  id          text collate "C" primary key,
  description text,
  limits      jsonb not null,
  version     integer not null,
  updated_at  timestamptz not null,
  deleted_at  timestamptz,
  changed_by  text not null
);

create trigger threshold_templates_audit after insert or update or delete on threshold_templates
  for each row execute function write_audit();
