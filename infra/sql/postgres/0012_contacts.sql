-- What is tried when a channel of a contact fails, when the contact is not told, and in which language.

alter table contacts add column fallback_order jsonb not null default '[]';
alter table contacts add column quiet_hours jsonb not null default '[]';
alter table contacts add column language text;
