using System.Collections.Concurrent;
using System.Globalization;
using Orleans.Embedded.Runtime;
using Orleans.Runtime;

namespace Orleans.Embedded.Observers;

/// <summary>The observers that references lead to.</summary>
internal sealed class ObserverDirectory(Engine engine)
{
    private static readonly GrainType ObserverType = GrainType.Create("sys.client");

    private readonly ConcurrentDictionary<GrainId, ObserverMailbox> observers = new();
    private long last;

    public GrainId Add(IGrainObserver observer)
    {
        DropDead();
        var key = Interlocked.Increment(ref last).ToString(CultureInfo.InvariantCulture);
        var id = GrainId.Create(ObserverType, key);
        observers[id] = new(engine, id, observer);
        return id;
    }

    public void Remove(GrainId id) => Remove(id, new TimeoutException($"The observer {id} was removed."));

    /// <summary>All are gone.</summary>
    public void Close(Exception exception)
    {
        foreach (var id in observers.Keys)
            Remove(id, exception);
    }

    public ObserverMailbox? Find(GrainId id) => observers.GetValueOrDefault(id);

    public static bool IsObserver(GrainId id) => id.Type == ObserverType;

    public IReadOnlyList<ObserverMailbox> All() => [.. observers.Values];

    // First out of the directory: who finds a closed mailbox looks again.
    private void Remove(GrainId id, Exception exception)
    {
        if (observers.TryRemove(id, out var mailbox))
            mailbox.Close(exception);
    }

    private void DropDead()
    {
        foreach (var (id, mailbox) in observers)
            if (!mailbox.IsAlive)
                Remove(id);
    }
}
