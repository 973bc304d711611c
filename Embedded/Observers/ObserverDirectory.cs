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

    public void Remove(GrainId id)
    {
        if (observers.TryRemove(id, out var mailbox))
            mailbox.Close(new TimeoutException($"The observer {id} was removed."));
    }

    public ObserverMailbox? Find(GrainId id) => observers.GetValueOrDefault(id);

    public static bool IsObserver(GrainId id) => id.Type == ObserverType;

    public IReadOnlyList<ObserverMailbox> All() => [.. observers.Values];

    private void DropDead()
    {
        foreach (var (id, mailbox) in observers)
            if (!mailbox.IsAlive)
                Remove(id);
    }
}
