using Risk.Grains.Wakeups;
using Risk.Silo.Database;

namespace Risk.Silo.Records;

/// <summary>The table <c>wakeups</c>.</summary>
public sealed class WakeupIndex(IDatabase database) : IWakeups
{
    private const string Due =
        "select grain_kind, grain_key, due_at from wakeups where due_at <= $1 order by due_at limit $2";

    private const string Delete = "delete from wakeups where grain_kind = $1 and grain_key = $2";

    public Task SetAsync(WakeupKind kind, string key, DateTimeOffset dueAt) => database.WriteAsync(
        Upsert.Into("wakeups", [("grain_kind", Names.Of(kind)), ("grain_key", key)], ("due_at", dueAt)));

    public Task ClearAsync(WakeupKind kind, string key) =>
        database.WriteAsync(new Statement(Delete, Names.Of(kind), key));

    public Task<IReadOnlyList<Wakeup>> DueAsync(DateTimeOffset now, int limit) => database.ReadAsync(
        new(Due, now, limit),
        row => new Wakeup(Names.Parse<WakeupKind>(row.Text("grain_kind")), row.Text("grain_key"), row.Time("due_at")));
}
