-- Message templates are per kind, channel and language, and those of mail may have a page.

alter table notification_templates add column kind text;
alter table notification_templates add column language text;
alter table notification_templates add column html text;
