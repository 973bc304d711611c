-- What is tried when a channel of a contact fails, when the contact is not told, and in which language.

alter table contacts add column fallback_order text not null default '[]';
alter table contacts add column quiet_hours text not null default '[]';
alter table contacts add column language text;

drop trigger contacts_insert;
drop trigger contacts_update;

create trigger contacts_insert after insert on contacts
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'contacts', new.id, new.changed_by, 'insert',
    json_object('id', new.id, 'name', new.name, 'channels', new.channels, 'roles', new.roles,
      'time_zone', new.time_zone, 'preferred_channel', new.preferred_channel, 'fallback_order', new.fallback_order,
      'quiet_hours', new.quiet_hours, 'language', new.language, 'updated_at', new.updated_at,
      'deleted_at', new.deleted_at, 'changed_by', new.changed_by));
end;

create trigger contacts_update after update on contacts
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'contacts', new.id, new.changed_by, 'update',
    json_object('id', new.id, 'name', new.name, 'channels', new.channels, 'roles', new.roles,
      'time_zone', new.time_zone, 'preferred_channel', new.preferred_channel, 'fallback_order', new.fallback_order,
      'quiet_hours', new.quiet_hours, 'language', new.language, 'updated_at', new.updated_at,
      'deleted_at', new.deleted_at, 'changed_by', new.changed_by));
end;
