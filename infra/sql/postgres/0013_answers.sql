-- What people did to alerts, or tried, by SMS or by the link of a mail instead of signed in; each written to audit_log.

create table alert_answers (
  id         text collate "C" primary key,
  at         timestamptz not null,
  channel    text not null,
  address    text not null,
  person     text,
  alert_id   text,
  action     text,
  result     text not null,
  text       text not null,
  changed_by text not null
);

create trigger alert_answers_audit after insert or update or delete on alert_answers
  for each row execute function write_audit();
