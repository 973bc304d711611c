-- Contacts and on-call schedules, each of whose changes is written to audit_log as those of the alert tables are.
-- What was deleted keeps its row, with deleted_at.

create table contacts (
  id                text primary key,
  name              text not null,
  channels          text not null,
  roles             text not null,
  time_zone         text,
  preferred_channel text,
  updated_at        text not null,
  deleted_at        text,
  changed_by        text not null
);

create table on_call_schedules (
  id         text primary key,
  name       text not null,
  time_zone  text not null,
  layers     text not null,
  overrides  text not null,
  updated_at text not null,
  deleted_at text,
  changed_by text not null
);

create trigger contacts_insert after insert on contacts
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'contacts', new.id, new.changed_by, 'insert',
    json_object('id', new.id, 'name', new.name, 'channels', new.channels, 'roles', new.roles,
      'time_zone', new.time_zone, 'preferred_channel', new.preferred_channel, 'updated_at', new.updated_at,
      'deleted_at', new.deleted_at, 'changed_by', new.changed_by));
end;

create trigger contacts_update after update on contacts
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'contacts', new.id, new.changed_by, 'update',
    json_object('id', new.id, 'name', new.name, 'channels', new.channels, 'roles', new.roles,
      'time_zone', new.time_zone, 'preferred_channel', new.preferred_channel, 'updated_at', new.updated_at,
      'deleted_at', new.deleted_at, 'changed_by', new.changed_by));
end;

create trigger contacts_delete after delete on contacts
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'contacts', old.id, 'deleted by hand', 'delete', null);
end;

create trigger on_call_schedules_insert after insert on on_call_schedules
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'on_call_schedules', new.id, new.changed_by, 'insert',
    json_object('id', new.id, 'name', new.name, 'time_zone', new.time_zone, 'layers', new.layers,
      'overrides', new.overrides, 'updated_at', new.updated_at, 'deleted_at', new.deleted_at,
      'changed_by', new.changed_by));
end;

create trigger on_call_schedules_update after update on on_call_schedules
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'on_call_schedules', new.id, new.changed_by, 'update',
    json_object('id', new.id, 'name', new.name, 'time_zone', new.time_zone, 'layers', new.layers,
      'overrides', new.overrides, 'updated_at', new.updated_at, 'deleted_at', new.deleted_at,
      'changed_by', new.changed_by));
end;

create trigger on_call_schedules_delete after delete on on_call_schedules
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'on_call_schedules', old.id, 'deleted by hand', 'delete', null);
end;
