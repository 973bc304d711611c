using System.Collections.Concurrent;

namespace Risk.Api.Live;

/// <summary>The live clients of this node.</summary>
internal sealed class LiveClients
{
    private readonly ConcurrentDictionary<string, LiveClient> all = [];

    public int Count => all.Count;

    public ICollection<LiveClient> All => all.Values;

    public void Add(LiveClient client)
    {
        if (all.TryAdd(client.Id, client))
            LiveMeter.ClientsChanged(+1);
    }

    public LiveClient? Find(string id) => all.GetValueOrDefault(id);

    public void Remove(string id)
    {
        if (all.TryRemove(id, out _))
            LiveMeter.ClientsChanged(-1);
    }

    public void Offer(LiveMessage message)
    {
        foreach (LiveClient client in all.Values)
            client.Offer(message);
    }
}
