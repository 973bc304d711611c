using Orleans.Embedded.Reminders;
using Risk.Silo.Database;

namespace Risk.Silo.Standalone.State;

/// <summary>Reminders in the table <c>reminders</c>.</summary>
public sealed class ReminderStore(IDatabase database) : IReminderStore
{
    private const string Key = "grain_type = $1 and grain_key = $2 and name = $3";

    private const string SelectAll =
        "select grain_type, grain_key, name, start_at, period_ms, last_tick_at from reminders";

    private const string Upsert =
        "insert into reminders (grain_type, grain_key, name, start_at, period_ms, last_tick_at) " +
        "values ($1, $2, $3, $4, $5, $6) on conflict (grain_type, grain_key, name) do update set " +
        "start_at = excluded.start_at, period_ms = excluded.period_ms, last_tick_at = excluded.last_tick_at";

    private const string MarkTick = $"update reminders set last_tick_at = $4 where {Key}";

    private const string Delete = $"delete from reminders where {Key}";

    public Task<IReadOnlyList<ReminderRow>> ReadAllAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(new(SelectAll), ToReminder, cancellationToken);

    public Task UpsertAsync(ReminderRow row, CancellationToken cancellationToken) => database.WriteAsync(
        new Statement(
            Upsert,
            [
                .. KeyOf(row.Grain, row.Name), Utc(row.StartAtUtc), (long)row.Period.TotalMilliseconds,
                row.LastTickUtc is { } tick ? Utc(tick) : null,
            ]),
        cancellationToken);

    public Task MarkTickAsync(GrainId grain, string name, DateTime tickUtc, CancellationToken cancellationToken) =>
        database.WriteAsync(new Statement(MarkTick, [.. KeyOf(grain, name), Utc(tickUtc)]), cancellationToken);

    public Task RemoveAsync(GrainId grain, string name, CancellationToken cancellationToken) =>
        database.WriteAsync(new Statement(Delete, KeyOf(grain, name)), cancellationToken);

    private static ReminderRow ToReminder(Row row) => new(
        GrainId.Create(row.Text("grain_type"), row.Text("grain_key")),
        row.Text("name"),
        row.Time("start_at").UtcDateTime,
        TimeSpan.FromMilliseconds(row.Long("period_ms")),
        row.TimeOrNull("last_tick_at")?.UtcDateTime);

    private static object?[] KeyOf(GrainId grain, string name) => [grain.Type.ToString(), grain.Key.ToString(), name];

    private static DateTimeOffset Utc(DateTime time) => new(time, TimeSpan.Zero);
}
