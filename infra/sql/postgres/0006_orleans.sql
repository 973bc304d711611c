-- What the Cluster edition asks of the database: Microsoft Orleans' ADO.NET providers read the text of their statements
-- from the table OrleansQuery and bind the parameters that stand in them by name.

create table orleansquery (
  querykey  text primary key,
  querytext text not null
);

create table orleans_reminders (
  service_id text not null,
  grain_id   text not null,
  name       text not null,
  start_at   timestamptz not null,
  period_ms  bigint not null,
  grain_hash integer not null, -- the place on the ring of silos, as a signed number
  version    integer not null,
  primary key (service_id, grain_id, name)
);

create index orleans_reminders_hash on orleans_reminders (service_id, grain_hash);

-- Versions of Orleans are 32 bit. A row's first one is the time in microseconds, so that a row that was removed and
-- made again never repeats a version that an older activation may still hold.
create function version_now() returns bigint language sql as $$
  select (extract(epoch from clock_timestamp()) * 1000000)::bigint
$$;

create function version_32(version bigint) returns integer language sql immutable as $$
  select (version % 2000000000)::integer
$$;

-- Grain state is in the table of the Standalone edition, so that either edition reads what the other wrote. The service
-- gives "grain type/state name" as the type, and the key with a sign before it that keeps Orleans from reading a number.

insert into orleansquery (querykey, querytext) values
('ReadFromStorageKey', $$
  select convert_to(payload, 'UTF8') as "PayloadBinary", version_32(version) as "Version"
  from grain_state
  where grain_type = split_part(@GrainTypeString, '/', 1)
    and grain_key = substr(@GrainIdExtensionString, 2)
    and state_name = split_part(@GrainTypeString, '/', 2)
$$),

-- No row in the answer: the version was another.
('WriteToStorageKey', $$
  with added as (
    insert into grain_state (grain_type, grain_key, state_name, version, payload, changed_at)
    select split_part(@GrainTypeString, '/', 1), substr(@GrainIdExtensionString, 2),
      split_part(@GrainTypeString, '/', 2), version_now(), convert_from(@PayloadBinary, 'UTF8'), now()
    where @GrainStateVersion is null
    on conflict do nothing
    returning version
  ), replaced as (
    update grain_state
    set version = version + 1, payload = convert_from(@PayloadBinary, 'UTF8'), changed_at = now()
    where grain_type = split_part(@GrainTypeString, '/', 1)
      and grain_key = substr(@GrainIdExtensionString, 2)
      and state_name = split_part(@GrainTypeString, '/', 2)
      and version_32(version) = @GrainStateVersion
    returning version
  )
  select version_32(version) as "NewGrainStateVersion" from added
  union all
  select version_32(version) from replaced
$$),

('DeleteStorageKey', $$
  delete from grain_state
  where grain_type = split_part(@GrainTypeString, '/', 1)
    and grain_key = substr(@GrainIdExtensionString, 2)
    and state_name = split_part(@GrainTypeString, '/', 2)
    and version_32(version) = @GrainStateVersion
  returning version_32(version + 1)
$$),

('ReadReminderRowsKey', $$
  select grain_id as "GrainId", name as "ReminderName", start_at as "StartTime", period_ms as "Period",
    version as "Version"
  from orleans_reminders
  where service_id = @ServiceId and grain_id = @GrainId
$$),

('ReadReminderRowKey', $$
  select grain_id as "GrainId", name as "ReminderName", start_at as "StartTime", period_ms as "Period",
    version as "Version"
  from orleans_reminders
  where service_id = @ServiceId and grain_id = @GrainId and name = @ReminderName
$$),

-- A range of the ring leaves out its begin and has its end. This one does not pass the ring's seam …
('ReadRangeRows1Key', $$
  select grain_id as "GrainId", name as "ReminderName", start_at as "StartTime", period_ms as "Period",
    version as "Version"
  from orleans_reminders
  where service_id = @ServiceId and grain_hash > @BeginHash and grain_hash <= @EndHash
$$),

-- … and this one does.
('ReadRangeRows2Key', $$
  select grain_id as "GrainId", name as "ReminderName", start_at as "StartTime", period_ms as "Period",
    version as "Version"
  from orleans_reminders
  where service_id = @ServiceId and (grain_hash > @BeginHash or grain_hash <= @EndHash)
$$),

('UpsertReminderRowKey', $$
  insert into orleans_reminders as r
    (service_id, grain_id, name, start_at, period_ms, grain_hash, version)
  values
    (@ServiceId, @GrainId, @ReminderName, @StartTime, @Period, @GrainHash, version_32(version_now()))
  on conflict (service_id, grain_id, name) do update
  set start_at = excluded.start_at, period_ms = excluded.period_ms, grain_hash = excluded.grain_hash,
    version = version_32(r.version::bigint + 1)
  returning version as "Version"
$$),

('DeleteReminderRowKey', $$
  with gone as (
    delete from orleans_reminders
    where service_id = @ServiceId and grain_id = @GrainId and name = @ReminderName and version = @Version
    returning 1
  )
  select exists (select from gone)
$$),

('DeleteReminderRowsKey', $$
  delete from orleans_reminders where service_id = @ServiceId
$$);

-- Orleans asks for this one too; the service has rows removed, not emptied.
insert into orleansquery (querykey, querytext)
select 'ClearStorageKey', querytext from orleansquery where querykey = 'DeleteStorageKey';
