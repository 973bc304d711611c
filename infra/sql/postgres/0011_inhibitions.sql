-- Inhibitions: rules by which an open alert holds back others, each of whose changes is written to audit_log. source
-- and target say which alerts they fit, same in what both agree. What was deleted keeps its row, with deleted_at.

create table inhibition_rules (
  id         text collate "C" primary key,
  source     jsonb not null,
  target     jsonb not null,
  same       jsonb not null,
  updated_at timestamptz not null,
  deleted_at timestamptz,
  changed_by text not null
);

create trigger inhibition_rules_audit after insert or update or delete on inhibition_rules
  for each row execute function write_audit();
