using System.Collections;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace Orleans.Utilities;

/// <summary>Subscribers that are their own identity.</summary>
public class ObserverManager<TObserver>(TimeSpan expiration, ILogger log)
    : ObserverManager<IAddressable, TObserver>(expiration, log);

/// <summary>The subscribers of one grain: a subscription expires unless it is renewed, or when a call fails.</summary>
/// <remarks>Not thread-safe, as a grain needs no more.</remarks>
public class ObserverManager<TIdentity, TObserver>(TimeSpan expiration, ILogger log) : IEnumerable<TObserver>
    where TIdentity : notnull
{
    private readonly Dictionary<TIdentity, Entry> entries = [];

    public Func<DateTime> GetDateTime { get; set; } = static () => TimeProvider.System.GetUtcNow().UtcDateTime;

    public TimeSpan ExpirationDuration { get; set; } = expiration;

    public int Count => entries.Count;

    public IReadOnlyDictionary<TIdentity, TObserver> Observers =>
        entries.ToDictionary(entry => entry.Key, entry => entry.Value.Observer);

    public void Clear() => entries.Clear();

    public void Subscribe(TIdentity id, TObserver observer) => entries[id] = new(observer, GetDateTime());

    public void Unsubscribe(TIdentity id) => entries.Remove(id);

    public async Task Notify(Func<TObserver, Task> notification, Func<TObserver, bool>? predicate = null)
    {
        foreach (var (id, observer) in Chosen(predicate))
        {
            try
            {
                await notification(observer);
            }
            catch (Exception failure)
            {
                Drop(id, failure);
            }
        }
    }

    public void Notify(Action<TObserver> notification, Func<TObserver, bool>? predicate = null)
    {
        foreach (var (id, observer) in Chosen(predicate))
        {
            try
            {
                notification(observer);
            }
            catch (Exception failure)
            {
                Drop(id, failure);
            }
        }
    }

    public void ClearExpired()
    {
        var oldest = GetDateTime() - ExpirationDuration;
        foreach (var (id, entry) in entries.ToArray())
            if (entry.RenewedAt < oldest)
                entries.Remove(id);
    }

    public IEnumerator<TObserver> GetEnumerator() =>
        entries.Values.Select(entry => entry.Observer).ToList().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private List<(TIdentity Id, TObserver Observer)> Chosen(Func<TObserver, bool>? predicate)
    {
        ClearExpired();
        return [.. entries.Where(entry => predicate?.Invoke(entry.Value.Observer) ?? true)
            .Select(entry => (entry.Key, entry.Value.Observer))];
    }

    private void Drop(TIdentity id, Exception failure)
    {
        entries.Remove(id);
        ObserverLog.Dropped(log, id.ToString(), failure);
    }

    private readonly record struct Entry(TObserver Observer, DateTime RenewedAt);
}

internal static partial class ObserverLog
{
    [LoggerMessage(3030, LogLevel.Information, "{Observer} failed and was unsubscribed.")]
    internal static partial void Dropped(ILogger log, string? observer, Exception failure);
}
