-- Message templates are per kind, channel and language, and those of mail may have a page.

alter table notification_templates add column kind text;
alter table notification_templates add column language text;
alter table notification_templates add column html text;

drop trigger notification_templates_insert;
drop trigger notification_templates_update;

create trigger notification_templates_insert after insert on notification_templates
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'notification_templates', new.id, new.changed_by, 'insert',
    json_object('id', new.id, 'kind', new.kind, 'channel', new.channel, 'language', new.language,
      'subject', new.subject, 'body', new.body, 'html', new.html, 'version', new.version,
      'updated_at', new.updated_at, 'deleted_at', new.deleted_at, 'changed_by', new.changed_by));
end;

create trigger notification_templates_update after update on notification_templates
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'notification_templates', new.id, new.changed_by, 'update',
    json_object('id', new.id, 'kind', new.kind, 'channel', new.channel, 'language', new.language,
      'subject', new.subject, 'body', new.body, 'html', new.html, 'version', new.version,
      'updated_at', new.updated_at, 'deleted_at', new.deleted_at, 'changed_by', new.changed_by));
end;
