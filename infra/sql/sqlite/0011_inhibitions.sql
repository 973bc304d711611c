-- Inhibitions: rules by which an open alert holds back others, each of whose changes is written to audit_log. source
-- and target say which alerts they fit, same in what both agree. What was deleted keeps its row, with deleted_at.

create table inhibition_rules (
  id         text primary key,
  source     text not null,
  target     text not null,
  same       text not null,
  updated_at text not null,
  deleted_at text,
  changed_by text not null
);

create trigger inhibition_rules_insert after insert on inhibition_rules
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'inhibition_rules', new.id, new.changed_by, 'insert',
    json_object('id', new.id, 'source', new.source, 'target', new.target, 'same', new.same,
      'updated_at', new.updated_at, 'deleted_at', new.deleted_at, 'changed_by', new.changed_by));
end;

create trigger inhibition_rules_update after update on inhibition_rules
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'inhibition_rules', new.id, new.changed_by, 'update',
    json_object('id', new.id, 'source', new.source, 'target', new.target, 'same', new.same,
      'updated_at', new.updated_at, 'deleted_at', new.deleted_at, 'changed_by', new.changed_by));
end;

create trigger inhibition_rules_delete after delete on inhibition_rules
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'inhibition_rules', old.id, 'deleted by hand', 'delete', null);
end;
