-- The audit log: one row for each change of an alert table, chained by hash so that one altered row is found.
-- hash = sha256(previous_hash || entry), in hex. What is searched by is generated from the entry, so that it cannot
-- be altered alone. audit_head holds the end of the chain: a tail that was cut off is found by it.

create table audit_log (
  sequence      bigint primary key,
  entry         text not null,
  previous_hash text not null,
  hash          text not null,
  written_at    text generated always as ((entry::jsonb) ->> 'at') stored,
  actor         text generated always as ((entry::jsonb) ->> 'actor') stored,
  entity        text generated always as ((entry::jsonb) ->> 'entity') stored,
  entity_id     text generated always as ((entry::jsonb) ->> 'entity_id') stored
);

create index audit_log_time on audit_log (written_at);
create index audit_log_entity on audit_log (entity, entity_id, sequence);
create index audit_log_actor on audit_log (actor, sequence);

create table audit_head (
  id       integer primary key check (id = 1),
  sequence bigint not null,
  hash     text not null
);

insert into audit_head (id, sequence, hash) values (1, 0, repeat('0', 64));

create function write_audit() returns trigger language plpgsql as $$
declare
  head     audit_head%rowtype;
  subject  record := case when tg_op = 'DELETE' then old else new end;
  entry    text;
  new_hash text;
begin
  if tg_op = 'UPDATE' and old is not distinct from new then
    return null;
  end if;
  -- The lock on the head makes writers of the chain wait for each other.
  select * into head from audit_head where id = 1 for update;
  entry := jsonb_build_object(
    'sequence', head.sequence + 1,
    'at', to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'actor', case when tg_op = 'DELETE' then 'deleted by hand' else subject.changed_by end,
    'entity', tg_table_name,
    'entity_id', subject.id,
    'action', lower(tg_op),
    'after', case when tg_op = 'DELETE' then null else to_jsonb(new) end)::text;
  new_hash := encode(sha256(convert_to(head.hash || entry, 'UTF8')), 'hex');
  insert into audit_log (sequence, entry, previous_hash, hash) values (head.sequence + 1, entry, head.hash, new_hash);
  update audit_head set sequence = head.sequence + 1, hash = new_hash where id = 1;
  return null;
end $$;

create function refuse_audit_change() returns trigger language plpgsql as $$
begin
  raise exception 'audit_log is only ever appended to';
end $$;

create trigger audit_log_append_only before update or delete on audit_log
  for each row execute function refuse_audit_change();

do $$
declare
  alert_table text;
begin
  foreach alert_table in array array[
    'risk_alert_thresholds', 'risk_alerts', 'alert_acknowledgments', 'escalation_rules', 'escalation_events',
    'notification_templates', 'notification_logs']
  loop
    execute format(
      'create trigger %I after insert or update or delete on %I for each row execute function write_audit()',
      alert_table || '_audit', alert_table);
  end loop;
end $$;
