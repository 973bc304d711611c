using System.Collections.Concurrent;
using Risk.Silo.Database;

namespace Risk.Silo.Leases;

/// <summary>Leases in the table <c>leases</c> of PostgreSQL, by the server's clock. Safe for concurrent use.</summary>
/// <param name="database">PostgreSQL.</param>
/// <param name="holder">Names this process: no other, not even this program's next run, may use the same.</param>
/// <param name="length">How long a lease lasts that is not prolonged.</param>
public sealed class DatabaseLeases(IDatabase database, string holder, TimeSpan length) : ILeases
{
    private const string Until = "now() + make_interval(secs => $3)";

    private const string IsMine = "name = $1 and holder = $2";

    private const string Prolong =
        $"update leases set until_at = {Until} where {IsMine} and epoch = $4 and until_at > now()";

    // One of our own whose epoch we do not know: the answer to its taking was lost.
    private const string Take =
        $"insert into leases (name, holder, epoch, until_at) values ($1, $2, 1, {Until}) on conflict (name) " +
        "do update set holder = excluded.holder, epoch = leases.epoch + 1, until_at = excluded.until_at " +
        "where leases.until_at <= now() or leases.holder = excluded.holder";

    private const string Epoch = $"select epoch from leases where {IsMine} and until_at > now()";

    private const string Release = $"update leases set until_at = now() where {IsMine} and epoch = $3";

    private readonly ConcurrentDictionary<string, long> held = new();

    /// <summary>Takes the lease when it is free or over, and prolongs it when this process has it.</summary>
    /// <returns>Whether this process has it, for its length from the call on.</returns>
    /// <exception cref="Contracts.StorageUnavailableException">
    /// The database is away; whoever has the lease keeps it to its end.
    /// </exception>
    public async Task<bool> TryHoldAsync(string name, CancellationToken cancellation)
    {
        if (held.TryGetValue(name, out var epoch) && await ProlongAsync(name, epoch, cancellation))
            return true;
        held.TryRemove(name, out _);
        if (await TakeAsync(name, cancellation) is not { } taken)
            return false;
        held[name] = taken;
        return true;
    }

    /// <summary>Gives it back, so that another has it at once; nothing when this process does not have it.</summary>
    /// <exception cref="Contracts.StorageUnavailableException">The database is away; the lease ends by itself.
    /// </exception>
    public Task ReleaseAsync(string name, CancellationToken cancellation) => held.TryRemove(name, out var epoch)
        ? database.WriteAsync(new Statement(Release, name, holder, epoch), cancellation)
        : Task.CompletedTask;

    /// <summary>The number of this process's turn with the lease; null while it is not known to have it.</summary>
    public long? EpochOf(string name) => held.TryGetValue(name, out var epoch) ? epoch : null;

    private async Task<bool> ProlongAsync(string name, long epoch, CancellationToken cancellation) =>
        await database.WriteAsync(new Statement(Prolong, name, holder, length.TotalSeconds, epoch), cancellation) > 0;

    private async Task<long?> TakeAsync(string name, CancellationToken cancellation)
    {
        if (await database.WriteAsync(new Statement(Take, name, holder, length.TotalSeconds), cancellation) == 0)
            return null;
        return await database.ReadFirstAsync<long?>(
            new(Epoch, name, holder), row => row.Long("epoch"), cancellation);
    }
}
