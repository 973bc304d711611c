-- The seven alert tables, each of whose changes is written to audit_log by triggers (0004), and how escalations stand.
-- changed_by is the actor that the audit log names: the subject of a token, or the service when it acted on its own.

create table risk_alert_thresholds (
  id                   text collate "C" primary key,
  portfolio_id         text collate "C" not null,
  metric_type          text not null,
  comparison_type      text not null,
  threshold_value      numeric not null,
  severity             text not null,
  description          text,
  clear_value          numeric,
  pending_for_seconds  double precision not null,
  clear_for_seconds    double precision not null,
  stale_after_seconds  double precision,
  reminder_minutes     double precision,
  escalation_policy_id text,
  enabled              boolean not null,
  version              integer not null,
  open_alert_id        text,
  created_at           timestamptz not null,
  updated_at           timestamptz not null,
  deleted_at           timestamptz,
  changed_by           text not null
);

create index risk_alert_thresholds_portfolio on risk_alert_thresholds (portfolio_id, id);

create table risk_alerts (
  id              text collate "C" primary key,
  portfolio_id    text collate "C" not null,
  threshold_id    text not null,
  metric_type     text not null,
  comparison_type text not null,
  status          text not null,
  severity        text not null,
  description     text,
  threshold_value numeric not null,
  current_value   double precision,
  peak_value      double precision,
  triggered_at    timestamptz not null,
  acknowledged_at timestamptz,
  acknowledged_by text,
  resolved_at     timestamptz,
  resolution      text,
  resolved_by     text,
  snoozed_until   timestamptz,
  changed_by      text not null
);

-- A list is newest first; (triggered_at, id) is its cursor.
create index risk_alerts_newest on risk_alerts (triggered_at desc, id desc);
create index risk_alerts_portfolio on risk_alerts (portfolio_id, triggered_at desc, id desc);
create index risk_alerts_status on risk_alerts (status, triggered_at desc, id desc);
create index risk_alerts_severity on risk_alerts (severity, triggered_at desc, id desc);
create index risk_alerts_metric on risk_alerts (metric_type, triggered_at desc, id desc);

create table alert_acknowledgments (
  id          text collate "C" primary key,
  alert_id    text collate "C" not null,
  happened_at timestamptz not null,
  kind        text not null,
  text        text not null,
  user_name   text not null,
  value       double precision,
  changed_by  text not null
);

create index alert_acknowledgments_alert on alert_acknowledgments (alert_id, happened_at);

create table escalation_rules (
  id                    text collate "C" primary key,
  severity              text not null,
  is_default            boolean not null,
  initial_delay_minutes double precision not null,
  escalation_steps      jsonb not null,
  repeat_count          integer not null,
  ack_timeout_minutes   double precision,
  version               integer not null,
  updated_at            timestamptz not null,
  deleted_at            timestamptz,
  changed_by            text not null
);

create table escalation_events (
  id          text collate "C" primary key,
  alert_id    text collate "C" not null,
  happened_at timestamptz not null,
  kind        text not null,
  text        text not null,
  value       double precision,
  changed_by  text not null
);

create index escalation_events_alert on escalation_events (alert_id, happened_at);

create table notification_templates (
  id         text collate "C" primary key,
  channel    text not null,
  subject    text,
  body       text not null,
  version    integer not null,
  updated_at timestamptz not null,
  deleted_at timestamptz,
  changed_by text not null
);

create table notification_logs (
  id           text collate "C" primary key,
  alert_id     text collate "C" not null,
  portfolio_id text collate "C" not null,
  step         integer,
  kind         text not null,
  channel      text not null,
  recipient    text not null,
  status       text not null,
  reason       text,
  attempts     jsonb not null,
  created_at   timestamptz not null,
  sent_at      timestamptz,
  changed_by   text not null
);

create index notification_logs_newest on notification_logs (created_at desc, id desc);
create index notification_logs_alert on notification_logs (alert_id, created_at desc, id desc);
create index notification_logs_status on notification_logs (status, created_at desc, id desc);

-- How each alert's escalation stands now; what it did is in escalation_events.
create table escalations (
  alert_id          text collate "C" primary key,
  portfolio_id      text collate "C" not null,
  severity          text not null,
  started_at        timestamptz not null,
  policy_id         text not null,
  policy_version    integer not null,
  step              integer not null,
  next_step_at      timestamptz,
  escalation_status text not null
);

create index escalations_newest on escalations (started_at desc, alert_id desc);
create index escalations_status on escalations (escalation_status, started_at desc, alert_id desc);
