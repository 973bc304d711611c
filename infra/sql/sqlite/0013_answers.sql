-- What people did to alerts, or tried, by SMS or by the link of a mail instead of signed in; each written to audit_log.

create table alert_answers (
  id         text primary key,
  at         text not null,
  channel    text not null,
  address    text not null,
  person     text,
  alert_id   text,
  action     text,
  result     text not null,
  text       text not null,
  changed_by text not null
);

create trigger alert_answers_insert after insert on alert_answers
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'alert_answers', new.id, new.changed_by, 'insert',
    json_object('id', new.id, 'at', new.at, 'channel', new.channel, 'address', new.address,
      'person', new.person, 'alert_id', new.alert_id, 'action', new.action, 'result', new.result, 'text', new.text,
      'changed_by', new.changed_by));
end;

create trigger alert_answers_update after update on alert_answers
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'alert_answers', new.id, new.changed_by, 'update',
    json_object('id', new.id, 'at', new.at, 'channel', new.channel, 'address', new.address,
      'person', new.person, 'alert_id', new.alert_id, 'action', new.action, 'result', new.result, 'text', new.text,
      'changed_by', new.changed_by));
end;

create trigger alert_answers_delete after delete on alert_answers
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'alert_answers', old.id, 'deleted by hand', 'delete', null);
end;
