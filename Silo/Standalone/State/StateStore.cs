using System.Globalization;
using System.Text;
using Orleans.Embedded.State;
using Orleans.Storage;
using Risk.Silo.Database;

namespace Risk.Silo.Standalone.State;

/// <summary>Grain state in the table <c>grain_state</c>; the ETag is the row's version.</summary>
/// <remarks>
/// A row's first version is the time in microseconds, so that a row that was cleared and written again never repeats a
/// version that an older activation may still hold.
/// </remarks>
public sealed class StateStore(IDatabase database, TimeProvider clock) : IStateStore
{
    private const string Key = "grain_type = $1 and grain_key = $2 and state_name = $3";

    private const string Select = $"select version, payload from grain_state where {Key}";

    private const string Insert =
        "insert into grain_state (grain_type, grain_key, state_name, version, payload, changed_at) " +
        "values ($1, $2, $3, $4, $5, $6) on conflict do nothing";

    private const string Update =
        $"update grain_state set version = version + 1, payload = $5, changed_at = $6 where {Key} and version = $4";

    private const string Delete = $"delete from grain_state where {Key} and version = $4";

    public Task<StateRow?> ReadAsync(GrainId grain, string stateName, CancellationToken cancellationToken) =>
        database.ReadFirstAsync(
            new(Select, [.. KeyOf(grain, stateName)]),
            row => new StateRow(ETag(row.Long("version")), Encoding.UTF8.GetBytes(row.Text("payload"))),
            cancellationToken);

    public async Task<string> WriteAsync(GrainId grain, string stateName, ReadOnlyMemory<byte> json, string? etag,
        CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (sql, version) = etag is null ? (Insert, FirstVersion(now)) : (Update, Version(etag));
        var statement = new Statement(
            sql, [.. KeyOf(grain, stateName), version, Encoding.UTF8.GetString(json.Span), now]);
        if (await database.WriteAsync(statement, cancellationToken) == 0)
            throw await ConflictAsync(grain, stateName, etag, cancellationToken);
        return ETag(etag is null ? version : version + 1);
    }

    public async Task ClearAsync(GrainId grain, string stateName, string etag, CancellationToken cancellationToken)
    {
        var statement = new Statement(Delete, [.. KeyOf(grain, stateName), Version(etag)]);
        if (await database.WriteAsync(statement, cancellationToken) == 0)
            throw await ConflictAsync(grain, stateName, etag, cancellationToken);
    }

    private async Task<InconsistentStateException> ConflictAsync(
        GrainId grain, string stateName, string? etag, CancellationToken cancellationToken)
    {
        var stored = await ReadAsync(grain, stateName, cancellationToken);
        return new InconsistentStateException($"State '{stateName}' of {grain} was changed.", stored?.Etag, etag);
    }

    private static object?[] KeyOf(GrainId grain, string stateName) =>
        [grain.Type.ToString(), grain.Key.ToString(), stateName];

    private static long FirstVersion(DateTimeOffset now) => now.UtcTicks / TimeSpan.TicksPerMicrosecond;

    private static long Version(string etag) => long.Parse(etag, CultureInfo.InvariantCulture);

    private static string ETag(long version) => version.ToString(CultureInfo.InvariantCulture);
}
