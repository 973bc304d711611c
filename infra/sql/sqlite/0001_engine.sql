-- What the engine keeps: grain state, reminders, and the index of grains that owe work.
-- Times are ISO 8601 UTC with six decimals, so that the order of the text is the order of time.

create table grain_state (
  grain_type text not null,
  grain_key  text not null,
  state_name text not null,
  version    integer not null,
  payload    text not null,
  changed_at text not null,
  primary key (grain_type, grain_key, state_name)
);

create table reminders (
  grain_type   text not null,
  grain_key    text not null,
  name         text not null,
  start_at     text not null,
  period_ms    integer not null,
  last_tick_at text,
  primary key (grain_type, grain_key, name)
) without rowid;

create table wakeups (
  grain_kind text not null,
  grain_key  text not null,
  due_at     text not null,
  primary key (grain_kind, grain_key)
) without rowid;

create index wakeups_due on wakeups (due_at);
