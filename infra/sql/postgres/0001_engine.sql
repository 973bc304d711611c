-- What the engine keeps: grain state, reminders, and the index of grains that owe work.

create table grain_state (
  grain_type text not null,
  grain_key  text not null,
  state_name text not null,
  version    bigint not null,
  payload    text not null,
  changed_at timestamptz not null,
  primary key (grain_type, grain_key, state_name)
);

create table reminders (
  grain_type   text not null,
  grain_key    text not null,
  name         text not null,
  start_at     timestamptz not null,
  period_ms    bigint not null,
  last_tick_at timestamptz,
  primary key (grain_type, grain_key, name)
);

create table wakeups (
  grain_kind text not null,
  grain_key  text not null,
  due_at     timestamptz not null,
  primary key (grain_kind, grain_key)
);

create index wakeups_due on wakeups (due_at);
